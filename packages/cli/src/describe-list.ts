import { type Catalog, formatCount, type Paper, type Topic } from '@proseminar/core';
import { type Output, paint } from './terminal.js';

/** Fields whose coverage is worth knowing, and how to see that a paper has them. */
const fields: Readonly<Record<string, (paper: Paper) => boolean>> = {
  authors: (paper) => paper.authors.length > 0,
  venue: (paper) => paper.venue !== undefined,
  year: (paper) => paper.year !== undefined,
  pdf: (paper) => paper.links.some((link) => link.rel === 'pdf'),
  links: (paper) => paper.links.length > 0,
  notes: (paper) => paper.notes !== undefined,
  identifiers: (paper) => paper.identifiers !== undefined,
};

/** How much of a list was understood. */
export function countEntries(catalog: Catalog | undefined) {
  const papers = catalog?.papers ?? [];
  const coverage = Object.entries(fields).map(([field, has]) => [field, papers.filter(has).length] as const);

  return {
    papers: papers.length,
    resources: catalog?.resources.length ?? 0,
    topics: countTopics(catalog?.topics ?? []),
    coverage: Object.fromEntries(coverage),
  };
}

function countTopics(topics: readonly Topic[]): number {
  return topics.reduce((sum, topic) => sum + 1 + countTopics(topic.topics), 0);
}

/** The same for people. */
export function describeList(catalog: Catalog, shown: string, output: Output): string {
  const { papers, resources, topics, coverage } = countEntries(catalog);
  const counts = [
    formatCount(papers, 'paper'),
    formatCount(resources, 'resource'),
    formatCount(topics, 'topic'),
  ].join(', ');

  const rows = Object.entries(coverage).map(([field, have]) => {
    const percent = papers === 0 ? 0 : Math.floor((100 * have) / papers);
    const share = `${have} of ${papers}`.padStart(2 * String(papers).length + 4);
    return `  ${field.padEnd(11)}  ${share}  ${paint(output, 'dim', `${percent} %`.padStart(5))}\n`;
  });

  return `${paint(output, 'bold', shown)}: ${counts}\n${rows.join('')}`;
}
