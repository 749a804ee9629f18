import path from 'node:path';
import { type ExitCode, exitCode } from '../exit-code.js';
import { planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors } from '../show-messages.js';
import type { Io } from '../terminal.js';

export interface PlanOptions {
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** Print the plan of the course in a folder. */
export async function plan(folder: string, options: PlanOptions, io: Io): Promise<ExitCode> {
  const { explain = false, json = false } = options;
  const course = await planFolder(path.resolve(io.cwd, folder), io.cwd, startProgress(io.err));
  const { planned, list, files } = course;
  const broken = hasErrors(list ? [list, ...files] : files);
  await showCourseMessages(course, io.err);
  if (!planned) return exitCode.problems;

  if (json) {
    io.out.write(`${JSON.stringify(planned.plan, undefined, 2)}\n`);
  } else {
    const { explainPlan, formatPlan } = await import('@proseminar/syllabus');
    const format = explain ? explainPlan : formatPlan;
    io.out.write(format(planned.plan, planned.catalog, { width: io.out.columns }));
  }

  return broken ? exitCode.problems : exitCode.ok;
}
