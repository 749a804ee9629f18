import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import { parseObject } from '../sealed-json.js';
import { systemCode } from '../wrong-use.js';

/** Who holds a folder. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** Since when, as an instant. */
  readonly since: string;
  /** When the process began, as its system counts; absent where that cannot be known. Numbers of processes come again. */
  readonly start?: string;
}

/** What a lock file says. */
export interface FoundLock {
  readonly text: string;
  /** Absent where the file does not say. */
  readonly holder?: LockHolder;
  /** Milliseconds since it was written. */
  readonly age: number;
}

/** This process, as one that holds a folder. */
export function thisProcess(): LockHolder {
  const since = new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
  const start = startOf(process.pid);
  return { pid: process.pid, host: os.hostname(), since, ...(start !== undefined && { start }) };
}

/** Read a lock file; undefined where none is. */
export async function readLock(file: string): Promise<FoundLock | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const { mtimeMs } = await stat(file);
    const holder = readHolder(text);
    return { text, age: Date.now() - mtimeMs, ...(holder && { holder }) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether nobody holds what a lock file says is held. Of processes on other machines, nothing is known. */
export function isStale({ holder, age }: FoundLock): boolean {
  // Between its making and its writing, a lock file says nothing.
  if (!holder) return age > 5000;
  if (holder.host !== os.hostname()) return false;
  if (!isRunning(holder.pid)) return true;
  return holder.start !== undefined && holder.start !== startOf(holder.pid);
}

function readHolder(text: string): LockHolder | undefined {
  const { pid, host, since, start }: Partial<Record<keyof LockHolder, unknown>> = parseObject(text) ?? {};
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1) return undefined;
  if (typeof host !== 'string' || typeof since !== 'string') return undefined;
  return { pid, host, since, ...(typeof start === 'string' && { start }) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** Linux tells when a process began, in ticks since the machine did. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the process comes second, in parentheses, and may hold anything.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? undefined : `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}
