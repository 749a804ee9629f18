import { foldName, titleKey } from './fold-text.js';
import { groupDuplicates } from './group-duplicates.js';
import { readIdentifiers } from './identifier.js';
import type { Paper } from './paper.js';

/** A paper as some text names it. */
export interface WantedPaper {
  readonly title: string;
  readonly urls?: readonly string[];
}

/** The paper of a list that is meant, and how that is known. */
export interface SamePaper {
  readonly paper: Paper;
  /** `same title`, `same DOI 10.1145/…`, `same short name`. */
  readonly evidence: string;
}

/**
 * Find the papers of a list that a text names: those with the same DOI, arXiv id or title, as `mergeCatalogs` knows that
 * papers are the same, and else the only one with that short name.
 *
 * @returns One for each wanted, in their order; `undefined` where none or several are meant.
 */
export function findSamePapers(
  wanted: readonly WantedPaper[],
  papers: readonly Paper[],
): readonly (SamePaper | undefined)[] {
  const asPapers = wanted.map(asPaper);
  const alike = new Map(asPapers.map((paper) => [keyOf(paper), paper]));
  const groups = groupDuplicates([
    ...papers.map((paper) => ({ paper, catalog: 0 })),
    ...[...alike.values()].map((paper) => ({ paper, catalog: 1 })),
  ]);
  const found = new Map<string, SamePaper | undefined>();

  for (const { members, evidence } of groups) {
    const [paper, ...others] = members.filter(({ catalog }) => catalog === 0);
    const same =
      paper && others.length === 0 ? { paper: paper.paper, evidence: evidence.join(', ') } : undefined;
    for (const { paper: one } of members.filter(({ catalog }) => catalog === 1)) found.set(keyOf(one), same);
  }

  const named = byShortName(papers);
  return asPapers.map((paper) => found.get(keyOf(paper)) ?? named.get(foldName(paper.title)));
}

function asPaper({ title, urls = [] }: WantedPaper): Paper {
  const identifiers = readIdentifiers(urls);
  return {
    id: 'wanted',
    title,
    authors: [],
    links: [],
    topics: [],
    provenance: {},
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
  };
}

function keyOf({ title, identifiers }: Paper): string {
  return JSON.stringify([titleKey(title), identifiers]);
}

/** Papers by the names that only they have. */
function byShortName(papers: readonly Paper[]): ReadonlyMap<string, SamePaper> {
  const named = new Map<string, SamePaper | undefined>();
  for (const paper of papers) {
    if (paper.shortName === undefined) continue;
    const name = foldName(paper.shortName);
    named.set(name, named.has(name) ? undefined : { paper, evidence: 'same short name' });
  }
  return new Map([...named].flatMap(([name, same]) => (same ? [[name, same] as const] : [])));
}
