import path from 'node:path';
import { locate, type OutputFolder } from './output-folder.js';

/** Name of the folder that keeps what the command has to know of a folder it writes to. */
export const stateName = '.proseminar';

/** Where a state folder has its files. */
export function statePlaces(stateFolder: string) {
  return {
    /** Who holds the folder. */
    lock: path.join(stateFolder, 'lock.json'),
    /** What is still to be done to its files. */
    journal: path.join(stateFolder, 'journal.json'),
    /** A journal that is not whole yet. */
    unfinished: path.join(stateFolder, 'journal.tmp'),
    /** A folder of contents that wait to be put into their places. */
    staged: path.join(stateFolder, 'staged'),
  };
}

/** Where the state of a folder is; a symbolic link that leads out of the folder throws `WrongUse`. */
export async function findStateFolder(folder: OutputFolder): Promise<string> {
  return await locate(folder, stateName);
}
