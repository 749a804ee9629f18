import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { byCodeUnits } from '@proseminar/core';
import type { VFile } from 'vfile';
import { readTextFile } from './read-text-file.js';
import { shownPath } from './shown-path.js';
import { orWrongUse, systemCode, WrongUse } from './wrong-use.js';

/** A course's own templates by their path below `templates/`: `README.md.hbs`. */
export interface LoadedTemplates {
  readonly templates: Readonly<Record<string, string>>;
  /** Templates that are no text. */
  readonly files: readonly VFile[];
}

/** Read the templates of a folder and those below it; none where there is no such folder. */
export async function loadTemplates(folder: string, cwd: string): Promise<LoadedTemplates> {
  const templates: [string, string][] = [];
  const files: VFile[] = [];

  for (const name of await listTemplates(folder, cwd)) {
    const file = path.join(folder, ...name.split('/'));
    const read = await readTextFile(file, { shown: shownPath(cwd, file), expected: 'a template' });
    if (read.messages.length > 0) files.push(read);
    else templates.push([name, String(read)]);
  }

  return { templates: Object.fromEntries(templates), files };
}

async function listTemplates(folder: string, cwd: string): Promise<string[]> {
  try {
    const names = await orWrongUse(`read \`${shownPath(cwd, folder)}\``, () =>
      readdir(folder, { recursive: true }),
    );
    return names
      .map((name) => name.split(path.sep).join('/'))
      .filter((name) => name.endsWith('.hbs'))
      .sort(byCodeUnits);
  } catch (error) {
    if (error instanceof WrongUse && systemCode(error.cause) === 'ENOENT') return [];
    throw error;
  }
}
