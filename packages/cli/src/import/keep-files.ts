import path from 'node:path';
import { commitFiles, type FileWrite } from '../commit-files.js';
import { describeLeft, holdFolder } from '../hold-folder.js';
import { findOutputFolder, locate, statIfThere } from '../output-folder.js';
import { shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';
import type { ImportedFile } from './write-files.js';

/** Write the files that are not there, all or none; those that are there are left. */
export async function keepFiles(
  texts: ReadonlyMap<ImportedFile, string>,
  courseFolder: string,
  io: Io,
): Promise<void> {
  const folder = await findOutputFolder(courseFolder, shownPath(io.cwd, courseFolder));
  const told: string[] = [];

  await holdFolder(folder, io, async (stateFolder) => {
    const writes: FileWrite[] = [];
    for (const [name, content] of texts) {
      const shown = shownPath(io.cwd, path.join(courseFolder, name));
      const file = await locate(folder, name);
      const isThere = (await statIfThere(file)) !== undefined;
      if (!isThere) writes.push({ file, content });
      told.push(`${shown}: ${isThere ? 'there already, left as it is' : 'written'}\n`);
    }
    const left = await commitFiles({ stateFolder, shown: folder.shown, writes });
    for (const file of left)
      io.err.write(`${paint(io.err, 'yellow', 'left')}: ${describeLeft(file, folder.shown)}\n`);
  });
  for (const line of told) io.out.write(line);
}
