import path from 'node:path';
import { formatCount } from '@proseminar/core';
import type { LeftFile } from './commit/apply-journal.js';
import { disk } from './commit/disk.js';
import { lockFolder } from './commit/folder-lock.js';
import { type OutputFolder, statIfThere } from './output-folder.js';
import { type Recovery, recoverFiles } from './recover-files.js';
import { findStateFolder } from './state-folder.js';
import { type Io, paint } from './terminal.js';
import { orWrongUse } from './wrong-use.js';

/**
 * Do `work` while no other process writes to a folder. What a run that was broken off left there is finished before, and
 * told.
 *
 * @param patience Milliseconds to wait for another process.
 */
export async function holdFolder<Value>(
  folder: OutputFolder,
  { err }: Pick<Io, 'err'>,
  work: (stateFolder: string, recovery: Recovery) => Promise<Value>,
  patience = 10_000,
): Promise<Value> {
  const stateFolder = await findStateFolder(folder);
  const isNew = (await statIfThere(folder.root)) === undefined;
  const onWait = (words: string) => err.isTerminal && err.write(`${words} …\n`);
  const release = await lockFolder(stateFolder, { shown: folder.shown, onWait, patience });

  try {
    return await work(stateFolder, await recover(stateFolder, folder, err));
  } finally {
    await release();
    // What was made for nothing goes again.
    if ((await disk.removeEmpty(stateFolder)) && isNew) await disk.removeEmpty(folder.root);
  }
}

async function recover(stateFolder: string, { shown }: OutputFolder, err: Io['err']): Promise<Recovery> {
  const recovery = await orWrongUse(`write to \`${shown}\``, () => recoverFiles(stateFolder, shown));

  const { finished, left } = recovery;
  if (finished > 0) {
    err.write(
      `${shown}: finished what a run that was broken off had begun, ${formatCount(finished, 'file')}\n`,
    );
  }
  for (const file of left) err.write(`${paint(err, 'yellow', 'left')}: ${describeLeft(file, shown)}\n`);
  return recovery;
}

/** What became of a file that somebody changed meanwhile, in words. */
export function describeLeft({ path: name, savedAs }: LeftFile, shown: string): string {
  const place = path.posix.join(shown, name);
  const saved = savedAs === undefined ? '' : `; the new text is in ${path.posix.join(shown, savedAs)}`;
  return `${place} was changed meanwhile, and stays as it is${saved}`;
}
