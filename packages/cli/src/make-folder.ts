import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from './wrong-use.js';

/**
 * Make a folder, and those above it, where they are missing.
 *
 * Not `mkdir` with `recursive`: that never ends on file systems that refuse with `ENOENT`, such as `/proc`.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error;
    await makeFolder(path.dirname(folder));
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}
