import fs from 'node:fs/promises';
import { type Disk, disk } from '../src/commit/disk.js';

/** A disk that waits for nothing: only one that loses its power would tell. */
export const hasty: Disk = {
  ...disk,
  writeNew: (file, content, mode) => fs.writeFile(file, content, { flag: 'wx', ...(mode && { mode }) }),
  copyNew: async (from, file) => await fs.copyFile(from, file),
  flushFolder: async () => {},
};

/** How a disk breaks: the process ends before, after or amid a step; or one step alone is refused. */
export const breaks = ['before', 'after', 'amid', 'full'] as const;

export type Break = (typeof breaks)[number];

/** A process that ended does no more. */
export class Ended extends Error {}

export interface BrokenDisk extends Disk {
  /** Names of the steps that were done or tried. */
  readonly steps: readonly string[];
}

/** A disk that breaks at one step, counted from 0; without one, a disk that counts. */
export function brokenDisk(at = Number.POSITIVE_INFINITY, how: Break = 'before'): BrokenDisk {
  const steps: string[] = [];

  const step =
    <Values extends readonly unknown[], Result>(
      name: string,
      work: (...values: Values) => Promise<Result>,
      half: (...values: Values) => Promise<unknown> = async () => {},
    ) =>
    async (...values: Values): Promise<Result> => {
      const number = steps.length;
      steps.push(name);
      if (number < at || (number > at && how === 'full')) return await work(...values);
      if (number === at) {
        if (how === 'full') throw fullDisk();
        if (how === 'after') await work(...values);
        if (how === 'amid') await half(...values);
      }
      throw new Ended(`The process ended at step ${at}`);
    };

  return {
    steps,
    writeNew: step('writeNew', hasty.writeNew, (file, content) =>
      hasty.writeNew(file, content.slice(0, content.length / 2)),
    ),
    copyNew: step('copyNew', hasty.copyNew),
    rename: step('rename', hasty.rename),
    remove: step('remove', hasty.remove),
    makeFolder: step('makeFolder', hasty.makeFolder),
    removeEmpty: step('removeEmpty', hasty.removeEmpty),
    flushFolder: step('flushFolder', hasty.flushFolder),
  };
}

function fullDisk(): Error {
  return Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
}
