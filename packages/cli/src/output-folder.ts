import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { orWrongUse, systemCode, WrongUse } from './wrong-use.js';

/** A folder that documents are written to, and never beside. */
export interface OutputFolder {
  /** Its real path; it may be yet to make. */
  readonly root: string;
  /** Its path as messages show it. */
  readonly shown: string;
}

/** Find the folder to write to; a path that is or goes through a file throws `WrongUse`. */
export async function findOutputFolder(folder: string, shown: string): Promise<OutputFolder> {
  return await orWrongUse(`write to \`${shown}\``, async () => {
    const { real, missing } = await realAncestor(folder);

    if (!(await stat(real)).isDirectory()) {
      const inside = missing.length === 0 ? '' : `, which is inside the file \`${path.basename(real)}\``;
      const what = missing.length === 0 ? 'file' : 'output folder';
      throw new WrongUse(`Unexpected ${what} \`${shown}\`${inside}, expected a folder to write to`);
    }

    return { root: path.join(real, ...missing), shown };
  });
}

/**
 * Where on disk a document is, after symbolic links.
 *
 * A path that is absolute, goes upward, or leaves the folder through a symbolic link throws `WrongUse`.
 */
export async function locate(folder: OutputFolder, document: string): Promise<string> {
  if (!isPlainPath(document)) {
    throw new WrongUse(
      `Unexpected path \`${document}\` of a document, expected one inside the output folder`,
    );
  }

  const { real, missing } = await orWrongUse(`write \`${folder.shown}/${document}\``, () =>
    realAncestor(path.join(folder.root, ...document.split('/'))),
  );
  const target = path.join(real, ...missing);

  if (target !== folder.root && !target.startsWith(withSeparator(folder.root))) {
    throw new WrongUse(
      `Unexpected symbolic link in \`${folder.shown}/${document}\`, which leads out of the output folder; remove the link`,
    );
  }

  return target;
}

/** Whether a document's path is relative, forward and the same on every system. */
export function isPlainPath(document: string): boolean {
  const parts = document.split('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return parts.every((part) => !['', '.', '..'].includes(part) && !/[\\:\u0000-\u001F]/u.test(part));
}

/**
 * What is at a path; undefined where nothing is.
 *
 * Asked at once, as all that is asked of each file: by way of another thread, a build of many files would wait ten times as
 * long for that than for the disk.
 */
export async function statIfThere(file: string): Promise<Stats | undefined> {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** The nearest ancestor (or the path itself) that exists, without symbolic links, and the names below it. */
async function realAncestor(file: string): Promise<{ real: string; missing: string[] }> {
  const missing: string[] = [];
  let place = file;

  for (;;) {
    // Not `realpath` alone: a link to nothing must not look like a name that is free.
    if (await statIfThere(place)) {
      const real = await orWrongUse(`follow \`${path.basename(place)}\``, async () =>
        realpathSync.native(place),
      );
      return { real, missing };
    }

    missing.unshift(path.basename(place));
    place = path.dirname(place);
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}
