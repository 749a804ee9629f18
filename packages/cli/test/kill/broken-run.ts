import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { env } from './scenarios.js';

const command = fileURLToPath(new URL('../../bin/proseminar.cjs', import.meta.url));
const breakStep = new URL('./break-step.mjs', import.meta.url).href;

/** Where a run is broken off. */
export type Fault =
  /** It is killed at a step that it does to the disk. */
  | { readonly kind: 'step'; readonly at: number; readonly how: 'before' | 'after' | 'amid' }
  /** The disk is full from a step on. */
  | { readonly kind: 'full'; readonly at: number }
  /** It is killed some milliseconds after its start. */
  | { readonly kind: 'moment'; readonly after: number }
  /** It is killed some milliseconds after it began to write. */
  | { readonly kind: 'writing'; readonly after: number };

export interface BrokenRun {
  /** Exit status; absent where the run was killed. */
  readonly status?: number;
  readonly stderr: string;
}

/** Run the built command in a folder, and break it off. */
export async function runBroken(folder: string, argv: readonly string[], fault: Fault): Promise<BrokenRun> {
  const run = start(folder, argv, faultEnv(fault));
  if (fault.kind === 'moment') await run.killAfter(fault.after);
  if (fault.kind === 'writing') {
    await run.until(() => isWriting(folder));
    await run.killAfter(fault.after);
  }
  return await run.end;
}

/** How many steps a run does to the disk, and how long it takes, and writes, in milliseconds. */
export async function measureRun(folder: string, argv: readonly string[]) {
  const countFile = `${folder}-steps`;
  const began = performance.now();
  const run = start(folder, argv, { BREAK_COUNT: countFile });
  await run.until(() => isWriting(folder));
  const wrote = performance.now();
  const { status } = await run.end;
  const end = performance.now();
  const steps = Number(fs.readFileSync(countFile, 'utf8'));
  fs.rmSync(countFile);
  return { status, steps, duration: end - began, writing: end - wrote };
}

function isWriting(folder: string): boolean {
  return ['.', 'out'].some((place) => fs.existsSync(path.join(folder, place, '.proseminar/lock.json')));
}

function faultEnv(fault: Fault): Readonly<Record<string, string>> {
  if (fault.kind === 'step') return { BREAK_AT: String(fault.at), BREAK_HOW: fault.how };
  if (fault.kind === 'full') return { BREAK_AT: String(fault.at), BREAK_HOW: 'full' };
  return {};
}

function start(folder: string, argv: readonly string[], more: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', breakStep, command, ...argv], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env, ...more },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  let isRunning = true;
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const end = new Promise<BrokenRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      isRunning = false;
      resolve({ stderr, ...(status !== null && { status }) });
    });
  });

  return {
    end,
    async until(isReached: () => boolean) {
      while (isRunning && !isReached()) await setTimeout(1);
    },
    async killAfter(milliseconds: number) {
      await Promise.race([setTimeout(milliseconds), end]);
      child.kill('SIGKILL');
    },
  };
}
