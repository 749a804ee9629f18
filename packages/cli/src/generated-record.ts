import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { byCodeUnits } from '@proseminar/core';
import type { StoredFile } from '@proseminar/syllabus';
import { parseObject } from './sealed-json.js';
import { WrongUse } from './wrong-use.js';

/** What the command wrote, so that it can tell a person's edits from its own text. */
export interface GeneratedRecord {
  /** Hash of the content of each file, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** What sessions are about, by the name that stands in paths: `2027-01-20-gandiva` → ids of papers. */
  readonly sessions: ReadonlyMap<string, readonly string[]>;
  /** Hash of what was generated before, by the path of each file that has the markers of a conflict since. */
  readonly conflicts: ReadonlyMap<string, string>;
}

/** Path of the record in the output folder. */
export const recordPath = '.proseminar/generated.json';

/** The version of the files in `.proseminar/` that this command writes and reads. */
const schemaVersion = 1;

/** The record as text: sorted, without dates, the same for the same files. */
export function writeGeneratedRecord({ files, sessions, conflicts }: GeneratedRecord): string {
  const value = {
    schemaVersion,
    files: sortByPath(files),
    ...(sessions.size > 0 && { sessions: sortByPath(sessions) }),
    ...(conflicts.size > 0 && { conflicts: sortByPath(conflicts) }),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/**
 * The record that a text holds; undefined of a text that is no record: then every file that differs counts as edited by
 * a person, so nothing can be lost.
 */
export function readGeneratedRecord(text: string): GeneratedRecord | undefined {
  const value = parseObject(text);
  if (!value || !('files' in value)) return undefined;

  return {
    files: hashesOf(value.files),
    sessions: new Map(
      entriesOf('sessions' in value ? value.sessions : {}).map(([slug, about]) => [
        slug,
        [about].flat().filter((each) => typeof each === 'string'),
      ]),
    ),
    conflicts: hashesOf('conflicts' in value ? value.conflicts : {}),
  };
}

/** A file in `.proseminar/` of a newer version throws `WrongUse`: what this command would make of it is not known. */
export function expectVersion(text: string, shown: string): void {
  const value = parseObject(text);
  if (!value || !('schemaVersion' in value)) return;
  if (typeof value.schemaVersion !== 'number' || value.schemaVersion <= schemaVersion) return;

  throw new WrongUse(
    `Unexpected version ${value.schemaVersion} of \`${shown}\`, expected ${schemaVersion}: a newer proseminar wrote it; update this one`,
  );
}

/** What stands before the hash of a stored file, whose content is not in memory. */
const storedMark = '\0stored:';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the mark begins with one
const stored = /^\u0000stored:([0-9a-f]{64})$/u;

/**
 * Content as a text that only the same content has: what its bytes say in UTF-8, or the bytes themselves where they
 * are no UTF-8, behind a character that no document has; of a stored file, its hash behind that.
 */
export function textOf(content: string | Uint8Array | StoredFile): string {
  if (typeof content === 'string') return content.startsWith('\0') ? ofBytes(Buffer.from(content)) : content;
  if ('hash' in content) return `${storedMark}${content.hash}`;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return isUtf8(bytes) && bytes[0] !== 0 ? bytes.toString('utf8') : ofBytes(bytes);
}

/** What begins with a zero byte is no text either, or the mark would not tell the two apart. */
function ofBytes(bytes: Buffer): string {
  return `\0${bytes.toString('latin1')}`;
}

/**
 * SHA-256 of a text, in hexadecimal. Line endings do not count: a version control system that changes them is
 * not a person who edits.
 */
export function hashText(text: string): string {
  const [, hash] = stored.exec(text) ?? [];
  if (hash !== undefined) return hash;
  return createHash('sha256').update(hashedPart(text)).digest('hex');
}

/** Of what is no text, the bytes as they are: attached files can be large. */
function hashedPart(text: string): string | Uint8Array {
  const bytes = text.startsWith('\0') ? Buffer.from(text.slice(1), 'latin1') : undefined;
  return bytes?.toString('latin1') === text.slice(1) ? bytes : text.replaceAll('\r\n', '\n');
}

function hashesOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(value).flatMap(([path, hash]): [string, string][] => (isHash(hash) ? [[path, hash]] : [])),
  );
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function sortByPath(map: ReadonlyMap<string, unknown>): object {
  return Object.fromEntries([...map].sort(([a], [b]) => byCodeUnits(a, b)));
}
