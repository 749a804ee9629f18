import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { byCodeUnits, type Catalog, nearest, type PaperNotes } from '@proseminar/core';
import { findNotesPages, parseNotes, resolveNotes } from '@proseminar/parser';
import { VFile } from 'vfile';
import { readTextFileIfThere } from './read-text-file.js';
import { report } from './rules.js';
import { showAs } from './show-messages.js';
import { shownPath } from './shown-path.js';
import { orWrongUse, systemCode, WrongUse } from './wrong-use.js';

/** Notes by the id of their paper, and the pages with their messages. */
export interface LoadedNotes {
  readonly notes: Readonly<Record<string, PaperNotes>>;
  readonly files: readonly VFile[];
}

/** Read the notes pages that a reading list refers to, relative to the folder of the list. */
export async function loadReferredNotes(catalog: Catalog, folder: string, cwd: string): Promise<LoadedNotes> {
  const pages: [string, string][] = [];
  const unreadable: VFile[] = [];

  for (const page of findNotesPages(catalog)) {
    const file = await readPage(path.join(folder, ...page.split('/')), cwd);
    if (file && file.messages.length === 0) pages.push([page, String(file)]);
    else if (file) unreadable.push(file);
  }

  const { notes, files } = resolveNotes(catalog, Object.fromEntries(pages));
  for (const file of files) showAs(file, shownPath(cwd, path.join(folder, file.path)));

  // What cannot be read is not missing too.
  const told = new Set(unreadable.map((file) => file.path));
  return { notes, files: [...unreadable, ...files.filter((file) => !told.has(file.path))] };
}

/** Read the notes pages of a folder that has one per paper, named after its id. */
export async function loadNotesFolder(
  catalog: Catalog,
  folder: string,
  { cwd, recorded }: { readonly cwd: string; readonly recorded: string },
): Promise<LoadedNotes> {
  const ids = catalog.papers.map((paper) => paper.id);
  const notes: [string, PaperNotes][] = [];
  const files: VFile[] = [];

  for (const name of await listPages(folder, cwd)) {
    const file = await readPage(path.join(folder, name), cwd);
    if (!file) continue;
    files.push(file);

    const id = name.replace(/\.md$/u, '');
    if (!ids.includes(id)) {
      const meant = nearest(id, ids);
      report(
        file,
        'notes-page-is-known',
        `Unexpected notes page \`${name}\`, expected the id of a paper as name${meant === undefined ? '' : `: \`${meant}.md\``}`,
      );
    } else if (file.messages.length === 0) {
      const { notes: page, file: read } = parseNotes({ path: file.path, value: String(file) });
      file.messages.push(...read.messages);
      const { blocks, sections, lines } = page;
      notes.push([id, { path: `${recorded}/${name}`, blocks, sections, lines, sharedWith: [] }]);
    }
  }

  return { notes: Object.fromEntries(notes), files };
}

async function listPages(folder: string, cwd: string): Promise<string[]> {
  const shown = shownPath(cwd, folder);

  try {
    return (await orWrongUse(`read \`${shown}\``, () => readdir(folder)))
      .filter((name) => /^[^._].*\.md$/u.test(name) && name !== 'README.md')
      .sort(byCodeUnits);
  } catch (error) {
    if (error instanceof WrongUse && systemCode(error.cause) === 'ENOENT') {
      throw new WrongUse(
        `Unexpected missing folder \`${shown}\`, expected the notes that \`notes\` in course.yaml names`,
      );
    }

    throw error;
  }
}

/** A page that cannot be opened is left out, and said: notes are a help, and no reason to stop. */
async function readPage(file: string, cwd: string): Promise<VFile | undefined> {
  const shown = shownPath(cwd, file);

  try {
    return await readTextFileIfThere(file, { shown, expected: 'a page of notes' });
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    const unreadable = new VFile({ path: shown });
    report(unreadable, 'notes-page-is-readable', error.message);
    return unreadable;
  }
}
