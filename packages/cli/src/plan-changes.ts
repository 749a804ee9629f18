import { readFile } from 'node:fs/promises';
import { byCodeUnits } from '@proseminar/core';
import {
  type GeneratedRecord,
  hashText,
  joinRecords,
  readGeneratedRecord,
  recordPath,
  textOf,
  writeGeneratedRecord,
} from './generated-record.js';
import { isPlainPath, locate, type OutputFolder, statIfThere } from './output-folder.js';
import { orWrongUse, WrongUse } from './wrong-use.js';

/** A document to write, by its path in the output folder. */
export interface Document {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What happens to one file of the output folder. */
export type Change =
  /** The file is new, or still as it was generated: write it. */
  | (Target & { readonly kind: 'create' | 'update'; readonly content: Document['content'] })
  /** A person edited it, and wants it replaced: save their text, then write it. */
  | (Target & { readonly kind: 'replace'; readonly content: Document['content'] })
  /** It is as it should be. */
  | (Target & { readonly kind: 'unchanged' })
  /** A person edited it: leave it alone. */
  | (Target & { readonly kind: 'kept' })
  /** The course makes it no more: leave it, and say whether a person edited it. */
  | (Target & { readonly kind: 'orphaned'; readonly edited: boolean })
  /** The course makes it no more and nobody edited it: delete it. */
  | (Target & { readonly kind: 'remove' });

interface Target {
  /** Path in the output folder, with `/`. */
  readonly path: string;
  /** Path on disk. */
  readonly file: string;
  /** Hash of what is there now; absent where nothing is. */
  readonly before?: string;
}

/** What a build does to its output folder. */
export interface Changes {
  readonly folder: OutputFolder;
  /** Sorted by path. */
  readonly changes: readonly Change[];
  /**
   * The record afterwards; absent where it stays as it is. The one meanwhile knows both texts of each file, so
   * that a build that was broken off leaves nothing that looks edited.
   */
  readonly record?: { readonly file: string; readonly meanwhile: string; readonly content: string };
}

export interface PlanChangesOptions {
  /** Replace files that a person edited. */
  readonly overwrite: boolean;
  /** Delete unedited files that the course makes no more. */
  readonly prune: boolean;
  /**
   * Whether the documents are only some of those that the course makes: then files that are not among them are no
   * business of this build.
   *
   * @default false
   */
  readonly isPart?: boolean;
}

/** Compare documents with what is on disk. Only reads. */
export async function planChanges(
  folder: OutputFolder,
  documents: readonly Document[],
  options: PlanChangesOptions,
): Promise<Changes> {
  checkPaths(documents);
  const recordFile = await locate(folder, recordPath);
  const recordText = await readIfThere(recordFile, recordPath);
  const record = readGeneratedRecord(recordText ?? '');

  const changes: Change[] = [];
  for (const document of documents) changes.push(await planDocument(folder, document, record, options));

  const made = new Set(documents.map((document) => document.path));
  for (const [path, hashes] of options.isPart ? [] : record) {
    if (made.has(path) || !isPlainPath(path)) continue;
    const change = await planOrphan(folder, path, hashes, options);
    if (change) changes.push(change);
  }

  changes.sort((a, b) => byCodeUnits(a.path, b.path));
  const next = new Map([...(options.isPart ? record : []), ...nextRecord(changes, record)]);
  const content = writeGeneratedRecord(next);
  const meanwhile = writeGeneratedRecord(joinRecords(record, next));

  return {
    folder,
    changes,
    ...(content !== recordText && { record: { file: recordFile, meanwhile, content } }),
  };
}

async function planDocument(
  folder: OutputFolder,
  { path, content }: Document,
  record: GeneratedRecord,
  { overwrite }: PlanChangesOptions,
): Promise<Change> {
  const file = await locate(folder, path);
  const text = await readIfThere(file, `${folder.shown}/${path}`);
  if (text === undefined) return { kind: 'create', path, file, content };

  const before = hashText(text);
  if (text === textOf(content)) return { kind: 'unchanged', path, file, before };
  if (record.get(path)?.includes(before) || before === hashText(textOf(content))) {
    return { kind: 'update', path, file, content, before };
  }
  return overwrite ? { kind: 'replace', path, file, content, before } : { kind: 'kept', path, file, before };
}

async function planOrphan(
  folder: OutputFolder,
  path: string,
  hashes: readonly string[],
  { prune }: PlanChangesOptions,
): Promise<Change | undefined> {
  const file = await locate(folder, path);
  const text = await readIfThere(file, `${folder.shown}/${path}`);
  if (text === undefined) return undefined;

  const before = hashText(text);
  const edited = !hashes.includes(before);
  return prune && !edited
    ? { kind: 'remove', path, file, before }
    : { kind: 'orphaned', path, file, before, edited };
}

/** What was generated once all is written. An edited file keeps its entry, so it counts as edited next time too. */
function nextRecord(changes: readonly Change[], record: GeneratedRecord): GeneratedRecord {
  const next = new Map<string, readonly string[]>();

  for (const change of changes) {
    const hashes = generatedHashes(change, record);
    if (hashes) next.set(change.path, hashes);
  }

  return next;
}

function generatedHashes(change: Change, record: GeneratedRecord): readonly string[] | undefined {
  switch (change.kind) {
    case 'create':
    case 'update':
    case 'replace':
      return [hashText(textOf(change.content))];
    case 'unchanged':
      return change.before === undefined ? undefined : [change.before];
    case 'kept':
    case 'orphaned':
      return record.get(change.path);
    case 'remove':
      return undefined;
  }
}

/** Text of a file, such that bytes that are no UTF-8 differ from any generated text; undefined where there is none. */
export async function readIfThere(file: string, shown: string): Promise<string | undefined> {
  const found = await orWrongUse(`read \`${shown}\``, () => statIfThere(file));
  if (!found) return undefined;

  if (!found.isFile()) {
    throw new WrongUse(
      `Unexpected \`${shown}\`, which is no regular file, expected a file to write; move it away`,
    );
  }

  return await orWrongUse(`read \`${shown}\``, () => readFile(file).then(textOf));
}

/** Two documents that fall on one file would overwrite each other; that is a fault of templates, not of people. */
function checkPaths(documents: readonly Document[]): void {
  const seen = new Map<string, string>();

  for (const { path } of documents) {
    const before = seen.get(path.toLowerCase());

    if (before !== undefined || path.toLowerCase() === recordPath) {
      throw new Error(`Unexpected document \`${path}\`, expected a path unlike \`${before ?? recordPath}\``);
    }

    seen.set(path.toLowerCase(), path);
  }
}
