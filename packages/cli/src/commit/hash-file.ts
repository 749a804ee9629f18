import { readFile } from 'node:fs/promises';
import { hashText, textOf } from '../generated-record.js';
import { systemCode } from '../wrong-use.js';

/**
 * Hash of what a file holds; undefined where nothing is, and of a folder what no hash is. Line endings do not count.
 */
export async function hashFile(file: string): Promise<string | undefined> {
  try {
    return hashContent(await readFile(file));
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (code === 'EISDIR') return 'folder';
    if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
    throw error;
  }
}

/** Hash of what is to be written, to be compared with `hashFile`. */
export function hashContent(content: string | Uint8Array): string {
  return hashText(textOf(content));
}
