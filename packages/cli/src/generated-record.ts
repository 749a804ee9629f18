import { createHash } from 'node:crypto';
import { byCodeUnits } from '@proseminar/core';

/**
 * What the command wrote, so that it can tell a person's edits from its own text: path of each file to the
 * hash of its content.
 */
export type GeneratedRecord = ReadonlyMap<string, string>;

/** Path of the record in the output folder. */
export const recordPath = '.proseminar/generated.json';

/** The record as text: sorted, without dates, the same for the same files. */
export function writeGeneratedRecord(record: GeneratedRecord): string {
  const files = Object.fromEntries([...record].sort(([a], [b]) => byCodeUnits(a, b)));
  return `${JSON.stringify({ schemaVersion: 1, files }, undefined, 2)}\n`;
}

/**
 * The record that a text holds. Of a text that is no record, an empty one: then every file that differs counts
 * as edited by a person, so nothing can be lost.
 */
export function readGeneratedRecord(text: string): GeneratedRecord {
  const files = filesOf(text);
  return new Map(Object.entries(files).filter((entry): entry is [string, string] => isHash(entry[1])));
}

/**
 * SHA-256 of a text, in hexadecimal. Line endings do not count: a version control system that changes them is
 * not a person who edits.
 */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n'), 'utf8').digest('hex');
}

function isHash(value: unknown): boolean {
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
