import path from 'node:path';
import { type CoursePlan, courseClock, isDate, type TermStatus, termStatus } from '@proseminar/syllabus';
import { type ExitCode, exitCode } from '../exit-code.js';
import { type PlannedFolder, planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import { repairCourse } from '../repair-folder.js';
import { quote, showCourseMessages } from '../show-course-messages.js';
import { countMessages, hasErrors, messagesAsJson } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import { checkOutputs } from '../status/check-outputs.js';
import { checkPlan } from '../status/check-plan.js';
import { type CourseState, nextSteps } from '../status/next-steps.js';
import { showStatus } from '../status/show-status.js';
import type { Io } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

export interface StatusOptions {
  /** The day to tell of: `2027-02-16`. */
  readonly today?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Say where the term of the course in a folder stands. Only reads. */
export async function status(folder: string, options: StatusOptions, io: Io): Promise<ExitCode> {
  const { json = false, today } = options;
  if (today !== undefined) await expectDate(today);
  const courseFolder = path.resolve(io.cwd, folder);
  await repairCourse(courseFolder, io, { dryRun: true });
  const progress = startProgress(io.err);
  const course = await planFolder(courseFolder, io.cwd, progress);
  const { planned, list, files } = course;
  const all = list ? [list, ...files] : files;

  if (!planned) {
    if (json) io.out.write(`${JSON.stringify({ messages: messagesAsJson(all) }, undefined, 2)}\n`);
    else await showCourseMessages(course, io.err);
    return course.doesNotFit ? exitCode.doesNotFit : exitCode.problems;
  }

  const { term, time } = await findStatus(planned, today, io);
  progress('Comparing');
  const state: CourseState = {
    term,
    plan: await checkPlan(planned.plan, courseFolder, io.cwd),
    outputs: await checkOutputs(planned, { courseFolder, out: options.out, io }),
  };
  const place = courseFolder === io.cwd ? '' : ` ${quote(shownPath(io.cwd, courseFolder))}`;
  const steps = nextSteps(state, { place, out: options.out });

  if (json) {
    const { plan, outputs } = state;
    const value = { schemaVersion: 1, ...term, plan, outputs, steps, messages: messagesAsJson(all) };
    io.out.write(`${JSON.stringify(value, undefined, 2)}\n`);
  } else {
    if (hasErrors(all)) await showCourseMessages(course, io.err);
    const page = {
      ...state,
      steps,
      warnings: countMessages(files, false),
      ...(time !== undefined && { time }),
    };
    await showStatus(page, planned.plan.calendar, io.out);
  }
  return hasErrors(all) || state.outputs.conflicts.length > 0 ? exitCode.problems : exitCode.ok;
}

async function expectDate(text: string): Promise<void> {
  if (isDate(text)) return;
  throw new WrongUse(`Unexpected \`--today ${text}\`, expected a date such as \`2027-02-16\``);
}

/** Where the term stands on a day, or at this moment on the clock of the course. */
async function findStatus(
  { plan, calendar, catalog, overrides }: NonNullable<PlannedFolder['planned']> & { plan: CoursePlan },
  day: string | undefined,
  io: Io,
): Promise<{ readonly term: TermStatus; readonly time?: string }> {
  const given = { calendar, catalog, ...(overrides && { overrides }) };
  if (day !== undefined) return { term: termStatus(plan, { ...given, today: day }) };
  const now = io.now();
  const { today, time } = courseClock(now, plan.calendar.timeZone);
  return { term: termStatus(plan, { ...given, today, now }), time };
}
