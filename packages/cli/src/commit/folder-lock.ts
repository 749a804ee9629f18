import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from '../make-folder.js';
import { statePlaces } from '../state-folder.js';
import { orWrongUse, systemCode, WrongUse } from '../wrong-use.js';
import { isStale, type LockHolder, readLock, thisProcess } from './lock-holder.js';

export interface LockOptions {
  /** The folder that is held, as messages show it. */
  readonly shown: string;
  /** Called once, when another process has held the folder for a second. */
  readonly onWait: (words: string) => void;
  /** Milliseconds to wait for another process. */
  readonly patience: number;
}

const held = new Set<string>();

/**
 * Hold a folder alone, by a file in its state folder. Where another process holds it, wait; where that one is gone, take
 * over; in the end say who it is, and throw `WrongUse`.
 *
 * @returns What lets go of it.
 */
export async function lockFolder(stateFolder: string, options: LockOptions): Promise<() => Promise<void>> {
  const file = statePlaces(stateFolder).lock;
  await orWrongUse(`write to \`${options.shown}\``, () => waitForLock(file, options));

  held.add(stateFolder);
  const forget = releaseOnSignal(file);
  return async () => {
    await rm(file, { force: true });
    held.delete(stateFolder);
    forget();
  };
}

/** Writing to a folder that is not held is a fault of the program. */
export function expectHeld(stateFolder: string): void {
  if (!held.has(stateFolder)) {
    throw new Error(`Unexpected write to \`${path.dirname(stateFolder)}\`, expected it to be held before`);
  }
}

async function waitForLock(file: string, { shown, onWait, patience }: LockOptions): Promise<void> {
  const start = performance.now();
  let isTold = false;

  while (!(await tryLock(file))) {
    const found = await readLock(file);
    if (!found) continue;
    if (isStale(found)) {
      await removeStale(file, found.text);
      continue;
    }

    const waited = performance.now() - start;
    if (waited >= patience) throw new WrongUse(busyWords(shown, found.holder));
    if (waited > 1000 && !isTold) onWait(`Waiting for ${describe(found.holder)}, which writes to ${shown}`);
    isTold ||= waited > 1000;
    await setTimeout(100);
  }
}

/** Make the lock file; whether it was not there. */
async function tryLock(file: string): Promise<boolean> {
  const content = `${JSON.stringify(thisProcess())}\n`;

  for (;;) {
    try {
      await writeFile(file, content, { flag: 'wx' });
      return true;
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EEXIST') return false;
      // What a full disk cut short is no lock.
      if (code === 'ENOSPC' || code === 'EDQUOT') await rm(file, { force: true });
      if (code !== 'ENOENT') throw error;
    }
    // Who held the folder before may have tidied it away.
    await makeFolder(path.dirname(file));
  }
}

/** Of several processes that find the same stale lock, one takes it away; a fresh one is put back. */
async function removeStale(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;

  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== text) await link(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function busyWords(shown: string, holder: LockHolder | undefined): string {
  const cure = `wait until it is done, or delete \`${shown}/.proseminar/lock.json\` if no proseminar runs there`;
  return `Cannot write to \`${shown}\`: ${describe(holder)} is writing to it${holder ? ` since ${holder.since}` : ''}; ${cure}`;
}

function describe(holder: LockHolder | undefined): string {
  return holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A process that is asked to end lets go before it does. */
function releaseOnSignal(file: string): () => void {
  const release = (signal: NodeJS.Signals) => {
    rmSync(file, { force: true });
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, release);
  };

  for (const signal of signals) process.once(signal, release);
  return forget;
}
