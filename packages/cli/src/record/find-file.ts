import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { byCodeUnits, nearest } from '@proseminar/core';
import { pathProblem } from '@proseminar/syllabus';
import { describeStats, type SessionFolder } from '../load-attachments.js';
import { statIfThere } from '../output-folder.js';
import { readContent } from '../read-content.js';
import { shownPath } from '../shown-path.js';
import { orWrongUse, WrongUse } from '../wrong-use.js';
import type { NewFile } from './entry.js';

/** What somebody attaches: what the record says of it, and the file, where it has to be copied. */
export interface FoundAttachment {
  readonly text: string;
  readonly file?: NewFile;
}

export interface FindFileOptions {
  readonly cwd: string;
  /** Folders of the session in the folder of the course. */
  readonly folders: readonly SessionFolder[];
  /** `--slides` */
  readonly option: string;
}

/** An address, a file in the folder of the session, or a file elsewhere, to be copied; another text throws `WrongUse`. */
export async function findFile(
  given: string,
  { cwd, folders, option }: FindFileOptions,
): Promise<FoundAttachment> {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(given)) return { text: given };
  const file = path.resolve(cwd, given);
  const shown = shownPath(cwd, file);
  const found = await orWrongUse(`read \`${shown}\``, () => statIfThere(file));
  if (!found)
    throw new WrongUse(`Unexpected missing file \`${shown}\`, expected ${await expected(file, option, cwd)}`);

  const real = await orWrongUse(`read \`${shown}\``, () => realpath(file));
  const own = folders.find(({ root }) => real.startsWith(root + path.sep));
  if (own) return { text: path.relative(own.root, real).split(path.sep).join('/') };

  const problem = describeStats(shown, await statIfThere(real));
  if (problem !== undefined) throw new WrongUse(problem);
  const name = path.basename(file);
  const badName = pathProblem(name);
  if (badName !== undefined) throw new WrongUse(badName);
  const content = await orWrongUse(`read \`${shown}\``, () => readContent(real));
  return { text: name, file: { name, shown, content } };
}

async function expected(file: string, option: string, cwd: string): Promise<string> {
  const names = await readdir(path.dirname(file)).catch(() => []);
  const meant = nearest(path.basename(file), names.sort(byCodeUnits));
  if (meant === undefined) return `a file or an address for \`${option}\``;
  return `\`${shownPath(cwd, path.join(path.dirname(file), meant))}\``;
}
