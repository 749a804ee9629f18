import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { byCodeUnits, nearest } from '@proseminar/core';
import { VFile } from 'vfile';
import { report } from './rules.js';
import { orWrongUse, systemCode, systemReason, WrongUse } from './wrong-use.js';

/** Most bytes read of one file. */
export const largestFile = 20 * 1024 * 1024;

export interface ReadTextFileOptions {
  /** Path as messages show it. */
  readonly shown: string;
  /** What the file should be: `a reading list`. */
  readonly expected: string;
}

/**
 * Read a file of text as a virtual file.
 *
 * A file that cannot be opened throws `WrongUse`. What is wrong *in* a file (too large, binary, not UTF-8)
 * is a message on it, and its value is then empty.
 */
export async function readTextFile(file: string, options: ReadTextFileOptions): Promise<VFile> {
  const { shown } = options;
  const size = await sizeOfFile(file, options).catch(async (error: unknown) => {
    throw isMissing(error) ? await withNearName(error, file, shown) : error;
  });

  if (size > largestFile) {
    const result = new VFile({ path: shown, value: '' });
    const megabytes = Math.ceil(size / 1024 / 1024);
    report(result, 'file-is-small', `Unexpected file of ${megabytes} MB, expected at most 20 MB`);
    return result;
  }

  return textFile(await orWrongUse(`read \`${shown}\``, async () => readFileSync(file)), shown);
}

/** The same of what a file is to hold. */
export function textFile(content: string | Uint8Array, shown: string): VFile {
  const result = new VFile({ path: shown, value: '' });
  result.value = typeof content === 'string' ? content : decode(content, result);
  return result;
}

/** Read a file of text where it is there; undefined where it is missing. */
export async function readTextFileIfThere(
  file: string,
  options: ReadTextFileOptions,
): Promise<VFile | undefined> {
  try {
    return await readTextFile(file, options);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): error is WrongUse {
  return error instanceof WrongUse && ['ENOENT', 'ENOTDIR'].includes(systemCode(error.cause) ?? '');
}

/** The same, with the file that was probably meant. */
async function withNearName(error: WrongUse, file: string, shown: string): Promise<WrongUse> {
  const names = await readdir(path.dirname(file)).catch(() => []);
  const meant = nearest(path.basename(file), names.sort(byCodeUnits));
  if (meant === undefined) return error;
  return new WrongUse(`${error.message}: \`${path.join(path.dirname(shown), meant)}\``, {
    cause: error.cause,
  });
}

/** How large a file is. Looks before opening: opening a pipe would wait for ever. */
async function sizeOfFile(file: string, { shown, expected }: ReadTextFileOptions): Promise<number> {
  try {
    const found = statSync(file);

    if (found.isDirectory()) {
      throw new WrongUse(`Unexpected folder \`${shown}\`, expected ${expected}: name a file in it`);
    }

    if (!found.isFile()) {
      throw new WrongUse(`Unexpected \`${shown}\`, which is no regular file, expected ${expected}`);
    }

    return found.size;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;

    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new WrongUse(`Unexpected missing file \`${shown}\`, expected ${expected}`, { cause: error });
    }

    throw new WrongUse(`Cannot read \`${shown}\`: ${systemReason(error)}`, { cause: error });
  }
}

/** The text of bytes; of bytes that are no text, nothing, with a message that says where. */
function decode(bytes: Uint8Array, file: VFile): string {
  if (bytes.includes(0)) {
    report(file, 'file-is-text', 'Unexpected binary file, expected text in UTF-8');
    return '';
  }

  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { place, byte } = firstBadByte(bytes);
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    report(file, 'file-is-utf8', `Unexpected byte \`0x${hex}\`, expected text in UTF-8`, { place });
    return '';
  }
}

/** Where text stops being UTF-8. */
function firstBadByte(bytes: Uint8Array): { place: { line: number; column: number }; byte: number } {
  let good = 0;
  let bad = bytes.length;

  // As part of a stream, a prefix fails to decode exactly when a bad byte is in it.
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);

    if (decodePrefix(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }

  // Without the character that the bad byte cuts short.
  const text = decodePrefix(bytes, good) ?? '';
  const lines = text.split('\n');
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return { place, byte: bytes[Buffer.byteLength(text)] ?? 0 };
}

function decodePrefix(bytes: Uint8Array, end: number): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, end), { stream: true });
  } catch {
    return undefined;
  }
}
