import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../make-folder.js';
import { orWrongUse, systemCode } from '../wrong-use.js';

/** Lines of `.gitignore` that keep what names people out of a repository. */
const ignored = ['people.yaml', 'people.lock.json'];

/** Write a file that is not there; whether it was not. */
export async function writeNew(file: string, content: string, shown: string): Promise<boolean> {
  return await orWrongUse(`write \`${shown}\``, async () => {
    try {
      await makeFolder(path.dirname(file));
      await writeFile(file, content, { flag: 'wx' });
      return true;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      return false;
    }
  });
}

/** Lines that a `.gitignore` lacks, to be put at its end; empty where it has them all. */
export async function missingIgnores(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = new Set(text.split(/\r?\n/u).map((line) => line.trim()));
  const missing = ignored.filter((name) => !lines.has(name) && !lines.has(`/${name}`));
  if (missing.length === 0) return '';
  return `${text === '' || text.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`;
}

/** Put lines at the end of a file. */
export async function appendLines(file: string, lines: string, shown: string): Promise<void> {
  await orWrongUse(`write \`${shown}\``, () => appendFile(file, lines));
}
