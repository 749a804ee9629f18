import { hashContent } from './commit/hash-file.js';
import { isHash, isJournalPath } from './commit/journal.js';
import type { FileWrite } from './commit-files.js';
import { textOf } from './generated-record.js';
import { parseObject } from './sealed-json.js';
import { version } from './version.js';
import { WrongUse } from './wrong-use.js';

/** A change of a course that can be taken back. */
export interface UndoStep {
  /** What was done, in one line. */
  readonly did: string;
  /** When, as an instant. */
  readonly at: string;
  readonly files: readonly KeptFile[];
}

/** What a file was before a step. */
export interface KeptFile {
  /** Path in the course folder, with `/`. */
  readonly path: string;
  /** What it held, where that is text; absent also where it was not there. */
  readonly text?: string;
  /** What it held, in Base64, where that is no text. */
  readonly bytes?: string;
  /** Hash of what the step made of it; absent where the step deleted it. */
  readonly after?: string;
}

const schemaVersion = 1;

/** A step as text. */
export function formatStep({ did, at, files }: UndoStep): string {
  return `${JSON.stringify({ schemaVersion, writtenBy: version(), did, at, files }, undefined, 2)}\n`;
}

/**
 * The step that a text holds; another text throws `WrongUse`.
 *
 * @param shown Path of its file as messages show it.
 */
export function readStep(text: string, shown: string): UndoStep {
  const step: Readonly<Record<string, unknown>> = { ...parseObject(text) };
  if (typeof step.schemaVersion === 'number' && step.schemaVersion > schemaVersion) {
    const writer = typeof step.writtenBy === 'string' ? ` ${step.writtenBy}` : '';
    throw new WrongUse(
      `Unexpected version ${step.schemaVersion} of \`${shown}\`, expected ${schemaVersion}; take it back with the newer proseminar${writer} that wrote it (this is ${version()})`,
    );
  }

  const files = Array.isArray(step.files) ? step.files.map(readKeptFile) : [undefined];
  const whole = files.filter((file) => file !== undefined);
  const { did, at } = step;
  if (typeof did !== 'string' || typeof at !== 'string' || whole.length < files.length) {
    throw new WrongUse(
      `Unexpected content of \`${shown}\`, expected a change to take back; delete it to take back those before`,
    );
  }
  return { did, at, files: whole };
}

/** What a file was before a step: `before` was there, and `after` will be. */
export function keptFile(path: string, before?: Buffer, after?: FileWrite['content']): KeptFile {
  const text = before && textOf(before);
  const isText = text !== undefined && !text.startsWith('\0');
  return {
    path,
    ...(isText && { text }),
    ...(before && !isText && { bytes: before.toString('base64') }),
    ...(after !== undefined && { after: hashContent(after) }),
  };
}

/** What a file held before a step; undefined where it was not there. */
export function keptContent({ text, bytes }: KeptFile): string | Uint8Array | undefined {
  return bytes === undefined ? text : Buffer.from(bytes, 'base64');
}

function readKeptFile(value: unknown): KeptFile | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, text, bytes, after }: Partial<Record<keyof KeptFile, unknown>> = value;
  if (!isJournalPath(path)) return undefined;
  if (text !== undefined && typeof text !== 'string') return undefined;
  if (bytes !== undefined && typeof bytes !== 'string') return undefined;
  if (after !== undefined && !isHash(after)) return undefined;
  return {
    path,
    ...(text !== undefined && { text }),
    ...(bytes !== undefined && { bytes }),
    ...(after !== undefined && { after }),
  };
}
