import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashContent, hashFile } from './commit/hash-file.js';
import { splitMove } from './commit/prepare-entries.js';
import type { FileWrite } from './commit-files.js';
import { lockFiles } from './lock-files.js';
import { locate, type OutputFolder } from './output-folder.js';
import { isSealedJson } from './sealed-json.js';
import { findStateFolder } from './state-folder.js';
import { formatStep, type KeptFile, keptContent, keptFile, readStep, type UndoStep } from './undo-step.js';
import { orWrongUse, systemCode, WrongUse } from './wrong-use.js';

/** How many steps are kept. */
const mostSteps = 50;

/** Steps hold earlier texts of files that name people. */
const ignoreAll = '# Earlier texts of the course, which may name people: keep them private.\n*\n';

export interface KeepStepOptions {
  /** The folder of the course. */
  readonly folder: OutputFolder;
  /** What is done, in one line: `Cancelled 2027-02-17: Snow day`. */
  readonly did: string;
  /** This moment, as an instant. */
  readonly at: string;
  /** What is done to the files of the course. */
  readonly writes: readonly FileWrite[];
}

/**
 * What has to be written along with `writes`, in the same commit, so that they can be taken back: the earlier texts of
 * their files. The oldest of more than 50 steps goes.
 */
export async function keepStep({ folder, did, at, writes }: KeepStepOptions): Promise<FileWrite[]> {
  const store = await findStore(folder);
  const names = await stepNames(store);
  const files: KeptFile[] = [];

  for (const { file, content } of (await Promise.all(writes.map(splitMove))).flat()) {
    const name = path.relative(folder.root, file).split(path.sep).join('/');
    const before = await orWrongUse(`read \`${folder.shown}/${name}\``, () => readIfThere(file));
    files.push(keptFile(name, before, content));
  }

  const next = `${String(Number.parseInt(names.at(-1) ?? '0', 10) + 1).padStart(4, '0')}.json`;
  const ignore = path.join(store, '.gitignore');
  const oldest = names.slice(0, Math.max(0, names.length + 1 - mostSteps));
  return [
    ...((await hashFile(ignore)) === undefined ? [{ file: ignore, content: ignoreAll }] : []),
    { file: path.join(store, next), content: formatStep({ did, at, files }) },
    ...(await Promise.all(oldest.map((name) => removal(path.join(store, name))))),
  ];
}

/** What takes the last step back. */
export interface TakenBack extends Pick<UndoStep, 'did' | 'at'> {
  /** Name of the step in the store. */
  readonly step: string;
  /** Path in the course folder of each file, and what becomes of it. */
  readonly files: readonly { readonly path: string; readonly change: 'restored' | 'deleted' | 'planned' }[];
  readonly writes: readonly FileWrite[];
}

/**
 * What takes the last step back, the step itself included; undefined where none is kept. Only reads. A file that was
 * edited since throws `WrongUse`.
 */
export async function takeBack(folder: OutputFolder): Promise<TakenBack | undefined> {
  const store = await findStore(folder);
  const name = (await stepNames(store)).at(-1);
  if (name === undefined) return undefined;

  const file = path.join(store, name);
  const shown = `${folder.shown}/.proseminar/undo/${name}`;
  const step = readStep(await orWrongUse(`read \`${shown}\``, () => readFile(file, 'utf8')), shown);
  const found = await Promise.all(step.files.map((kept) => takeFileBack(kept, folder)));
  const edited = found.flatMap(({ path, isEdited }) => (isEdited ? [`\`${folder.shown}/${path}\``] : []));
  if (edited.length > 0) throw new WrongUse(editedWords(edited, step.did));

  return {
    step: name,
    did: step.did,
    at: step.at,
    files: found.flatMap(({ path, write }) =>
      write ? [{ path, change: write.content === undefined ? 'deleted' : 'restored' }] : [],
    ),
    writes: [...found.flatMap(({ write }) => write ?? []), await removal(file)],
  };
}

interface FileTakenBack {
  readonly path: string;
  readonly isEdited: boolean;
  /** Absent where the file is as it was before the step. */
  readonly write?: FileWrite;
}

async function takeFileBack(kept: KeptFile, folder: OutputFolder): Promise<FileTakenBack> {
  const file = await locate(folder, kept.path);
  const content = keptContent(kept);
  const now = await hashFile(file);
  const before = content === undefined ? undefined : hashContent(content);
  if (now === before) return { path: kept.path, isEdited: false };

  const isEdited = now !== kept.after && !(await isWrittenPlan(kept.path, file));
  const write = {
    file,
    ...(content !== undefined && { content }),
    ...(now !== undefined && { before: now }),
  };
  return { path: kept.path, isEdited, write };
}

/** A plan that `proseminar plan` has written since is no edit of a person. */
async function isWrittenPlan(name: string, file: string): Promise<boolean> {
  if (name !== lockFiles.shown && name !== lockFiles.people) return false;
  return await readFile(file, 'utf8').then(isSealedJson, () => false);
}

function editedWords(edited: readonly string[], did: string): string {
  const [what, them] = edited.length === 1 ? ['it', 'the edit'] : ['them', 'the edits'];
  return `Unexpected change of ${edited.join(' and ')} since “${did}”, expected ${what} as that left ${what}; take back ${them} by hand first`;
}

async function findStore(folder: OutputFolder): Promise<string> {
  return path.join(await findStateFolder(folder), 'undo');
}

/** Names of the steps, oldest first. */
async function stepNames(store: string): Promise<string[]> {
  const names = await readdir(store).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const number = (name: string) => Number.parseInt(name, 10);
  return names.filter((name) => /^\d{4,9}\.json$/u.test(name)).sort((a, b) => number(a) - number(b));
}

async function removal(file: string): Promise<FileWrite> {
  const before = await hashFile(file);
  return { file, ...(before !== undefined && { before }) };
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  return await readFile(file).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  });
}
