import { readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { hashText, textOf } from './generated-record.js';
import { makeFolder } from './make-folder.js';
import type { Change, Changes } from './plan-changes.js';
import { saveOriginal } from './save-original.js';
import { writeWhole } from './write-whole.js';
import { orWrongUse, WrongUse } from './wrong-use.js';

/** A person's text that was saved before its file was replaced: both paths are in the output folder. */
export interface SavedText {
  readonly path: string;
  readonly savedAs: string;
}

/**
 * Make planned changes. Each file is whole at any time: it is written beside its place, then renamed into it.
 *
 * @returns The texts of a person that were saved before their files were replaced.
 */
export async function writeDocuments({ folder, changes, record }: Changes): Promise<SavedText[]> {
  const saved: SavedText[] = [];
  const writeRecord = async (content: string | undefined) => {
    if (!record || content === undefined) return;
    await orWrongUse(`write to \`${folder.shown}\``, () => writeInto(record.file, content));
  };

  await writeRecord(record?.meanwhile);

  for (const change of changes) {
    await orWrongUse(`write \`${folder.shown}/${change.path}\``, async () => {
      const savedAs = await makeChange(change, folder.root);
      if (savedAs !== undefined) saved.push({ path: change.path, savedAs });
    });
  }

  await writeRecord(record?.content);
  return saved;
}

async function makeChange(change: Change, root: string): Promise<string | undefined> {
  switch (change.kind) {
    case 'create':
    case 'update':
      await expectUnedited(change);
      await writeInto(change.file, change.content);
      return undefined;
    case 'replace': {
      const savedAs = await saveOriginal(change.file);
      await writeInto(change.file, change.content);
      return path.posix.join(path.posix.dirname(change.path), path.basename(savedAs));
    }
    case 'remove':
      await expectUnedited(change);
      await rm(change.file);
      await removeEmptyFolders(path.dirname(change.file), root);
      return undefined;
    default:
      return undefined;
  }
}

/** An editor may have saved the file since it was compared; another build may have written the same. */
async function expectUnedited(change: Change): Promise<void> {
  const { file, path, before } = change;
  const now = await readFile(file).then(
    (bytes) => hashText(textOf(bytes)),
    () => undefined,
  );
  if (now === before || ('content' in change && now === hashText(textOf(change.content)))) return;
  throw new WrongUse(`Unexpected change of \`${path}\` during the build, expected it to rest; build again`);
}

async function writeInto(file: string, content: string | Uint8Array): Promise<void> {
  await makeFolder(path.dirname(file));
  await writeWhole(file, content);
}

async function removeEmptyFolders(folder: string, root: string): Promise<void> {
  if (folder === root) return;

  try {
    await rmdir(folder);
  } catch {
    // It holds something else, and stays.
    return;
  }

  await removeEmptyFolders(path.dirname(folder), root);
}
