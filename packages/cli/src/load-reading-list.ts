import type { Catalog, ReadingListHabits } from '@proseminar/core';
import type { ParseBibliographyOptions } from '@proseminar/parser';
import { VFile } from 'vfile';
import { readThroughCache } from './cache/list-cache.js';
import { readTextFile } from './read-text-file.js';
import { report } from './rules.js';
import { showAs } from './show-messages.js';

/** A reading list as it was understood. */
export interface LoadedReadingList {
  /** Absent where nothing could be read. */
  readonly catalog?: Catalog;
  /** The list with its messages. */
  readonly file: VFile;
}

export interface LoadReadingListOptions {
  /** Path as messages show it. */
  readonly shown: string;
  /**
   * Path as the catalog records it, the same from wherever it is read.
   *
   * @default shown
   */
  readonly recorded?: string;
  /**
   * How it is written, where it is Markdown and that is known.
   *
   * @default {}
   */
  readonly habits?: ReadingListHabits;
  /**
   * Severities by the ids of rules, where it is a bibliography.
   *
   * @default {}
   */
  readonly rules?: NonNullable<ParseBibliographyOptions['rules']>;
}

/** Whether a reading list is data by its name: a catalog, or a bibliography. */
export function isData(path: string): boolean {
  return /\.(?:json|bib|bibtex|ris)$/iu.test(path);
}

/** Read a reading list: Markdown, a catalog as JSON, or a bibliography in BibTeX, CSL-JSON or RIS. */
export async function loadReadingList(
  path: string,
  { shown, recorded = shown, habits = {}, rules = {} }: LoadReadingListOptions,
): Promise<LoadedReadingList> {
  const file = await readTextFile(path, { shown, expected: 'a reading list' });
  if (file.messages.length > 0) return { file };
  // Each of these loads much that the others do not need.
  if (!isData(path)) return await readMarkdown(file, recorded, habits);
  reportUnused(file, habits);
  if (isBibliography(path, file)) {
    const { readBibliography } = await import('./lists/bibliographies.js');
    return readBibliography(file, recorded, rules);
  }
  const { readJson } = await import('./lists/read-json.js');
  return readJson(file);
}

async function readMarkdown(
  file: VFile,
  recorded: string,
  settings: ReadingListHabits,
): Promise<LoadedReadingList> {
  const text = String(file);
  const { catalog, messages } = await readThroughCache(text, { recorded, settings }, async () => {
    const { readMarkdownList } = await import('./lists/read-markdown-list.js');
    return readMarkdownList(text, recorded, settings);
  });
  const read = new VFile({ path: recorded, value: text, messages });
  return { catalog, file: showAs(read, file.path) };
}

/** CSL-JSON is an array; a catalog is not. */
function isBibliography(path: string, file: VFile): boolean {
  return !/\.json$/iu.test(path) || /^\s{0,1000}\[/u.test(String(file));
}

function reportUnused(file: VFile, habits: ReadingListHabits): void {
  const [unused] = Object.keys(habits);
  if (unused === undefined) return;
  const reason = `Unexpected \`readingList.${unused}\` for a list that is data, expected it for Markdown only; it changes nothing`;
  report(file, 'catalog-needs-no-settings', reason);
}
