import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileWrite } from '../commit-files.js';
import { textOf } from '../generated-record.js';
import { statIfThere } from '../output-folder.js';
import { isStored, readContent } from '../read-content.js';
import { orWrongUse, WrongUse } from '../wrong-use.js';
import { folderHash, hashContent, hashFile } from './hash-file.js';
import { isJournalPath, type JournalEntry } from './journal.js';

/** An entry of a journal with what has to be staged for it. */
export interface PreparedEntry extends JournalEntry {
  readonly file: string;
  readonly content?: FileWrite['content'];
  /** Permissions that the file has and keeps. */
  readonly mode?: number;
}

export interface PrepareOptions {
  /** The folder that all files are in. */
  readonly root: string;
  readonly shown: string;
}

/** The entries that writes need, without those that are done already. Other content than expected throws `WrongUse`. */
export async function prepareEntries(
  writes: readonly FileWrite[],
  { root, shown }: PrepareOptions,
): Promise<PreparedEntry[]> {
  const entries: PreparedEntry[] = [];
  const taken = new Set<string>();

  for (const write of (await Promise.all(writes.map(splitMove))).flat()) {
    const name = pathInside(root, write.file);
    if (taken.has(name)) throw new TypeError(`Unexpected second write to \`${name}\`, expected one`);
    taken.add(name);

    const entry = await orWrongUse(`read \`${shown}/${name}\``, () => prepareEntry(write, name, shown));
    if (entry) entries.push({ ...entry, ...(entry.after && { staged: String(entries.length) }) });
  }

  return entries;
}

/** A move is a new file and a deleted one. Where it was made before, the new one has the text. */
export async function splitMove({ file, content, before, movedFrom }: FileWrite): Promise<FileWrite[]> {
  const expected = before === undefined ? {} : { before };
  if (movedFrom === undefined) return [{ file, ...(content !== undefined && { content }), ...expected }];
  const text = content ?? (await readContent((await statIfThere(movedFrom)) ? movedFrom : file));
  return [
    { file, content: text },
    { file: movedFrom, ...expected },
  ];
}

function pathInside(root: string, file: string): string {
  const name = path.relative(root, file).split(path.sep).join('/');
  if (!path.isAbsolute(file) || !isJournalPath(name)) {
    throw new TypeError(`Unexpected file \`${file}\` to write, expected one inside \`${root}\``);
  }
  return name;
}

async function prepareEntry(
  { file, content, before }: FileWrite,
  name: string,
  shown: string,
): Promise<PreparedEntry | undefined> {
  const now = await hashFile(file);
  if (await isDone(file, now, content)) return undefined;

  if (now !== before) {
    throw new WrongUse(`Unexpected change of \`${shown}/${name}\` meanwhile, expected it to rest; run again`);
  }

  const expected = before === undefined ? {} : { before };
  if (content === undefined) return { path: name, file, ...expected };
  const mode = now === undefined ? undefined : statSync(file).mode & 0o7777;
  return {
    path: name,
    file,
    content,
    after: hashContent(content),
    ...expected,
    ...(mode !== undefined && { mode }),
  };
}

/** Another run may have done the same. Hashes are too coarse here: line endings may be what is to change. */
async function isDone(
  file: string,
  now: string | undefined,
  content: FileWrite['content'],
): Promise<boolean> {
  if (content === undefined) return now === undefined || now === folderHash;
  if (now === undefined || now !== hashContent(content)) return false;
  if (isStored(content)) return true;
  return textOf(readFileSync(file)) === textOf(content);
}
