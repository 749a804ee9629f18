import path from 'node:path';
import { findOutputFolder, type OutputFolder, statIfThere } from './output-folder.js';
import { shownPath } from './shown-path.js';
import { findStateFolder, stateName, statePlaces } from './state-folder.js';
import type { Io } from './terminal.js';

/**
 * Have a folder as a whole run leaves it: wait for another process that writes to it, and finish what one left that was
 * broken off. Where there is neither, only looks.
 */
export async function repairFolder(folder: OutputFolder, io: Pick<Io, 'err'>): Promise<void> {
  const { lock, journal, staged } = statePlaces(await findStateFolder(folder));

  for (const sign of [lock, journal, staged]) {
    if (!(await statIfThere(sign))) continue;
    const { holdFolder } = await import('./hold-folder.js');
    return await holdFolder(folder, io, async () => {});
  }
}

/** The same of the folder of a course, which need not be one. */
export async function repairCourse(courseFolder: string, io: Pick<Io, 'cwd' | 'err'>): Promise<void> {
  if (!(await statIfThere(path.join(courseFolder, stateName)))) return;
  await repairFolder(await findOutputFolder(courseFolder, shownPath(io.cwd, courseFolder)), io);
}
