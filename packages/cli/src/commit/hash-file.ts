import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { StoredFile } from '@proseminar/syllabus';
import { hashText, textOf } from '../generated-record.js';
import { systemCode } from '../wrong-use.js';

/** What stands for the hash of a folder. */
export const folderHash = 'folder';

/**
 * Hash of what a file holds; undefined where nothing is, and of a folder what no hash is. Line endings do not count. The
 * file is not in memory as a whole.
 */
export async function hashFile(file: string): Promise<string | undefined> {
  // Which of the two counts is known at the end.
  const [ofBytes, ofText] = [createHash('sha256'), createHash('sha256')];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isText: boolean | undefined;
  let endsLine = false;

  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
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
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (code === 'EISDIR') return folderHash;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
    throw error;
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
