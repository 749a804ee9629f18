import { readFileSync, statSync } from 'node:fs';
import type { StoredFile } from '@proseminar/syllabus';
import { hashFile } from './commit/hash-file.js';
import { canMerge } from './text-formats.js';

/** Largest file that is read into memory without need. */
const largestInMemory = 1024 * 1024;

/** What a file holds: its bytes, or where it is, if it is large and no versions of it are merged. */
export async function readContent(file: string): Promise<Uint8Array | StoredFile> {
  if (canMerge(file) || statSync(file).size <= largestInMemory) return readFileSync(file);
  const hash = await hashFile(file);
  // Gone meanwhile: reading it says so.
  return hash === undefined ? readFileSync(file) : { from: file, hash };
}

/** Whether of a content only the place is known. */
export function isStored(content: string | Uint8Array | StoredFile | undefined): content is StoredFile {
  return typeof content === 'object' && 'from' in content;
}
