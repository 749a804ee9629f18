import type { Catalog, Paper } from '@proseminar/core';

/** A paper that says little more than what a test is about. */
export function makePaper(id: string, fields: Partial<Paper> = {}): Paper {
  return { id, title: `Paper ${id}`, authors: [], links: [], topics: [], provenance: {}, ...fields };
}

/** A catalog of some papers, with a heading for each topic that they stand under. */
export function makeCatalog(papers: readonly Paper[]): Catalog {
  const ids = [...new Set(papers.flatMap(({ topics }) => topics))];
  const topics = ids.map((id) => ({
    id,
    title: `Topic ${id}`,
    kind: 'heading' as const,
    links: [],
    topics: [],
  }));
  return { schemaVersion: 1, title: 'List', topics, papers, resources: [] };
}
