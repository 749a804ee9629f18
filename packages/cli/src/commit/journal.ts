import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isPlainPath } from '../output-folder.js';
import { parseObject } from '../sealed-json.js';
import { statePlaces } from '../state-folder.js';
import { version } from '../version.js';
import { systemCode, WrongUse } from '../wrong-use.js';
import type { Disk } from './disk.js';

/** What remains to be done to one file. */
export interface JournalEntry {
  /** Path in the folder that holds the state folder, with `/`. */
  readonly path: string;
  /** Hash of what was there; absent where nothing was. */
  readonly before?: string;
  /** Hash of what is to be there; absent where the file is to be deleted. */
  readonly after?: string;
  /** Name of the new content among the staged ones; absent where the file is to be deleted. */
  readonly staged?: string;
}

/** Version of the form of a journal that this version of the command writes, and the newest it reads. */
const schemaVersion = 1;

/** Write a journal in one step: from here on, its entries will be done. */
export async function writeJournal(
  stateFolder: string,
  entries: readonly JournalEntry[],
  disk: Disk,
): Promise<void> {
  const { journal, unfinished, staged } = statePlaces(stateFolder);
  const text = JSON.stringify({ schemaVersion, writtenBy: version(), entries }, undefined, 2);

  await disk.remove(unfinished);
  await disk.writeNew(unfinished, `${text}\n`);
  // No power failure may leave the journal without what it names.
  for (const folder of [staged, stateFolder, path.dirname(stateFolder)]) await disk.flushFolder(folder);
  await disk.rename(unfinished, journal);
  await disk.flushFolder(stateFolder);
}

/**
 * What a journal says is to be done; undefined where there is none. One that a newer version wrote, or that is none,
 * throws `WrongUse`.
 *
 * @param shown Its path as messages show it.
 */
export async function readJournal(
  stateFolder: string,
  shown: string,
): Promise<readonly JournalEntry[] | undefined> {
  const text = await readFile(statePlaces(stateFolder).journal, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;

  const journal: Readonly<Record<string, unknown>> = { ...parseObject(text) };
  const entries = readEntries(journal.entries);
  if (typeof journal.schemaVersion === 'number' && journal.schemaVersion > schemaVersion) {
    throw new WrongUse(newerWords(shown, journal.schemaVersion, journal.writtenBy));
  }
  if (journal.schemaVersion !== schemaVersion || !entries) {
    throw new WrongUse(
      `Unexpected content of \`${shown}\`, expected what a run that was broken off had still to write; look through the files of the folder, and delete it`,
    );
  }
  return entries;
}

function newerWords(shown: string, found: number, writtenBy: unknown): string {
  const needed =
    typeof writtenBy === 'string' && /^[\w.+-]{1,40}$/u.test(writtenBy) ? writtenBy : 'that wrote it';
  return `Unexpected version ${found} of \`${shown}\`, expected ${schemaVersion}; a newer proseminar was broken off here, so run it again with proseminar ${needed} or newer (this is ${version()})`;
}

function readEntries(value: unknown): readonly JournalEntry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.flatMap((each: unknown) => readEntry(each) ?? []);
  return entries.length === value.length ? entries : undefined;
}

function readEntry(value: unknown): JournalEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, before, after, staged }: Partial<Record<keyof JournalEntry, unknown>> = value;
  const isWhole =
    isJournalPath(path) &&
    (before === undefined || isHash(before)) &&
    (after === undefined ? staged === undefined : isHash(after) && isStagedName(staged));
  if (!isWhole) return undefined;

  return {
    path,
    ...(before !== undefined && { before }),
    ...(isHash(after) && isStagedName(staged) && { after, staged }),
  };
}

/**
 * Whether a journal may name a path. Folders arrive with what others put into them, so a journal reaches nothing
 * outside its folder, and nothing that a version control system would run.
 */
export function isJournalPath(value: unknown): value is string {
  return typeof value === 'string' && isPlainPath(value) && !/(?:^|\/)\.(?:git|hg|svn)(?:\/|$)/iu.test(value);
}

function isStagedName(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,9}$/u.test(value);
}

/** Whether a value is a hash as `hashContent` makes them. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
}
