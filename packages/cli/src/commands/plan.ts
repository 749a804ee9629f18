import path from 'node:path';
import type { CoursePlan } from '@proseminar/syllabus';
import { type ExitCode, exitCode } from '../exit-code.js';
import { planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors } from '../show-messages.js';
import type { Io } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

export interface PlanOptions {
  readonly explain?: boolean;
  readonly diff?: boolean;
  readonly dryRun?: boolean;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

/** Print the plan of the course in a folder, and keep it there. */
export async function plan(folder: string, options: PlanOptions, io: Io): Promise<ExitCode> {
  const { explain = false, diff = false, dryRun = false, overwrite = false, json = false } = options;
  if (diff && explain) throw new WrongUse('Unexpected `--explain` with `--diff`, expected one of them');

  const courseFolder = path.resolve(io.cwd, folder);
  const course = await planFolder(courseFolder, io.cwd, startProgress(io.err));
  const { planned, list, files } = course;
  const broken = hasErrors(list ? [list, ...files] : files);
  await showCourseMessages(course, io.err);
  if (!planned) return exitCode.problems;

  if (diff) {
    const { showDiff } = await import('../show-diff.js');
    await showDiff(planned, courseFolder, json, io);
    return broken ? exitCode.problems : exitCode.ok;
  }
  if (json) {
    io.out.write(`${JSON.stringify(planned.plan, undefined, 2)}\n`);
    return broken ? exitCode.problems : exitCode.ok;
  }

  const { explainPlan, formatPlan } = await import('@proseminar/syllabus');
  const format = explain ? explainPlan : formatPlan;
  io.out.write(format(planned.plan, planned.catalog, { width: io.out.columns, unicode: io.out.unicode }));

  const kept = !dryRun && (await keepPlan(planned.plan, courseFolder, overwrite, io));
  return broken || kept ? exitCode.problems : exitCode.ok;
}

/** Write a plan into its folder; whether a file was kept that somebody edited. */
async function keepPlan(plan: CoursePlan, folder: string, overwrite: boolean, io: Io): Promise<boolean> {
  const { planLock, showLock } = await import('../lock-files.js');
  const { countChanges } = await import('../read-lock.js');
  const { writeDocuments } = await import('../write-documents.js');
  const changes = await planLock(plan, folder, io.cwd, { overwrite });
  const count = await countChanges(plan, folder, io.cwd);
  const saved = await writeDocuments(changes);
  showLock(changes, { saved, ...(count !== undefined && { count }) }, io);
  return changes.changes.some(({ kind }) => kind === 'kept');
}
