import type { FileWrite } from './commit-files.js';
import { locate, type OutputFolder } from './output-folder.js';

/** What is to become of a file, by its path in the folder; undefined of one that stays as it is. */
export type FindPending = (name: string) => Promise<FileWrite | undefined>;

/** A folder as it will be: who reads it asks here first, and the disk after. */
export function findPending(folder: OutputFolder, writes: readonly FileWrite[]): FindPending {
  const byFile = new Map(writes.map((write) => [write.file, write]));
  return async (name) => {
    // Nothing is written where a link leads out of the folder, which may be read nevertheless.
    const file = await locate(folder, name).catch(() => undefined);
    return file === undefined ? undefined : byFile.get(file);
  };
}

/** A folder as it is. */
export const nothingPending: FindPending = async () => undefined;
