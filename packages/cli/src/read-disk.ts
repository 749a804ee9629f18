import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFile } from '@proseminar/syllabus';
import { textOf } from './generated-record.js';
import { locate, type OutputFolder, statIfThere } from './output-folder.js';
import { readContent } from './read-content.js';
import { orWrongUse, WrongUse } from './wrong-use.js';

/** What an output folder holds; paths are in the folder, with `/`. */
export interface Disk {
  /** Path of the folder as messages show it. */
  readonly shown: string;
  /** Path on disk of a file that may be yet to make. */
  readonly locate: (path: string) => Promise<string>;
  /** What a file holds; undefined where there is none. */
  readonly read: (path: string) => Promise<FileOnDisk | undefined>;
  /** Paths of the regular files in a folder and those below it, sorted. */
  readonly list: (folder: string) => Promise<readonly string[]>;
}

/** What a file holds. */
export interface FileOnDisk {
  readonly bytes: Uint8Array | StoredFile;
  /** A text that only the same bytes have. */
  readonly text: string;
}

/**
 * Open an output folder for reading. Each file is read once: what is decided of a file and what is expected of it when it
 * is written must be the same, though a person saves it in between.
 */
export function openDisk(folder: OutputFolder): Disk {
  const find = (name: string) => locate(folder, name);
  const files = new Map<string, Promise<FileOnDisk | undefined>>();
  const readOnce = async (name: string) => readBytesIfThere(await find(name), `${folder.shown}/${name}`);

  return {
    shown: folder.shown,
    locate: find,
    read: async (name) => {
      const file = files.get(name) ?? readOnce(name);
      files.set(name, file);
      return await file;
    },
    list: async (name) => {
      const root = await find(name);
      return await orWrongUse(`read \`${folder.shown}/${name}\``, async () => {
        if (!(await statIfThere(root))?.isDirectory()) return [];
        const entries = await readdir(root, { recursive: true, withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(folder.root, path.join(entry.parentPath, entry.name)))
          .map((file) => file.split(path.sep).join('/'))
          .sort();
      });
    },
  };
}

/** Text of a file, such that bytes that are no UTF-8 differ from any generated text; undefined where there is none. */
export async function readIfThere(file: string, shown: string): Promise<string | undefined> {
  return (await readBytesIfThere(file, shown))?.text;
}

async function readBytesIfThere(file: string, shown: string): Promise<FileOnDisk | undefined> {
  const found = await orWrongUse(`read \`${shown}\``, () => statIfThere(file));
  if (!found) return undefined;

  if (!found.isFile()) {
    throw new WrongUse(
      `Unexpected \`${shown}\`, which is no regular file, expected a file to write; move it away`,
    );
  }

  const bytes = await orWrongUse(`read \`${shown}\``, () => readContent(file));
  return { bytes, text: textOf(bytes) };
}
