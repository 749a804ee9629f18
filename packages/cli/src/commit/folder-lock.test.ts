import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { quietOutput } from '../../test/quiet-output.js';
import { readFolder, temporaryFolder } from '../../test/temporary-folder.js';
import { holdFolder } from '../hold-folder.js';
import { thisProcess } from './lock-holder.js';

const lock = '.proseminar/lock.json';

function lockedFolder(holder: object | string): string {
  return temporaryFolder({ [lock]: typeof holder === 'string' ? holder : JSON.stringify(holder) });
}

async function hold(root: string, patience: number, work = async () => {}): Promise<string> {
  const err = quietOutput();
  await holdFolder({ root, shown: 'out' }, { err: { ...err, isTerminal: true } }, work, patience);
  return err.text();
}

/** A process that ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** A process that runs on until the test ends. */
function runningProcess(): { readonly pid: number; readonly kill: () => void } {
  const child = spawn('sleep', ['60']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return { pid: child.pid ?? 0, kill: () => child.kill('SIGKILL') };
}

test('a held folder says by whom, and no more afterwards', async () => {
  const root = path.join(temporaryFolder(), 'deep/out');
  let during: unknown;
  await hold(root, 0, async () => {
    during = JSON.parse(readFolder(root)[lock] ?? '');
  });
  expect(during).toMatchObject({
    pid: process.pid,
    host: os.hostname(),
    since: expect.stringMatching(/Z$/u),
  });
  expect(fs.existsSync(root)).toBe(false);
});

test('a folder is let go of when the work fails', async () => {
  const root = temporaryFolder();
  const fails = hold(root, 0, async () => {
    throw new RangeError('no');
  });
  await expect(fails).rejects.toThrow(RangeError);
  expect(fs.readdirSync(root)).toEqual([]);
});

const elsewhere = { ...thisProcess(), host: 'elsewhere' };

test.each<[string, () => object | string]>([
  ['ended', () => ({ ...thisProcess(), pid: endedProcess() })],
  ['had our number before', () => ({ ...thisProcess(), start: 'another boot 1' })],
])('the lock of a process that %s is taken over at once', async (_, holder) => {
  const root = lockedFolder(holder());
  expect(await hold(root, 0)).toBe('');
  expect(readFolder(root)).toEqual({});
});

test('a lock without words is taken over once it is old', async () => {
  const root = lockedFolder('');
  await expect(hold(root, 150)).rejects.toThrow('Cannot write to `out`: another process is writing to it');
  fs.utimesSync(path.join(root, lock), 1, 1);
  expect(await hold(root, 0)).toBe('');
});

test.each<[string, () => object, string]>([
  ['runs', () => ({ ...thisProcess(), pid: runningProcess().pid, start: undefined }), os.hostname()],
  ['cannot be seen', () => ({ ...elsewhere, pid: endedProcess() }), 'elsewhere'],
])('who waits for a process that %s is told which one, and what to do', async (_, holder, host) => {
  const found = holder();
  const root = lockedFolder(found);
  const { pid, since } = JSON.parse(JSON.stringify(found));
  await expect(hold(root, 150)).rejects.toThrow(
    `Cannot write to \`out\`: process ${pid} on ${host} is writing to it since ${since}; wait until it is done, or delete \`out/.proseminar/lock.json\` if no proseminar runs there`,
  );
  expect(readFolder(root)).toEqual({ [lock]: JSON.stringify(found) });
});

test('a process that ends meanwhile is waited for, with a word to who watches', async () => {
  const { pid, kill } = runningProcess();
  const root = lockedFolder({ ...thisProcess(), pid, start: undefined });
  const waiting = hold(root, 20_000);
  await setTimeout(1300);
  kill();
  expect(await waiting).toBe(`Waiting for process ${pid} on ${os.hostname()}, which writes to out …\n`);
});

test('of many that find a stale lock, one at a time holds the folder', async () => {
  const root = lockedFolder({ ...thisProcess(), pid: endedProcess() });
  let holding = 0;
  let most = 0;
  let done = 0;
  const work = async () => {
    most = Math.max(most, ++holding);
    await setTimeout(5);
    holding--;
    done++;
  };
  await Promise.all(Array.from({ length: 12 }, () => hold(root, 60_000, work)));
  expect([most, done]).toEqual([1, 12]);
  expect(readFolder(root)).toEqual({});
});
