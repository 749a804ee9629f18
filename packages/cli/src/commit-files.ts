import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { StoredFile } from '@proseminar/syllabus';
import { applyJournal, type LeftFile } from './commit/apply-journal.js';
import { type Disk, disk as realDisk } from './commit/disk.js';
import { expectHeld } from './commit/folder-lock.js';
import { hashFile } from './commit/hash-file.js';
import { type JournalEntry, writeJournal } from './commit/journal.js';
import { type PreparedEntry, prepareEntries } from './commit/prepare-entries.js';
import { statIfThere } from './output-folder.js';
import { isStored } from './read-content.js';
import { discardStaged } from './recover-files.js';
import { statePlaces } from './state-folder.js';
import { orWrongUse, WrongUse } from './wrong-use.js';

/** What is to become of one file. */
export interface FileWrite {
  /** Absolute path, after symbolic links (`locate`). */
  readonly file: string;
  /** What it is to hold; absent where it is to be deleted, or only moved. */
  readonly content?: string | Uint8Array | StoredFile;
  /**
   * Hash (`hashContent`) of what is expected there, or of what was moved; absent where nothing is. With something else
   * there, nothing is written.
   */
  readonly before?: string;
  /** Absolute path of the file that this one was. Nothing is expected at the new path then. */
  readonly movedFrom?: string;
}

export interface Commit {
  /** Where the journal is: `.proseminar` in the folder that all files are in. It is held (`holdFolder`). */
  readonly stateFolder: string;
  /** The folder that all files are in, as messages show it. */
  readonly shown: string;
  readonly writes: readonly FileWrite[];
}

/**
 * Write, move and delete files, all or none.
 *
 * New contents are staged in the state folder and flushed to the disk; then a rename puts the journal into its place;
 * then each content is renamed into its own. Whatever breaks this off before the journal leaves all files as they were;
 * whatever breaks it off later leaves what `recoverFiles` finishes.
 *
 * @returns Files that somebody changed after the journal was written; they were left alone.
 */
export async function commitFiles(
  { stateFolder, shown, writes }: Commit,
  disk: Disk = realDisk,
): Promise<LeftFile[]> {
  expectHeld(stateFolder);
  const entries = await prepareEntries(writes, { root: path.dirname(stateFolder), shown });
  if (entries.length === 0) return [];
  const journal = entries.map(toJournal);

  try {
    const going = new Set(entries.filter(({ after }) => after === undefined).map(({ file }) => file));
    const writable = new Set<string>();
    for (const { path, file } of entries) {
      await orWrongUse(`write \`${shown}/${path}\``, () => expectWritable(file, going, writable));
    }
    await orWrongUse(`write to \`${shown}\``, async () => {
      await stage(entries, stateFolder, disk);
      await writeJournal(stateFolder, journal, disk);
    });
  } catch (error) {
    await discardStaged(stateFolder, disk).catch(() => undefined);
    throw error;
  }

  return await applyJournal(journal, { stateFolder, shown, disk });
}

/** What would stop a rename later has to stop it now. Folders that were looked at are added to `writable`. */
async function expectWritable(
  file: string,
  going: ReadonlySet<string>,
  writable: Set<string>,
): Promise<void> {
  const near = path.dirname(file);
  let folder = near;
  if (writable.has(near)) return;
  while (!(await statIfThere(folder)) || going.has(folder)) folder = path.dirname(folder);
  // A file in the way fails here too, by its name with a separator.
  accessSync(folder + path.sep, constants.W_OK | constants.X_OK);
  writable.add(near);
}

/** How many contents are on their way to the disk at once; alone, each would wait for the disk to turn. */
const atOnce = 16;

async function stage(entries: readonly PreparedEntry[], stateFolder: string, disk: Disk): Promise<void> {
  const { staged } = statePlaces(stateFolder);
  const waiting = [...entries];
  await disk.remove(staged);
  await disk.makeFolder(staged);

  const work = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      if (entry.staged === undefined || entry.content === undefined) continue;
      await stageContent(entry, entry.content, path.join(staged, entry.staged), disk);
    }
  };
  // All come to an end, so that none writes what is tidied away already.
  const results = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function stageContent(
  { path: name, after, mode }: PreparedEntry,
  content: NonNullable<FileWrite['content']>,
  staged: string,
  disk: Disk,
): Promise<void> {
  if (!isStored(content)) {
    await disk.writeNew(staged, content, mode);
    return;
  }
  await disk.copyNew(content.from, staged, mode);
  if ((await hashFile(staged)) === after) return;
  throw new WrongUse(`Unexpected change of \`${name}\` while it was copied, expected it to rest; run again`);
}

function toJournal({ path, before, after, staged }: PreparedEntry): JournalEntry {
  return {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && staged !== undefined && { after, staged }),
  };
}
