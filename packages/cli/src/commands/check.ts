import path from 'node:path';
import { type Catalog, formatCount, type Paper, type Topic } from '@proseminar/core';
import { type ExitCode, exitCode } from '../exit-code.js';
import { loadReferredNotes } from '../load-notes.js';
import { loadReadingList } from '../load-reading-list.js';
import { hasErrors, messagesAsJson, showMessages } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';

export interface CheckOptions {
  readonly json?: boolean;
}

/** Say what is understood of a reading list, and what is not. */
export async function check(file: string, { json = false }: CheckOptions, io: Io): Promise<ExitCode> {
  const list = path.resolve(io.cwd, file);
  const shown = shownPath(io.cwd, list);
  const { catalog, file: read } = await loadReadingList(list, { shown });
  const pages = catalog ? await loadReferredNotes(catalog, path.dirname(list), io.cwd) : { files: [] };
  const files = [read, ...pages.files];
  const understood = catalog && catalog.papers.length + catalog.resources.length > 0 ? catalog : undefined;

  if (json) {
    const result = { file: shown, ...countEntries(catalog), messages: messagesAsJson(files) };
    io.out.write(`${JSON.stringify(result, undefined, 2)}\n`);
  } else {
    if (understood) io.out.write(describe(understood, shown, io));
    await showMessages(files, io.err);
  }

  return hasErrors(files) ? exitCode.problems : exitCode.ok;
}

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

function countEntries(catalog: Catalog | undefined) {
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

function describe(catalog: Catalog, shown: string, io: Io): string {
  const { papers, resources, topics, coverage } = countEntries(catalog);
  const counts = [
    formatCount(papers, 'paper'),
    formatCount(resources, 'resource'),
    formatCount(topics, 'topic'),
  ].join(', ');

  const rows = Object.entries(coverage).map(([field, have]) => {
    const percent = papers === 0 ? 0 : Math.floor((100 * have) / papers);
    const share = `${have} of ${papers}`.padStart(2 * String(papers).length + 4);
    return `  ${field.padEnd(11)}  ${share}  ${paint(io.out, 'dim', `${percent} %`.padStart(5))}\n`;
  });

  return `${paint(io.out, 'bold', shown)}: ${counts}\n${rows.join('')}`;
}
