import type { Catalog } from '@proseminar/core';
import { VFile } from 'vfile';
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
}

/** Read a reading list: Markdown, or a catalog as JSON. */
export async function loadReadingList(
  path: string,
  { shown, recorded = shown }: LoadReadingListOptions,
): Promise<LoadedReadingList> {
  const file = await readTextFile(path, { shown, expected: 'a reading list' });
  if (file.messages.length > 0) return { file };
  return /\.json$/iu.test(path) ? await readJson(file) : await readMarkdown(file, recorded);
}

async function readMarkdown(file: VFile, recorded: string): Promise<LoadedReadingList> {
  const { parseReadingList } = await import('@proseminar/parser');
  const { catalog, file: read } = parseReadingList(new VFile({ path: recorded, value: String(file) }));
  return { catalog, file: showAs(read, file.path) };
}

async function readJson(file: VFile): Promise<LoadedReadingList> {
  const { readCatalog } = await import('@proseminar/core');

  try {
    return { catalog: readCatalog(JSON.parse(String(file))), file };
  } catch (error) {
    for (const reason of problemsOf(error)) report(file, 'catalog-is-valid', reason);
    return { file };
  }
}

function problemsOf(error: unknown): readonly string[] {
  if (error instanceof SyntaxError) {
    return [`Unexpected syntax, expected a catalog in JSON (${error.message.split('\n')[0]})`];
  }

  if (error instanceof TypeError && 'problems' in error && Array.isArray(error.problems)) {
    return error.problems.map(String);
  }

  throw error;
}
