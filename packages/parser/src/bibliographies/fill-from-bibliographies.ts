import {
  type Author,
  type Catalog,
  findVenue,
  foldedWords,
  formatCount,
  mergeCatalogs,
  type Paper,
  titleKey,
} from '@proseminar/core';
import type { VFile } from 'vfile';
import { quoted } from '../quoted.js';
import { placeOf } from '../rules/rule.js';
import type { ParsedBibliography } from './parse-bibliography.js';
import { tell } from './tell.js';

/** Fields that a paper of the list takes where it has none. */
const taken = ['authors', 'venue', 'year', 'identifiers', 'pages', 'links'] as const;

/** An entry of a bibliography. */
interface Entry {
  readonly paper: Paper;
  readonly file: VFile;
}

/**
 * The papers of a list with what bibliographies know of them and the list does not: authors, venue, year, DOI, arXiv id,
 * number of pages, and links where there are none.
 *
 * An entry is that of a paper by DOI, arXiv id or title. What the list says stays; where a bibliography says otherwise,
 * and which of its entries are of no paper, is told on its file.
 *
 * @example
 * fillFromBibliographies(catalog, [parseBibliography({path: 'references.bib', value})])
 */
export function fillFromBibliographies(
  catalog: Catalog,
  bibliographies: readonly ParsedBibliography[],
): Catalog {
  const found = findPapers(catalog, bibliographies);
  const listed = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const papers = new Map(listed);

  for (const { entry, id, isOtherEdition } of found.matches) {
    const written = listed.get(id);
    const paper = papers.get(id);
    if (!written || !paper) continue;
    reportConflicts(written, entry);
    papers.set(id, fill(paper, entry.paper, isOtherEdition ? ['authors'] : taken));
  }
  for (const { file } of bibliographies) {
    reportUnlisted(
      found.unlisted.filter((entry) => entry.file === file),
      catalog.papers,
      file,
    );
  }

  return { ...catalog, papers: [...papers.values()] };
}

/** An entry that is of a paper of the list. */
interface Match {
  readonly entry: Entry;
  readonly id: string;
  /** Whether it is of years before or after: a later edition may have other pages and another DOI. */
  readonly isOtherEdition: boolean;
}

function findPapers(catalog: Catalog, bibliographies: readonly ParsedBibliography[]) {
  const { merges } = mergeCatalogs([catalog, ...bibliographies.map((each) => each.catalog)]);
  const sameAs = new Map(
    merges.flatMap(({ from }) => {
      const listed = from.flatMap(({ catalog, id }) => (catalog === 0 ? [id] : []));
      return from.map((member): [string, readonly string[]] => [`${member.catalog} ${member.id}`, listed]);
    }),
  );
  const byTitle = onlyOnes(catalog.papers);
  const matches: Match[] = [];
  const unlisted: Entry[] = [];

  for (const [index, bibliography] of bibliographies.entries()) {
    for (const paper of bibliography.catalog.papers) {
      const entry = { paper, file: bibliography.file };
      const ids = sameAs.get(`${index + 1} ${paper.id}`) ?? [];
      const alike = byTitle.get(titleKey(paper.title));
      for (const id of ids) matches.push({ entry, id, isOtherEdition: false });
      if (ids.length > 0) continue;
      if (alike) matches.push({ entry, id: alike.id, isOtherEdition: areYearsApart(alike, paper) });
      else unlisted.push(entry);
    }
  }

  return { matches, unlisted };
}

function areYearsApart(one: Paper, other: Paper): boolean {
  if (one.year === undefined || other.year === undefined || isPreprint(one) || isPreprint(other))
    return false;
  return Math.abs(one.year - other.year) > 1;
}

/** Papers by titles that no two of them have. */
function onlyOnes(papers: readonly Paper[]): ReadonlyMap<string, Paper> {
  const byTitle = new Map<string, Paper>();
  const several = new Set<string>();
  for (const paper of papers) {
    const key = titleKey(paper.title);
    if (byTitle.has(key)) several.add(key);
    byTitle.set(key, paper);
  }
  for (const key of several) byTitle.delete(key);
  return byTitle;
}

function fill(paper: Paper, known: Paper, fields: readonly (typeof taken)[number][]): Paper {
  const filled = fields.filter((field) => lacks(paper, known, field));
  if (filled.length === 0) return paper;
  const values = filled.map((field) => [
    field,
    field === 'identifiers' ? { ...known.identifiers, ...paper.identifiers } : known[field],
  ]);
  const provenance = filled.map((field) => [field, known.provenance[field]]);

  return {
    ...paper,
    ...Object.fromEntries(values),
    provenance: {
      ...paper.provenance,
      ...Object.fromEntries(provenance.filter(([, from]) => from !== undefined)),
    },
  };
}

function lacks(paper: Paper, known: Paper, field: (typeof taken)[number]): boolean {
  if (field === 'authors') return known.authors.length > 0 && areAmong(paper.authors, known.authors);
  if (field === 'links') return paper.links.length === 0 && known.links.length > 0;
  if (field !== 'identifiers') return paper[field] === undefined && known[field] !== undefined;
  const { doi, arxiv } = known.identifiers ?? {};
  return (
    (doi !== undefined && paper.identifiers?.doi === undefined) ||
    (arxiv !== undefined && paper.identifiers?.arxiv === undefined)
  );
}

/** Whether the list names no authors, or only such as the bibliography has too: the first ones, or by their initials. */
function areAmong(listed: readonly Author[], known: readonly Author[]): boolean {
  if (listed.some(({ family }) => family !== undefined)) return false;
  const words = new Set(known.flatMap(({ literal }) => foldedWords(literal)));
  return (
    listed.length <= known.length &&
    listed.every(({ literal }) => foldedWords(literal).some((word) => word.length > 1 && words.has(word)))
  );
}

function reportConflicts(paper: Paper, { paper: known, file }: Entry): void {
  const where = paper.source ? ` in line ${paper.source.line} of the reading list` : ' in the reading list';
  const tellConflict = (what: string, said: string, listed: string) =>
    tell(
      file,
      'bibliography-agrees',
      `Unexpected ${what} ${said} of ${quoted(known.title)}, expected ${listed} as${where}, which counts`,
      placeOf(known),
    );

  if (titleKey(paper.title) !== titleKey(known.title)) {
    tellConflict('title', quoted(known.title), quoted(paper.title));
  }
  // A preprint is of another year than what was published.
  if (isPreprint(paper) || isPreprint(known)) return;
  if (paper.year !== undefined && known.year !== undefined && paper.year !== known.year) {
    tellConflict('year', `\`${known.year}\``, `\`${paper.year}\``);
  }
  if (
    paper.venue?.key !== undefined &&
    known.venue?.key !== undefined &&
    paper.venue.key !== known.venue.key
  ) {
    tellConflict('venue', `\`${known.venue.name}\``, `\`${paper.venue.name}\``);
  }
}

function isPreprint({ venue, identifiers }: Paper): boolean {
  if (!venue) return identifiers?.arxiv !== undefined;
  return findVenue(venue.key ?? venue.name)?.kind === 'preprint';
}

/** More entries that are in no list belong to a library of many subjects, and are told at once. */
const mostTold = 5;

function reportUnlisted(entries: readonly Entry[], papers: readonly Paper[], file: VFile): void {
  const [first] = entries;
  if (!first) return;
  if (entries.length <= mostTold) {
    for (const { paper } of entries) {
      const meant = papers.find(({ shortName }) => shortName !== undefined && shortName === paper.shortName);
      const expected = meant ? `did you mean ${quoted(meant.title)}?` : 'expected one of its papers.';
      const reason = `Unexpected entry ${quoted(paper.title)}, which is not in the reading list, ${expected} It is not used`;
      tell(file, 'bibliography-entry-is-listed', reason, placeOf(paper));
    }
    return;
  }
  const reason = `Unexpected ${formatCount(entries.length, 'paper')} that are not in the reading list, such as ${quoted(first.paper.title)}; they are not used`;
  tell(file, 'bibliography-entry-is-listed', reason, placeOf(first.paper));
}
