import type { LinkRelation, Paper } from '@proseminar/core';

/** Links that lead to something else than a paper. */
const beside: readonly LinkRelation[] = ['code', 'slides', 'video', 'data', 'blog'];

/** Whether something leads to a paper itself: a link, a DOI or an arXiv id. */
export function canBeOpened({ links, identifiers = {} }: Paper): boolean {
  return (
    links.some(({ rel }) => !beside.includes(rel)) ||
    identifiers.doi !== undefined ||
    identifiers.arxiv !== undefined
  );
}
