import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../version.js';
import { packList, type ReadList, unpackList } from './pack-list.js';

/** Shorter lists are read as fast as a file of what was read. */
const shortest = 200_000;
/** What is kept at most: the latest that were asked for. */
const most = { files: 20, bytes: 256 * 1024 * 1024 };

/**
 * A long list as it was read the last time, where nothing has changed: not its text, not how it is to be read, not the
 * program; else as `read` reads it, which is kept for the next time.
 *
 * What is kept may be lost at any time. Where it cannot be read or written, the list is read.
 *
 * @param how
 *   All that the result depends on but for the text.
 */
export async function readThroughCache(
  text: string,
  how: object,
  read: () => Promise<ReadList>,
): Promise<ReadList> {
  const folder = text.length < shortest ? undefined : cacheFolder();
  if (folder === undefined) return await read();
  const key = hash(`${programKey()}\n${JSON.stringify(how)}\n${text}`);
  const file = path.join(folder, `${key}.json`);
  const kept = readKept(file);
  if (kept) {
    // The least asked for is dropped first.
    await utimes(file, new Date(), new Date()).catch(() => undefined);
    return kept;
  }
  const list = await read();
  await keep(folder, file, packList(list)).catch(() => undefined);
  return list;
}

/** `$XDG_CACHE_HOME/proseminar`, else where the system keeps what may be lost; nowhere if `PROSEMINAR_CACHE` is `off`. */
function cacheFolder(): string | undefined {
  const { PROSEMINAR_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (PROSEMINAR_CACHE === 'off') return undefined;
  const systems = process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME;
  const root = systems !== undefined && path.isAbsolute(systems) ? systems : path.join(homedir(), '.cache');
  return path.join(root, 'proseminar', 'lists');
}

/** Another build of the program may read otherwise. */
function programKey(): string {
  const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url));
  return `${version()} ${mtimeMs} ${size}`;
}

/** The first line of a file is the hash of the rest. */
function readKept(file: string): ReadList | undefined {
  try {
    const content = readFileSync(file);
    const end = content.indexOf('\n');
    const json = content.subarray(end + 1);
    return content.toString('latin1', 0, end) === hash(json) ? unpackList(json.toString()) : undefined;
  } catch {
    return undefined;
  }
}

async function keep(folder: string, file: string, json: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = path.join(folder, `${randomUUID()}.tmp`);
  await writeFile(unfinished, `${hash(json)}\n${json}`, { mode: 0o600 });
  await rename(unfinished, file);
  await dropOldest(folder);
}

/** Keep the latest files only. */
async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:json|tmp)$/u.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(path.join(folder, name));
      return { name, mtimeMs, size };
    }),
  );
  let [count, bytes] = [0, 0];
  for (const { name, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    count += 1;
    bytes += size;
    if (count > most.files || bytes > most.bytes) await rm(path.join(folder, name), { force: true });
  }
}

function hash(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
