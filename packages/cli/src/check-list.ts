import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type CheckReadingListOptions, checkReadingList, type Fix, fixReadingList } from '@proseminar/parser';
import type { VFile } from 'vfile';
import { loadReferredNotes } from './load-notes.js';
import { isData, type LoadedReadingList, loadReadingList } from './load-reading-list.js';
import { readTextFile } from './read-text-file.js';
import { showAs } from './show-messages.js';
import { relativePath, shownPath } from './shown-path.js';

/** A reading list as it was judged. */
export interface CheckedReadingList extends LoadedReadingList {
  /** Path of the list. */
  readonly path: string;
  /** The same as messages show it. */
  readonly shown: string;
  /** The list and its notes pages, with all messages. */
  readonly files: readonly VFile[];
  /** What was mended; the text is on `file`. */
  readonly fixes: readonly Fix[];
  /** The text before. */
  readonly before: string;
}

export interface CheckListOptions extends Pick<CheckReadingListOptions, 'rules' | 'currentYear'> {
  /** What to mend; nothing is written. */
  readonly fix: 'nothing' | 'sure' | 'guesses';
}

/** Read a list with its notes pages, and judge it. */
export async function checkList(
  list: string,
  { fix, ...options }: CheckListOptions,
  cwd: string,
): Promise<CheckedReadingList> {
  const shown = shownPath(cwd, list);
  const folder = path.dirname(list);
  const readFolder = folderReader(folder);
  const loaded = await load();
  const pages = loaded.catalog ? (await loadReferredNotes(loaded.catalog, folder, cwd)).files : [];
  for (const page of pages) dropToldTwice(page, folder, cwd, readFolder);
  return { path: list, shown, ...loaded, files: [loaded.file, ...pages] };

  async function load(): Promise<Pick<CheckedReadingList, 'catalog' | 'file' | 'fixes' | 'before'>> {
    if (isData(list)) {
      return {
        ...(await loadReadingList(list, { shown, rules: options.rules ?? {} })),
        fixes: [],
        before: '',
      };
    }

    const text = await readTextFile(list, { shown, expected: 'a reading list' });
    const before = String(text);
    if (text.messages.length > 0) return { file: text, fixes: [], before };

    const settings = { ...options, path: shown, readFolder };
    const { fixes, ...read } =
      fix === 'nothing'
        ? { ...checkReadingList(before, settings), fixes: [] }
        : fixReadingList(before, { ...settings, guesses: fix === 'guesses' });
    return { ...read, file: showAs(read.file, shown), fixes, before };
  }
}

type ReadFolder = NonNullable<CheckReadingListOptions['readFolder']>;

/** Reads folders beside a list, each once. */
function folderReader(root: string): ReadFolder {
  const read = new Map<string, readonly string[] | undefined>();

  return (folder) => {
    if (!read.has(folder)) read.set(folder, namesIn(path.join(root, ...folder.split('/'))));
    return read.get(folder);
  };
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

/** A page that the list links and that is missing is told where the link stands, by `relative-link-exists`. */
function dropToldTwice(page: VFile, folder: string, cwd: string, readFolder: ReadFolder): void {
  const file = relativePath(folder, path.resolve(cwd, page.path));
  const parent = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  // Of a folder without `README.md`, the link to it says nothing.
  if (/(?:^|\/)README\.md$/u.test(file) && readFolder(parent)) return;
  page.messages = page.messages.filter(({ ruleId }) => ruleId !== 'notes-page-exists');
}
