import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findLinkedPages } from '@proseminar/parser';
import { readTextFileIfThere } from './read-text-file.js';
import { shownPath } from './shown-path.js';

/** A list that was asked for. */
export interface FoundList {
  /** Absolute path. */
  readonly list: string;
  /** Whether it is a page of a folder that was named. */
  readonly fromFolder: boolean;
}

/**
 * The lists that paths name, each once: files as they are, and of a folder with a `SUMMARY.md`, as mdBook and GitBook
 * have them, the pages that it links, in its order.
 */
export async function findLists(paths: readonly string[], cwd: string): Promise<FoundList[]> {
  const found = new Map<string, FoundList>();

  for (const named of paths) {
    const target = path.resolve(cwd, named);
    const pages = await findPages(target, cwd);
    for (const list of pages ?? [target]) {
      if (!found.has(list)) found.set(list, { list, fromFolder: pages !== undefined });
    }
  }

  return [...found.values()];
}

async function findPages(folder: string, cwd: string): Promise<string[] | undefined> {
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
  const summary = path.join(folder, 'SUMMARY.md');
  const shown = shownPath(cwd, summary);
  const file = isFolder
    ? await readTextFileIfThere(summary, { shown, expected: 'a table of contents' })
    : undefined;
  if (!file || file.messages.length > 0) return undefined;

  const pages = findLinkedPages(String(file)).map((page) => path.join(folder, ...page.split('/')));
  const there = await Promise.all(pages.map((page) => stat(page).catch(() => undefined)));
  const lists = pages.filter((_, index) => there[index]?.isFile());
  return lists.length === 0 ? undefined : lists;
}
