import path from 'node:path';
import type { FormatName } from '@proseminar/syllabus';
import { hashText, readGeneratedRecord, recordPath } from '../generated-record.js';
import { findLastBuild } from '../last-build.js';
import { outcomeOf } from '../outcome.js';
import { findOutputFolder, isPlainPath, type OutputFolder } from '../output-folder.js';
import { planChanges } from '../plan-changes.js';
import type { PlannedFolder } from '../plan-folder.js';
import { openDisk } from '../read-disk.js';
import { renderFolder } from '../render-folder.js';
import { repairFolder } from '../repair-folder.js';
import { shownPath } from '../shown-path.js';
import type { Io } from '../terminal.js';
import { canMark, hasMarkers } from '../text-formats.js';

/** How the outputs of a course are; paths are as messages show them. */
export interface OutputsState {
  readonly folder: string;
  /** Whether nothing was built there yet. */
  readonly state: 'missing' | 'current' | 'stale';
  /** Files with markers of a conflict. */
  readonly conflicts: readonly string[];
  /** Files with other edits of a person. */
  readonly edited: readonly string[];
  /** Files that `build` would make or change, among those of `compared`. */
  readonly stale: readonly string[];
  /** The outputs that were compared: those that are made at once. */
  readonly compared: readonly FormatName[];
}

export interface CheckOutputsOptions {
  readonly courseFolder: string;
  /** Folder of the outputs. */
  readonly out: string | undefined;
  readonly io: Io;
}

/** Outputs that say what the plan says, and cost next to nothing to make. */
const quick: readonly FormatName[] = ['readme', 'syllabus', 'sessions'];

/** Compare what is in an output folder with what was built, and with what would be. Only reads. */
export async function checkOutputs(
  planned: NonNullable<PlannedFolder['planned']>,
  { courseFolder, out, io }: CheckOutputsOptions,
): Promise<OutputsState> {
  const place = out === undefined ? path.join(courseFolder, 'out') : path.resolve(io.cwd, out);
  const folder = await findOutputFolder(place, shownPath(io.cwd, place));
  await repairFolder(folder, io, { dryRun: true });
  const none = { folder: folder.shown, conflicts: [], edited: [], stale: [], compared: [] };
  const built = await findEdits(folder);
  if (!built) return { ...none, state: 'missing' };

  const { outputs = quick } = planned.course;
  const only = quick.filter((name) => outputs.includes(name));
  const stale = await findStale(planned, only, { courseFolder, folder, io });
  const shown = (paths: readonly string[]) => paths.map((name) => `${folder.shown}/${name}`);
  return {
    folder: folder.shown,
    state: stale.length > 0 ? 'stale' : 'current',
    conflicts: shown(built.conflicts),
    edited: shown(built.edited),
    stale: shown(stale),
    compared: only,
  };
}

/** What a person did to generated files; undefined where none are known. */
async function findEdits(
  folder: OutputFolder,
): Promise<{ readonly conflicts: string[]; readonly edited: string[] } | undefined> {
  const disk = openDisk(folder);
  const text = (await disk.read(recordPath))?.text;
  const record = text === undefined ? undefined : readGeneratedRecord(text);
  if (!record || record.files.size === 0) return undefined;
  const [conflicts, edited]: [string[], string[]] = [[], []];

  for (const [name, hash] of record.files) {
    const there = isPlainPath(name) ? await disk.read(name) : undefined;
    if (!there || hashText(there.text) === hash) continue;
    (canMark(name) && hasMarkers(there.text, '') ? conflicts : edited).push(name);
  }

  return { conflicts, edited };
}

interface FindStaleOptions {
  readonly courseFolder: string;
  readonly folder: OutputFolder;
  readonly io: Io;
}

/** The files of some outputs that a build would make or change. */
async function findStale(
  planned: NonNullable<PlannedFolder['planned']>,
  only: readonly FormatName[],
  { courseFolder, folder, io }: FindStaleOptions,
): Promise<readonly string[]> {
  if (only.length === 0) return [];
  const options = { folder: courseFolder, cwd: io.cwd, only, lastBuild: findLastBuild(folder, io.now()) };
  const { documents } = await renderFolder(planned, options, () => {});
  if (!documents) return [];
  const choices = { overwrite: false, prune: false, isPart: true };
  const { changes } = await planChanges(folder, documents, choices);
  return changes
    .filter((change) => ['create', 'update'].includes(change.kind) && outcomeOf(change) !== 'kept')
    .map((change) => change.path);
}
