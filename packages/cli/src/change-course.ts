import path from 'node:path';
import { isJournalPath } from './commit/journal.js';
import { commitFiles, type FileWrite } from './commit-files.js';
import { describeLeft, holdFolder } from './hold-folder.js';
import { findOutputFolder, type OutputFolder } from './output-folder.js';
import { findPending } from './pending-files.js';
import type { Changes } from './plan-changes.js';
import { prepareBuild } from './prepare-build.js';
import { startProgress } from './progress.js';
import type { Built } from './show-build.js';
import { shownPath } from './shown-path.js';
import type { Io } from './terminal.js';
import { findBuiltFacts } from './typed-facts.js';
import { keepStep } from './undo-store.js';
import { documentWrites, isWriting, type SavedText, writeDocuments } from './write-documents.js';
import { WrongUse } from './wrong-use.js';

export interface CourseChange {
  /** What becomes of the files of the course. */
  readonly writes: readonly FileWrite[];
  /** What is done, in one line, for `undo`; absent where that is not to be taken back. */
  readonly did?: string;
  /** Called once the course is held; throws where the change is not the one to make any more. */
  readonly confirm?: () => Promise<void>;
  /** Whether the documents follow. */
  readonly builds: boolean;
  /** Folder of the documents; `out` in that of the course if absent. */
  readonly out?: string | undefined;
}

/**
 * Change the files of a course and its documents with them: all or none of both, where the output folder is inside that of
 * the course. Documents elsewhere come after, as a journal reaches nothing outside its folder.
 *
 * @returns What became of the documents; undefined where they stay as they are.
 */
export async function changeCourse(
  courseFolder: string,
  { writes, did, confirm, builds, out }: CourseChange,
  io: Io,
): Promise<Built | undefined> {
  const progress = startProgress(io.err);
  const folder = await findOutputFolder(courseFolder, shownPath(io.cwd, courseFolder));
  const pending = findPending(folder, writes);
  const prepared = builds ? await prepareBuild(courseFolder, { out, pending }, io, progress) : undefined;

  progress('Writing');
  const allWrites = async () => {
    await confirm?.();
    const kept = did === undefined ? [] : await keepStep({ folder, did, at: io.now(), writes });
    return [...writes, ...kept];
  };
  const saved = await write(folder, allWrites, prepared?.changes, io);
  return prepared && { ...prepared, dryRun: false, saved, facts: await findBuiltFacts(prepared) };
}

/** @returns The texts of a person that were saved when their documents were replaced. */
async function write(
  folder: OutputFolder,
  allWrites: () => Promise<readonly FileWrite[]>,
  documents: Changes | undefined,
  io: Pick<Io, 'err'>,
): Promise<readonly SavedText[]> {
  if (!documents || !isWriting(documents) || !isInside(documents.folder, folder)) {
    await holdFolder(folder, io, async (stateFolder) => commit(folder, stateFolder, await allWrites()));
    return documents ? await writeDocuments(documents, io) : [];
  }

  return await holdFolder(folder, io, async (stateFolder) => {
    const commitAll = async () => {
      const made = await documentWrites(documents);
      await commit(folder, stateFolder, [...(await allWrites()), ...made.writes]);
      return made.saved;
    };
    // Always the course first, so that no two runs wait for each other.
    const isSame = documents.folder.root === folder.root;
    return isSame ? await commitAll() : await holdFolder(documents.folder, io, commitAll);
  });
}

async function commit(
  { shown }: OutputFolder,
  stateFolder: string,
  writes: readonly FileWrite[],
): Promise<void> {
  const left = await commitFiles({ stateFolder, shown, writes });
  for (const file of left) throw new WrongUse(`Unexpected edit: ${describeLeft(file, shown)}`);
}

/** Whether a journal in one folder may name the files of another. */
function isInside(inner: OutputFolder, outer: OutputFolder): boolean {
  const name = path.relative(outer.root, inner.root).split(path.sep).join('/');
  return name === '' || isJournalPath(name);
}
