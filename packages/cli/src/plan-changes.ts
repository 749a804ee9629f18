import { byCodeUnits } from '@proseminar/core';
import type { EditedPage, StoredFile, WithoutFacts } from '@proseminar/syllabus';
import { basesPath, readBases, writeBases } from './bases.js';
import { isState, type KeptReason } from './decide-file.js';
import { findMoves } from './find-moves.js';
import {
  expectVersion,
  hashText,
  readGeneratedRecord,
  recordPath,
  writeGeneratedRecord,
} from './generated-record.js';
import { nextState } from './next-state.js';
import { isPlainPath, type OutputFolder } from './output-folder.js';
import {
  type PlannedFile,
  planBeside,
  planDocument,
  planOrphan,
  type State,
  settleMoves,
} from './plan-files.js';
import { type Disk, openDisk } from './read-disk.js';

/** A document to write, by its path in the output folder. */
export interface Document {
  readonly path: string;
  readonly content: string | Uint8Array | StoredFile;
  /** The session it belongs to, so that edits go along where that moves. */
  readonly session?: { readonly slug: string; readonly about: readonly string[] };
}

/** What happens to one file of the output folder. */
export type Change =
  /** Write it: it is new, still as it was generated, merged with a person's edits, or comes from another path. */
  | (Target & Written & { readonly kind: 'create' | 'update' })
  /** A person edited it, and wants it replaced: save their text, then write it. */
  | (Target & { readonly kind: 'replace'; readonly content: Document['content'] })
  /** It is as it should be; where `edited`, with edits of a person and nothing new to merge. */
  | (Target & { readonly kind: 'unchanged'; readonly edited?: boolean })
  /** A person edited it, and it cannot be merged: leave it alone. `content` is what would be written. */
  | (Target & { readonly kind: 'kept'; readonly why?: KeptReason; readonly content?: Document['content'] })
  /** A person deleted it: do not write it again. */
  | (Target & { readonly kind: 'deleted'; readonly content: Document['content'] })
  /**
   * The course makes it no more: leave it, and say whether a person edited it. Where `isTaken`, it would move along
   * with its session, but something stands there.
   */
  | (Target & { readonly kind: 'orphaned'; readonly edited: boolean; readonly isTaken?: boolean })
  /** The course makes it no more and nobody edited it, or all of it stands elsewhere now: delete it. */
  | (Target & { readonly kind: 'remove'; readonly movedTo?: string });

interface Target {
  /** Path in the output folder, with `/`. */
  readonly path: string;
  /** Path on disk. */
  readonly file: string;
  /** Hash of what is there now; absent where nothing is. */
  readonly before?: string;
}

interface Written {
  readonly content: Document['content'];
  /** Path before, of a file that moves along with its session. */
  readonly movedFrom?: string;
  /** Of a text merged with a person's edits: how many places stand between markers. */
  readonly conflicts?: number;
  /** Why a person's text moves as it is, although there is a new one. */
  readonly why?: KeptReason;
  /** Whether a person made the file; it only moves along. */
  readonly isOwn?: boolean;
}

/** What a file of the state is to hold; `before` is the hash of what it held when that was planned. */
interface StateFile {
  readonly file: string;
  readonly content: string;
  readonly before?: string;
}

/** What a build does to its output folder. */
export interface Changes {
  readonly folder: OutputFolder;
  /** Sorted by path. */
  readonly changes: readonly Change[];
  /** The record afterwards; absent where it stays as it is. */
  readonly record?: StateFile;
  /** The last generated texts afterwards; absent where they stay as they are. */
  readonly bases?: StateFile;
  /** Whether nothing is known of a build before, although there are files. */
  readonly isStateLost?: boolean;
}

export interface PlanChangesOptions {
  /** Replace files that a person edited. */
  readonly overwrite: boolean;
  /** Delete unedited files that the course makes no more. */
  readonly prune: boolean;
  /**
   * Keep what a person wrote wherever the course changed the same, for good.
   *
   * @default false
   */
  readonly mine?: boolean;
  /**
   * Write files again that a person deleted.
   *
   * @default false
   */
  readonly restore?: boolean;
  /**
   * Whether the documents are only some of those that the course makes: then files that are not among them are no
   * business of this build.
   *
   * @default false
   */
  readonly isPart?: boolean;
  /** Take out of a page what a person typed there that its new text says as well, before the two are merged. */
  readonly dropFacts?: (page: EditedPage, generated: string) => WithoutFacts | undefined;
}

/** Compare documents with what is on disk. Only reads. */
export async function planChanges(
  folder: OutputFolder,
  documents: readonly Document[],
  options: PlanChangesOptions,
): Promise<Changes> {
  return { folder, ...(await planOnDisk(openDisk(folder), documents, options)) };
}

/** The same of anything that files can be read from. */
export async function planOnDisk(
  disk: Disk,
  documents: readonly Document[],
  options: PlanChangesOptions,
): Promise<Omit<Changes, 'folder'>> {
  checkPaths(documents);
  const { recordText, basesText, ...state } = await readState(disk);
  const moves = await settleMoves(disk, state.record.files, findMoves(state.record, documents));
  const planned: PlannedFile[] = [];

  for (const document of documents)
    planned.push(await planDocument(disk, document, { state, moves, options }));
  const made = new Set(documents.map(({ path }) => path));
  for (const path of state.record.files.keys()) {
    if (!made.has(path)) planned.push(await planOrphan(disk, path, { state, moves, options }));
  }
  planned.push(await planBeside(disk, planned, { state, moves }));

  const next = nextState(state, planned, documents, options.isPart ?? false);
  const content = writeGeneratedRecord(next.record);
  const bases = writeBases(next.bases);
  const changes = planned.flatMap((file) => file.changes).sort((a, b) => byCodeUnits(a.path, b.path));

  return {
    changes,
    ...(content !== recordText && { record: await stateFile(disk, recordPath, content, recordText) }),
    ...(bases !== basesText && { bases: await stateFile(disk, basesPath, bases, basesText) }),
    ...(state.isLost && changes.some(({ before }) => before !== undefined) && { isStateLost: true }),
  };
}

async function stateFile(disk: Disk, path: string, content: string, text?: string): Promise<StateFile> {
  return {
    file: await disk.locate(path),
    content,
    ...(text !== undefined && { before: hashText(text) }),
  };
}

async function readState(disk: Disk): Promise<State & { recordText?: string; basesText?: string }> {
  const recordText = (await disk.read(recordPath))?.text;
  const basesText = (await disk.read(basesPath))?.text;
  expectVersion(recordText ?? '', `${disk.shown}/${recordPath}`);
  expectVersion(basesText ?? '', `${disk.shown}/${basesPath}`);
  const record = readGeneratedRecord(recordText ?? '');
  const files = record?.files ?? new Map();

  return {
    record: { files, sessions: record?.sessions ?? new Map(), conflicts: record?.conflicts ?? new Map() },
    bases: readBases(basesText ?? ''),
    isLost: record === undefined,
    isCleared: await isCleared(disk, files.keys()),
    ...(recordText !== undefined && { recordText }),
    ...(basesText !== undefined && { basesText }),
  };
}

/** Whether none of the files is there: who deletes all of them wants them anew. */
async function isCleared(disk: Disk, paths: Iterable<string>): Promise<boolean> {
  for (const path of paths) {
    if (!isState(path) && isPlainPath(path) && (await disk.read(path))) return false;
  }
  return true;
}

/** Two documents that fall on one file would overwrite each other; that is a fault of templates, not of people. */
function checkPaths(documents: readonly Document[]): void {
  const seen = new Map([recordPath, basesPath].map((path) => [path, path]));

  for (const { path } of documents) {
    const before = seen.get(path.toLowerCase());
    if (before !== undefined) {
      throw new Error(`Unexpected document \`${path}\`, expected a path unlike \`${before}\``);
    }
    seen.set(path.toLowerCase(), path);
  }
}
