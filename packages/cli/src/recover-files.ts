import path from 'node:path';
import { applyJournal, type LeftFile } from './commit/apply-journal.js';
import { type Disk, disk as realDisk } from './commit/disk.js';
import { expectHeld } from './commit/folder-lock.js';
import { readJournal } from './commit/journal.js';
import { statIfThere } from './output-folder.js';
import { statePlaces } from './state-folder.js';

/** What became of what a run that was broken off left behind. */
export interface Recovery {
  /** How many files it had still to write, move or delete; 0 where it left nothing to do. */
  readonly finished: number;
  /** Those of them that somebody changed since; they were left alone. */
  readonly left: readonly LeftFile[];
}

/**
 * Finish what a run that was broken off had begun (`commitFiles`), or clear away what it had prepared.
 *
 * A journal of a newer version throws `WrongUse`.
 *
 * @param stateFolder Where the journal is. It is held (`holdFolder`).
 * @param shown The folder that holds it, as messages show it.
 */
export async function recoverFiles(
  stateFolder: string,
  shown: string,
  disk: Disk = realDisk,
): Promise<Recovery> {
  expectHeld(stateFolder);
  const entries = await readJournal(stateFolder, `${shown}/${path.basename(stateFolder)}/journal.json`);

  if (!entries) {
    await discardStaged(stateFolder, disk);
    return { finished: 0, left: [] };
  }

  const left = await applyJournal(entries, { stateFolder, shown, disk });
  return { finished: entries.length - left.length, left };
}

/** Clear away what was prepared, unless there is a journal that needs it. */
export async function discardStaged(stateFolder: string, disk: Disk): Promise<void> {
  const { journal, unfinished, staged } = statePlaces(stateFolder);
  if (await statIfThere(journal)) return;
  await disk.remove(unfinished);
  await disk.remove(staged);
}
