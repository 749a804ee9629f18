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
  if (!isData(path)) return await readMarkdown(file, recorded, habits);
  reportUnused(file, habits);
  return isBibliography(path, file) ? await readBibliography(file, recorded, rules) : await readJson(file);
}

async function readMarkdown(
  file: VFile,
  recorded: string,
  settings: ReadingListHabits,
): Promise<LoadedReadingList> {
  const text = String(file);
  const { catalog, messages } = await readThroughCache(text, { recorded, settings }, async () => {
    const { parseReadingList } = await import('@proseminar/parser');
    const { catalog, file } = parseReadingList(text, { path: recorded, settings });
    return { catalog, messages: file.messages };
  });
  const read = new VFile({ path: recorded, value: text, messages });
  return { catalog, file: showAs(read, file.path) };
}

/** CSL-JSON is an array; a catalog is not. */
function isBibliography(path: string, file: VFile): boolean {
  return !/\.json$/iu.test(path) || /^\s{0,1000}\[/u.test(String(file));
}

async function readBibliography(
  file: VFile,
  recorded: string,
  rules: NonNullable<ParseBibliographyOptions['rules']>,
): Promise<LoadedReadingList> {
  const { parseBibliography } = await import('@proseminar/parser');
  const { catalog, file: read } = parseBibliography(
    new VFile({ path: recorded, value: String(file), messages: file.messages }),
    { rules },
  );
  return { catalog, file: showAs(read, file.path) };
}

function reportUnused(file: VFile, habits: ReadingListHabits): void {
  const [unused] = Object.keys(habits);
  if (unused === undefined) return;
  const reason = `Unexpected \`readingList.${unused}\` for a list that is data, expected it for Markdown only; it changes nothing`;
  report(file, 'catalog-needs-no-settings', reason);
}

async function readJson(file: VFile): Promise<LoadedReadingList> {
  const json = parseJson(file);
  if (json === undefined) return { file };
  const { CatalogError, readCatalog } = await import('@proseminar/core');

  try {
    return { catalog: readCatalog(json), file };
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    for (const reason of error.problems) report(file, 'catalog-is-valid', reason);
    return { file };
  }
}

function parseJson(file: VFile): unknown {
  try {
    return JSON.parse(String(file));
  } catch (error) {
    const place = placeOf(error instanceof Error ? error.message : '', String(file));
    report(file, 'catalog-is-json', 'Unexpected text that is no JSON, expected a catalog', { place });
    return undefined;
  }
}

/** Where JSON breaks off: engines name the offset, except for the end of the text. */
function placeOf(message: string, text: string): { line: number; column: number } {
  const offset = /\bposition (\d+)/u.exec(message)?.[1];
  const lines = text.slice(0, offset === undefined ? undefined : Number(offset)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
