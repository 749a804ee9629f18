import path from 'node:path';
import { freeName } from '../free-name.js';
import { locate, statIfThere } from '../output-folder.js';
import { relativePath } from '../shown-path.js';
import { statePlaces } from '../state-folder.js';
import { orWrongUse, systemCode, WrongUse } from '../wrong-use.js';
import type { Disk } from './disk.js';
import { hashFile } from './hash-file.js';
import type { JournalEntry } from './journal.js';

/** A file that somebody changed meanwhile, and that was left alone. Paths are as in the journal. */
export interface LeftFile {
  readonly path: string;
  /** Where its new content is; absent where it was to be deleted. */
  readonly savedAs?: string;
}

export interface ApplyOptions {
  readonly stateFolder: string;
  /** The folder that holds the state folder, as messages show it. */
  readonly shown: string;
  readonly disk: Disk;
}

/**
 * Do what a journal says, then delete it. What is done already is done again without harm, so this can be broken off
 * anywhere and be run once more.
 */
export async function applyJournal(
  entries: readonly JournalEntry[],
  { stateFolder, shown, disk }: ApplyOptions,
): Promise<LeftFile[]> {
  const left: LeftFile[] = [];
  const root = path.dirname(stateFolder);
  const { journal, staged } = statePlaces(stateFolder);
  const folders = new Set<string>();
  // A folder may have been a file before, or a file a folder.
  const inOrder = [...entries.filter(({ after }) => !after), ...entries.filter(({ after }) => after)];

  for (const entry of inOrder) {
    const file = await locate({ root, shown }, entry.path);
    await orUnfinished(`${shown}/${entry.path}`, async () => {
      const place = { file, root, staged: path.join(staged, entry.staged ?? ''), disk };
      const found = await (entry.after ? putInPlace(entry, place) : removeFile(entry, place));
      if (found) left.push(found);
    });
    for (const folder of foldersUpTo(root, file)) folders.add(folder);
  }

  await orUnfinished(shown, async () => {
    // Nor may one leave a file without its folder, or bring one back, when the journal is gone.
    for (const folder of folders) await disk.flushFolder(folder);
    await disk.remove(journal);
    await disk.flushFolder(stateFolder);
    await disk.remove(staged);
  });
  return left;
}

/** The folders that a file is in, from the nearest one to `root`. */
function foldersUpTo(root: string, file: string): string[] {
  const folder = parentOf(file);
  return folder === root ? [root] : [folder, ...foldersUpTo(root, folder)];
}

interface Place {
  readonly file: string;
  readonly root: string;
  readonly staged: string;
  readonly disk: Disk;
}

async function putInPlace(
  { path: name, before, after }: JournalEntry,
  { file, root, staged, disk }: Place,
): Promise<LeftFile | undefined> {
  const now = await hashFile(file);
  const isStaged = (await statIfThere(staged))?.isFile() && (await hashFile(staged)) === after;
  if (!isStaged) return now === after ? undefined : { path: name };
  if ((now === before || now === after) && (await moveTo(file, staged, disk))) return undefined;

  const savedAs = await freeName(await besideOrAbove(file), 'new');
  await disk.rename(staged, savedAs);
  return { path: name, savedAs: relativePath(root, savedAs) };
}

/** Put a staged content into its place; false where somebody made a file of a folder on the way. */
async function moveTo(file: string, staged: string, disk: Disk): Promise<boolean> {
  try {
    await disk.makeFolder(parentOf(file));
    await disk.rename(staged, file);
    return true;
  } catch (error) {
    if (systemCode(error) !== 'ENOTDIR') throw error;
    return false;
  }
}

/** A path of the same name in the nearest folder that is there. */
async function besideOrAbove(file: string): Promise<string> {
  let folder = parentOf(file);
  while (!(await statIfThere(folder))?.isDirectory()) folder = parentOf(folder);
  return path.join(folder, path.basename(file));
}

async function removeFile(
  { path, before }: JournalEntry,
  { file, root, disk }: Place,
): Promise<LeftFile | undefined> {
  const now = await hashFile(file);
  if (now !== undefined && now !== before) return { path };

  await disk.remove(file);
  for (const folder of foldersUpTo(root, file)) {
    if (folder === root || !(await disk.removeEmpty(folder))) break;
  }
  return undefined;
}

async function orUnfinished(shown: string, work: () => Promise<void>): Promise<void> {
  try {
    await orWrongUse(`write \`${shown}\``, work);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    throw new WrongUse(`${error.message}; the next run writes what is missing`, { cause: error });
  }
}

const parentOf = path.dirname;
