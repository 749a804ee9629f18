import path from 'node:path';
import { findOutputFolder, type OutputFolder, statIfThere } from './output-folder.js';
import { shownPath } from './shown-path.js';
import { findStateFolder, stateName, statePlaces } from './state-folder.js';
import { type Io, paint } from './terminal.js';

export interface RepairOptions {
  /**
   * Only say that there is something to finish.
   *
   * @default false
   */
  readonly dryRun?: boolean;
}

/**
 * Have a folder as a whole run leaves it: wait for another process that writes to it, and finish what one left that was
 * broken off. Where there is neither, only looks.
 *
 * @returns Whether there was something to finish: then the folder is not as whoever called the command knew it.
 */
export async function repairFolder(
  folder: OutputFolder,
  io: Pick<Io, 'err'>,
  { dryRun = false }: RepairOptions = {},
): Promise<boolean> {
  const { lock, journal, staged } = statePlaces(await findStateFolder(folder));

  if (dryRun) {
    if (await statIfThere(journal)) tellUnfinished(folder, io.err);
    return false;
  }

  for (const sign of [lock, journal, staged]) {
    if (!(await statIfThere(sign))) continue;
    const { holdFolder } = await import('./hold-folder.js');
    return await holdFolder(folder, io, async (_, { finished, left }) => finished + left.length > 0);
  }

  return false;
}

/** The same of the folder of a course, which need not be one. */
export async function repairCourse(
  courseFolder: string,
  io: Pick<Io, 'cwd' | 'err'>,
  options: RepairOptions = {},
): Promise<boolean> {
  if (!(await statIfThere(path.join(courseFolder, stateName)))) return false;
  return await repairFolder(
    await findOutputFolder(courseFolder, shownPath(io.cwd, courseFolder)),
    io,
    options,
  );
}

function tellUnfinished({ shown }: OutputFolder, err: Io['err']): void {
  const label = paint(err, 'yellow', 'unfinished');
  err.write(`${label}: a run was broken off in ${shown}; the next one that writes there finishes it first\n`);
}
