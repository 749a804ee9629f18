import path from 'node:path';
import { type CoursePlan, chosenRuleIds, explainPlan, formatPlan, lintPlan } from '@proseminar/syllabus';
import { type ExitCode, exitCode } from '../exit-code.js';
import { type PlannedFolder, planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import { repairCourse } from '../repair-folder.js';
import { readRuleSettings } from '../rule-settings.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors, messagesAsJson } from '../show-messages.js';
import type { Io } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

export interface PlanOptions {
  readonly explain?: boolean;
  readonly diff?: boolean;
  readonly dryRun?: boolean;
  readonly overwrite?: boolean;
  readonly json?: boolean;
  /** Severities: `session-is-used=off`. */
  readonly rule?: readonly string[];
}

/** Print the plan of the course in a folder, and keep it there. */
export async function plan(folder: string, options: PlanOptions, io: Io): Promise<ExitCode> {
  const { explain = false, diff = false, dryRun = false, overwrite = false, json = false } = options;
  if (diff && explain) throw new WrongUse('Unexpected `--explain` with `--diff`, expected one of them');

  const courseFolder = path.resolve(io.cwd, folder);
  const rules = readRuleSettings(options.rule ?? [], chosenRuleIds);
  const isKept = !diff && !json && !dryRun;
  await repairCourse(courseFolder, io, { dryRun: !isKept });
  const course = await planFolder(courseFolder, io.cwd, startProgress(io.err), { rules });
  const { planned, list, files, report } = course;
  // Who asks what changes wants to hear of that.
  if (planned && !diff) for (const problem of lintPlan(planned.plan, planned)) report(problem);

  const all = list ? [list, ...files] : files;
  if (planned) await print(planned, courseFolder, options, io);
  else if (json) io.out.write(`${JSON.stringify({ messages: messagesAsJson(all) }, undefined, 2)}\n`);
  const broken = hasErrors(all);
  await showCourseMessages(course, io.err);
  if (!planned) return course.doesNotFit ? exitCode.doesNotFit : exitCode.problems;

  const kept = isKept && (await keepPlan(planned.plan, courseFolder, overwrite, io));
  return broken || kept ? exitCode.problems : exitCode.ok;
}

/** Print a plan, or what changes in it. */
async function print(
  planned: NonNullable<PlannedFolder['planned']>,
  folder: string,
  { explain = false, diff = false, json = false }: PlanOptions,
  io: Io,
): Promise<void> {
  if (diff) {
    const { showDiff } = await import('../show-diff.js');
    await showDiff(planned, folder, json, io);
  } else if (json) {
    io.out.write(`${JSON.stringify(planned.plan, undefined, 2)}\n`);
  } else {
    const format = explain ? explainPlan : formatPlan;
    const { columns: width, unicode } = io.out;
    io.out.write(format(planned.plan, planned.catalog, { width, unicode }));
  }
}

/** Write a plan into its folder; whether a file was kept that somebody edited. */
async function keepPlan(plan: CoursePlan, folder: string, overwrite: boolean, io: Io): Promise<boolean> {
  const { planLock, showLock } = await import('../lock-files.js');
  const { countChanges } = await import('../read-lock.js');
  const changes = await planLock(plan, folder, io.cwd, { overwrite });
  const count = await countChanges(plan, folder, io.cwd);
  const { writeDocuments } = await import('../write-documents.js');
  const saved = await writeDocuments(changes, io);
  showLock(changes, { saved, ...(count !== undefined && { count }) }, io);
  return changes.changes.some(({ kind }) => kind === 'kept');
}
