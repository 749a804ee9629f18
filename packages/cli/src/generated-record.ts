import { createHash } from 'node:crypto';
import { byCodeUnits } from '@proseminar/core';

/**
 * What the command wrote, so that it can tell a person's edits from its own text: path of each file to the
 * hash of its content. While files are being written, it has two for a file: before and after.
 */
export type GeneratedRecord = ReadonlyMap<string, readonly string[]>;

/** Path of the record in the output folder. */
export const recordPath = '.proseminar/generated.json';

/** The record as text: sorted, without dates, the same for the same files. */
export function writeGeneratedRecord(record: GeneratedRecord): string {
  const files = Object.fromEntries(
    [...record]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([path, hashes]) => [path, hashes.length === 1 ? hashes[0] : hashes]),
  );
  return `${JSON.stringify({ schemaVersion: 1, files }, undefined, 2)}\n`;
}

/**
 * The record that a text holds. Of a text that is no record, an empty one: then every file that differs counts
 * as edited by a person, so nothing can be lost.
 */
export function readGeneratedRecord(text: string): GeneratedRecord {
  return new Map(
    Object.entries(filesOf(text)).flatMap(([path, value]) => {
      const hashes = [value].flat().filter(isHash);
      return hashes.length > 0 ? [[path, hashes]] : [];
    }),
  );
}

/** All that two records have. */
export function joinRecords(one: GeneratedRecord, other: GeneratedRecord): GeneratedRecord {
  const joined = new Map(one);
  for (const [path, hashes] of other) joined.set(path, [...new Set([...(one.get(path) ?? []), ...hashes])]);
  return joined;
}

/**
 * Content as a text that only the same content has: what its bytes say in UTF-8, or the bytes themselves where they
 * are no UTF-8, behind a character that no document has.
 */
export function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : `\0${bytes.toString('latin1')}`;
}

/**
 * SHA-256 of a text, in hexadecimal. Line endings do not count: a version control system that changes them is
 * not a person who edits.
 */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n'), 'utf8').digest('hex');
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
}

function filesOf(text: string): object {
  try {
    const record: unknown = JSON.parse(text);
    const files = typeof record === 'object' && record !== null && 'files' in record ? record.files : {};
    return typeof files === 'object' && files !== null ? files : {};
  } catch {
    return {};
  }
}
