import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from '../make-folder.js';
import { systemCode } from '../wrong-use.js';

/** All that committing does to a disk, one step each; a test can let any of them fail. */
export interface Disk {
  /** Write a file that is not there, and wait until the disk has it. */
  readonly writeNew: (file: string, content: string | Uint8Array, mode?: number) => Promise<void>;
  /** The same with what another file holds. */
  readonly copyNew: (from: string, file: string, mode?: number) => Promise<void>;
  /** Give a file another path, in one step where both are on one disk; what is there is replaced. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Delete a file or folder with all it holds, if it is there. */
  readonly remove: (file: string) => Promise<void>;
  /** Make a folder, and those above it, where they are missing. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Delete a folder that holds nothing; whether it is gone. */
  readonly removeEmpty: (folder: string) => Promise<boolean>;
  /** Wait until the disk has the names in a folder. */
  readonly flushFolder: (folder: string) => Promise<void>;
}

/**
 * The disk itself. What only takes a moment is done at once, as a way by another thread takes longer than most of it; the
 * disk is waited for while more is written.
 */
export const disk: Disk = {
  async writeNew(file, content, mode) {
    const descriptor = openSync(file, 'wx');

    try {
      writeFileSync(descriptor, content);
      if (mode !== undefined) fchmodSync(descriptor, mode);
      await flush(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },

  async copyNew(from, file, mode) {
    copyFileSync(from, file, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    // A copy has the permissions of its original, which may be read-only.
    chmodSync(file, mode ?? newFileMode);
    await flushFile(file);
  },

  async rename(from, to) {
    try {
      renameSync(from, to);
    } catch (error) {
      if (systemCode(error) !== 'EXDEV') throw error;
      await renameAcross(from, to);
    }
  },

  async remove(file) {
    rmSync(file, { recursive: true, force: true });
  },

  makeFolder,

  async removeEmpty(folder) {
    try {
      rmdirSync(folder);
      return true;
    } catch (error) {
      return systemCode(error) === 'ENOENT';
    }
  },

  async flushFolder(folder) {
    try {
      const descriptor = openSync(folder, constants.O_RDONLY);

      try {
        await flush(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch {
      // Not every system can; the names then come to the disk in its own time.
    }
  },
};

/** A folder may be another disk, put into its place. The copy has a name of its own until it is whole. */
async function renameAcross(from: string, to: string): Promise<void> {
  const beside = path.join(path.dirname(to), `.${path.basename(to)}.proseminar-tmp`);
  copyFileSync(from, beside);
  await flushFile(beside);
  renameSync(beside, to);
  rmSync(from);
}

/** Permissions of a new file. */
const newFileMode = 0o666 & ~process.umask();

async function flushFile(file: string): Promise<void> {
  const descriptor = openSync(file, 'r+');

  try {
    await flush(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const flush = promisify(fsync);
