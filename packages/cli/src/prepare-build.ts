import path from 'node:path';
import { dropFacts, type EditedPage, type FormatName } from '@proseminar/syllabus';
import type { VFile } from 'vfile';
import { mayReplaceUnknown } from './ask-lost.js';
import { findLastBuild } from './last-build.js';
import { findOutputFolder, type OutputFolder } from './output-folder.js';
import { type FindPending, nothingPending } from './pending-files.js';
import { type Changes, planChanges } from './plan-changes.js';
import { type PlannedFolder, planFolder } from './plan-folder.js';
import { type Progress, startProgress } from './progress.js';
import { renderFolder } from './render-folder.js';
import { repairFolder } from './repair-folder.js';
import { shownPath } from './shown-path.js';
import type { Io } from './terminal.js';

export interface PrepareBuildOptions {
  /** Folder of the documents; `out` in that of the course if absent. */
  readonly out?: string | undefined;
  /** Kinds of output; all that the course wants if absent. */
  readonly only?: readonly FormatName[] | undefined;
  readonly dryRun?: boolean;
  readonly overwrite?: boolean;
  readonly mine?: boolean;
  readonly prune?: boolean;
  readonly restore?: boolean;
  /** What is about to be written into the folder of the course: the documents are of the course with it. */
  readonly pending?: FindPending;
}

/** A build before anything is written. */
export interface PreparedBuild {
  readonly course: PlannedFolder;
  /** What is to become of the output folder; absent where the course, or a template, has errors. */
  readonly changes?: Changes;
  /** Templates with their messages. */
  readonly templates: readonly VFile[];
}

/** Plan the course in a folder, render its documents, and compare them with what is in the output folder. */
export async function prepareBuild(
  courseFolder: string,
  options: PrepareBuildOptions,
  io: Io,
  progress: Progress = startProgress(io.err),
): Promise<PreparedBuild> {
  const { dryRun = false, only, pending = nothingPending } = options;
  const course = await planFolder(courseFolder, io.cwd, progress, { pending });
  if (!course.planned) return { course, templates: [] };

  const folder = await findDocuments(courseFolder, options.out, io.cwd);
  await repairFolder(folder, io, { dryRun });
  const lastBuild = findLastBuild(folder, io.now());
  const rendering = { folder: courseFolder, cwd: io.cwd, only, lastBuild, pending };
  const { documents, files } = await renderFolder(course.planned, rendering, progress);
  if (!documents) return { course, templates: files };
  const changes = await compare(folder, documents, { ...options, planned: course.planned, progress }, io);
  return { course, changes, templates: files };
}

/** The folder of the documents of a course, as a command is told of it. */
export async function findDocuments(
  courseFolder: string,
  out: string | undefined,
  cwd: string,
): Promise<OutputFolder> {
  const place = out === undefined ? path.join(courseFolder, 'out') : path.resolve(cwd, out);
  return await findOutputFolder(place, shownPath(cwd, place));
}

interface CompareOptions extends PrepareBuildOptions {
  readonly planned: NonNullable<PlannedFolder['planned']>;
  readonly progress: Progress;
}

async function compare(
  folder: OutputFolder,
  documents: Parameters<typeof planChanges>[1],
  options: CompareOptions,
  io: Io,
): Promise<Changes> {
  const { dryRun, only, overwrite = false, mine = false, prune = false, restore = false } = options;
  const { planned, progress } = options;
  progress('Comparing');
  const choices = {
    overwrite,
    mine,
    prune,
    restore,
    isPart: only !== undefined,
    dropFacts: (page: EditedPage, generated: string) => dropFacts(page, generated, planned),
  };
  const changes = await planChanges(folder, documents, choices);
  if (dryRun || !(await mayReplaceUnknown(changes, io))) return changes;
  return await planChanges(folder, documents, { ...choices, overwrite: true });
}
