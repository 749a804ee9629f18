import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import type { StoredFile } from '@proseminar/syllabus';
import { hashText, textOf } from '../generated-record.js';
import { systemCode } from '../wrong-use.js';

/** What stands for the hash of a folder. */
export const folderHash = 'folder';

/** Most bytes that are read at once. */
const largestPart = 1024 * 1024;

/**
 * Hash of what a file holds; undefined where nothing is, and of a folder what no hash is. Line endings do not count. A
 * large file is not in memory as a whole.
 */
export async function hashFile(file: string): Promise<string | undefined> {
  try {
    const bytes = readSmall(file);
    return bytes ? hashBytes(bytes) : await hashLarge(file);
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (code === 'EISDIR') return folderHash;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
    throw error;
  }
}

/** The bytes of a file; undefined where they are many, or how many is not known. */
function readSmall(file: string): Buffer | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const found = fstatSync(descriptor);
    return found.isFile() && found.size > largestPart ? undefined : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function hashBytes(bytes: Buffer): string {
  const isText = bytes.includes('\r\n') && bytes[0] !== 0 && isUtf8(bytes);
  const counted = isText ? bytes.toString('utf8').replaceAll('\r\n', '\n') : bytes;
  return createHash('sha256').update(counted).digest('hex');
}

async function hashLarge(file: string): Promise<string> {
  // Which of the two counts is known at the end.
  const [ofBytes, ofText] = [createHash('sha256'), createHash('sha256')];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isText: boolean | undefined;
  let endsLine = false;

  for await (const chunk of createReadStream(file, { highWaterMark: largestPart })) {
    const bytes: Buffer = chunk;
    ofBytes.update(bytes);
    isText ??= bytes[0] !== 0;
    if (!isText) continue;
    isText = canDecode(decoder, bytes);
    const text = Buffer.concat([Buffer.from(endsLine ? '\r' : ''), bytes]);
    endsLine = text.at(-1) === 0x0d;
    const whole = endsLine ? text.subarray(0, -1) : text;
    ofText.update(whole.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  }

  if (isText === false || !canDecode(decoder)) return ofBytes.digest('hex');
  return ofText.update(endsLine ? '\r' : '').digest('hex');
}

function canDecode(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Hash of what is to be written, to be compared with `hashFile`. */
export function hashContent(content: string | Uint8Array | StoredFile): string {
  return hashText(textOf(content));
}
