import { randomUUID } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Write a file that is whole at any time: beside its place, then renamed into it. */
export async function writeWhole(file: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.tmp`);

  try {
    await writeFile(beside, content, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
