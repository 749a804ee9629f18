import { findVenue } from './find-venue.js';
import { titleKey } from './fold-text.js';
import type { Paper } from './paper.js';
import { readArxiv, readDoi } from './paper-identifiers.js';
import { venueIdentity } from './venue-identity.js';

/** A paper and the number of the catalog that it comes from. */
export interface PlacedPaper {
  readonly paper: Paper;
  readonly catalog: number;
}

/** Papers that are one paper, in the order given, and how that is known. */
export interface PaperGroup {
  readonly members: readonly PlacedPaper[];
  readonly evidence: readonly string[];
}

/** Most different papers that may be alike in something before it stops to say anything. */
const mostAlike = 50;

/**
 * Find out which papers are the same: those with the same DOI or arXiv id, and
 * those with the same title and years that go together.
 *
 * Papers with different DOIs stay apart. So do papers of one list that share
 * no more than their title: the list names both.
 */
export function groupDuplicates(papers: readonly PlacedPaper[]): readonly PaperGroup[] {
  const groupOf = papers.map(startGroup);
  for (const evidence of kindsOfEvidence) joinBy(evidence, papers, groupOf);

  return [...new Set(groupOf)].map(({ members, evidence }) => ({
    members: [...members].sort((a, b) => a - b).flatMap((place) => papers[place] ?? []),
    evidence: [...evidence],
  }));
}

/** A group while it grows. Members are places in the list of papers. */
interface GrowingGroup {
  readonly members: number[];
  readonly evidence: Set<string>;
  readonly catalogs: Set<number>;
  readonly dois: Set<string>;
  readonly arxivIds: Set<string>;
  /** Years in which it was published, other than as a preprint. */
  readonly years: Set<number>;
}

function startGroup({ paper, catalog }: PlacedPaper, place: number): GrowingGroup {
  const [doi, arxiv] = [readDoi(paper), readArxiv(paper)];
  return {
    members: [place],
    evidence: new Set(),
    catalogs: new Set([catalog]),
    dois: new Set(doi === undefined ? [] : [doi]),
    arxivIds: new Set(arxiv === undefined ? [] : [arxiv]),
    years: new Set(paper.year === undefined || isPreprint(paper) ? [] : [paper.year]),
  };
}

/** One way to know that papers are the same. */
interface Evidence {
  /** What papers that are the same have in common. */
  readonly readKey: (paper: Paper) => string | undefined;
  readonly explain: (a: Paper, b: Paper) => string;
  /** Whether nothing speaks against two groups being one. */
  readonly mayJoin: (a: GrowingGroup, b: GrowingGroup) => boolean;
}

/** Strongest first: what one kind has joined is a fact for the next. */
const kindsOfEvidence: readonly Evidence[] = [
  {
    readKey: readDoi,
    explain: (paper) => `same DOI ${readDoi(paper)}`,
    mayJoin: () => true,
  },
  {
    readKey: readArxiv,
    explain: (paper) => `same arXiv id ${readArxiv(paper)}`,
    mayJoin: (a, b) => agree(a.dois, b.dois),
  },
  sameTitle((paper) => [paper.year, paper.venue && venueIdentity(paper.venue)]),
  sameTitle((paper) => [paper.year]),
  sameTitle(() => []),
];

function joinBy(kind: Evidence, papers: readonly PlacedPaper[], groupOf: GrowingGroup[]): void {
  const firsts = new Map<string, number[]>();

  for (const [place, { paper }] of papers.entries()) {
    const key = kind.readKey(paper);
    if (key === undefined) continue;
    const alike = firsts.get(key) ?? [];
    firsts.set(key, alike);

    const group = groupOf[place];
    const first = alike.find((each) => {
      const other = groupOf[each];
      return group && other && (group === other || kind.mayJoin(other, group));
    });
    const [into, same] = first === undefined ? [] : [groupOf[first], papers[first]];
    if (group && into && same && group !== into) {
      into.evidence.add(kind.explain(same.paper, paper));
      grow(into, group);
      for (const member of group.members) groupOf[member] = into;
    } else if (!into && alike.length < mostAlike) {
      alike.push(place);
    }
  }
}

function grow(into: GrowingGroup, from: GrowingGroup): void {
  for (const member of from.members) into.members.push(member);
  for (const sentence of from.evidence) into.evidence.add(sentence);
  for (const catalog of from.catalogs) into.catalogs.add(catalog);
  for (const doi of from.dois) into.dois.add(doi);
  for (const id of from.arxivIds) into.arxivIds.add(id);
  for (const year of from.years) into.years.add(year);
}

function sameTitle(readMore: (paper: Paper) => readonly unknown[]): Evidence {
  return {
    readKey: (paper) => JSON.stringify([titleKey(paper.title), ...readMore(paper)]),
    explain: explainTitle,
    mayJoin: (a, b) =>
      agree(a.dois, b.dois) &&
      agree(a.arxivIds, b.arxivIds) &&
      yearsGoTogether([...a.years, ...b.years]) &&
      ![...a.catalogs].some((catalog) => b.catalogs.has(catalog)),
  };
}

/** Whether two sets of identifiers can be those of one paper. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((each) => b.has(each));
}

/** A preprint may be of any year; what else has one title appears within a year. */
function yearsGoTogether(years: readonly number[]): boolean {
  return years.length === 0 || Math.max(...years) - Math.min(...years) <= 1;
}

function explainTitle({ year }: Paper, { year: other }: Paper): string {
  if (year === undefined || other === undefined) return 'same title';
  return year === other ? `same title, year ${year}` : `same title, years ${year} and ${other}`;
}

function isPreprint({ venue, identifiers }: Paper): boolean {
  if (!venue) return identifiers?.arxiv !== undefined;
  return findVenue(venue.key ?? venue.name)?.kind === 'preprint';
}
