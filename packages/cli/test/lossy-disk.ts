import fs from 'node:fs';
import path from 'node:path';
import type { Disk } from '../src/commit/disk.js';
import { hasty } from './broken-disk.js';

/** One change of the names in folders, that lasts once the folders are flushed. */
interface Change {
  readonly folders: readonly string[];
  /** Do it in another folder that began as this one did; where what it needs is missing, nothing. */
  readonly redo: (place: (file: string) => string) => void;
  isFlushed: boolean;
}

/** A disk that remembers what would survive, if the power went now. */
export interface LossyDisk extends Disk {
  /** Make `copy`, which is as `root` was at first, one of the folders that may be found after the power went. */
  readonly leave: (copy: string, survives: () => boolean) => void;
}

/** A disk that keeps what was written before a number of steps, and of that, only what was flushed for sure. */
export function lossyDisk(root: string, steps: number): LossyDisk {
  const changes: Change[] = [];
  let count = 0;

  const note = (folders: readonly string[], redo: Change['redo']) => {
    changes.push({ folders, redo, isFlushed: false });
  };
  const step = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (count++ >= steps) throw new Error('The power went');
    return await work();
  };

  return {
    writeNew: (file, content, mode) =>
      step(async () => {
        await hasty.writeNew(file, content, mode);
        note([path.dirname(file)], (place) => fs.writeFileSync(place(file), content));
      }),
    copyNew: (from, file, mode) =>
      step(async () => {
        await hasty.copyNew(from, file, mode);
        const content = fs.readFileSync(file);
        note([path.dirname(file)], (place) => fs.writeFileSync(place(file), content));
      }),
    rename: (from, to) =>
      step(async () => {
        await hasty.rename(from, to);
        note([path.dirname(to)], (place) => fs.renameSync(place(from), place(to)));
      }),
    remove: (file) =>
      step(async () => {
        await hasty.remove(file);
        note([path.dirname(file)], (place) => fs.rmSync(place(file), { recursive: true, force: true }));
      }),
    makeFolder: (folder) =>
      step(async () => {
        for (const each of missing(folder)) note([path.dirname(each)], (place) => fs.mkdirSync(place(each)));
        await hasty.makeFolder(folder);
      }),
    removeEmpty: (folder) =>
      step(async () => {
        const isGone = await hasty.removeEmpty(folder);
        if (isGone) note([path.dirname(folder)], (place) => fs.rmdirSync(place(folder)));
        return isGone;
      }),
    flushFolder: (folder) =>
      step(async () => {
        for (const change of changes) change.isFlushed ||= change.folders.includes(folder);
      }),
    leave(copy, survives) {
      for (const { redo, isFlushed } of changes) {
        if (!isFlushed && !survives()) continue;
        try {
          redo((file) => path.join(copy, path.relative(root, file)));
        } catch {
          // It stood on something that is lost.
        }
      }
    },
  };
}

function missing(folder: string): string[] {
  return fs.existsSync(folder) ? [] : [...missing(path.dirname(folder)), folder];
}
