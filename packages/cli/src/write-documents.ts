import path from 'node:path';
import { hashContent } from './commit/hash-file.js';
import { commitFiles, type FileWrite } from './commit-files.js';
import { freeName } from './free-name.js';
import { describeLeft, holdFolder } from './hold-folder.js';
import type { Change, Changes } from './plan-changes.js';
import { readContent } from './read-content.js';
import type { Io } from './terminal.js';
import { orWrongUse, WrongUse } from './wrong-use.js';

/** A person's text that was saved before its file was replaced: both paths are in the output folder. */
export interface SavedText {
  readonly path: string;
  readonly savedAs: string;
}

/** What is written to make planned changes. */
export interface DocumentWrites {
  readonly writes: readonly FileWrite[];
  readonly saved: readonly SavedText[];
}

/**
 * Make planned changes, all or none. Where nothing is to be written, the folder is not touched.
 *
 * @returns The texts of a person that were saved when their files were replaced.
 */
export async function writeDocuments(changes: Changes, io: Pick<Io, 'err'>): Promise<readonly SavedText[]> {
  if (!isWriting(changes)) return [];
  const { folder } = changes;

  return await holdFolder(folder, io, async (stateFolder) => {
    const { writes, saved } = await documentWrites(changes);
    const left = await commitFiles({ stateFolder, shown: folder.shown, writes });
    for (const file of left) throw new WrongUse(`Unexpected edit: ${describeLeft(file, folder.shown)}`);
    return saved;
  });
}

/** Whether planned changes change anything on the disk. */
export function isWriting({ changes, record, bases }: Changes): boolean {
  const idle: readonly Change['kind'][] = ['unchanged', 'kept', 'deleted', 'orphaned'];
  return Boolean(record ?? bases) || changes.some(({ kind }) => !idle.includes(kind));
}

/** What has to be written to make planned changes. The folder is held, as texts to save are read here. */
export async function documentWrites({ folder, changes, record, bases }: Changes): Promise<DocumentWrites> {
  const saved: SavedText[] = [];
  const writes: FileWrite[] = [];

  for (const change of changes) {
    if (change.kind === 'replace') {
      const savedAs = await freeName(change.file, 'orig');
      const shown = `${folder.shown}/${change.path}`;
      writes.push(...(await orWrongUse(`read \`${shown}\``, () => replace(change, savedAs))));
      saved.push({ path: change.path, savedAs: besides(change.path, savedAs) });
    } else {
      writes.push(...writesOf(change));
    }
  }

  writes.push(...[record, bases].filter((state) => state !== undefined));
  return { writes, saved };
}

function writesOf(change: Change): FileWrite[] {
  const { file, before } = change;
  const expected = before === undefined ? {} : { before };

  switch (change.kind) {
    case 'create':
    case 'update':
      return [{ file, content: change.content, ...expected }];
    case 'remove':
      return [{ file, ...expected }];
    default:
      return [];
  }
}

/** A person may have gone on editing since the files were compared; saved is what is there now. */
async function replace(
  { file, content }: Extract<Change, { kind: 'replace' }>,
  savedAs: string,
): Promise<FileWrite[]> {
  const text = await readContent(file);
  return [
    { file: savedAs, content: text },
    { file, content, before: hashContent(text) },
  ];
}

function besides(name: string, file: string): string {
  return path.posix.join(path.posix.dirname(name), path.basename(file));
}
