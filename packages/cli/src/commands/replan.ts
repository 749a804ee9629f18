import path from 'node:path';
import { dateAt, listDecided } from '@proseminar/syllabus';
import { changeCourse } from '../change-course.js';
import { confirm, nobodyToAsk } from '../confirm.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { overridesName } from '../load-course.js';
import { startProgress } from '../progress.js';
import { readDate, readTermChanges, type TermChangeOptions } from '../read-term-changes.js';
import { repairCourse } from '../repair-folder.js';
import {
  type BegunCourse,
  loadBegun,
  type Replanned,
  replan as replanCourse,
  replanWrites,
} from '../replan-folder.js';
import { buildAsJson, buildExitCode, showBuild } from '../show-build.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors, messagesAsJson } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

export interface ReplanOptions extends TermChangeOptions {
  readonly today?: string;
  readonly out?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  /** `--no-build` */
  readonly build?: boolean;
  readonly json?: boolean;
}

/** Change a course during its term: show what that changes of its plan, ask, and write it with the documents. */
export async function replan(folder: string, options: ReplanOptions, io: Io): Promise<ExitCode> {
  const { dryRun = false, json = false, yes = false } = options;
  if (json && !dryRun && !yes) throw nobodyToAsk('--json');
  const courseFolder = path.resolve(io.cwd, folder);
  if (!dryRun && (await repairCourse(courseFolder, io))) {
    io.err.write('Nothing else was done: look at the course, and run it again\n');
    if (json) printJson({ dryRun, repaired: true, messages: [] }, io);
    return exitCode.problems;
  }

  const course = await loadBegun(courseFolder, io.cwd, startProgress(io.err));
  const { begun } = course;
  const replanned =
    begun && (await replanCourse(begun, await readChanges(options, begun, io), course.report));
  if (!json) await showCourseMessages(course, io.err);
  if (!begun || !replanned || hasErrors(course.files)) {
    if (json) printJson({ dryRun, messages: messagesOf(course) }, io);
    return begun && !replanned ? exitCode.doesNotFit : exitCode.problems;
  }

  if (!json) show(replanned, io);
  if (dryRun) {
    if (json) printJson(asJson(replanned, course, dryRun), io);
    else io.out.write('Nothing was written\n');
    return exitCode.ok;
  }
  if (!yes && !(await confirm('Change the plan like this?', 'replan', io))) {
    io.out.write('Left as it is\n');
    return exitCode.ok;
  }

  const built = await changeCourse(
    courseFolder,
    {
      writes: await replanWrites(courseFolder, replanned, io.cwd),
      did: await describe(replanned, begun),
      builds: options.build !== false,
      out: options.out,
    },
    io,
  );
  if (json) {
    printJson({ ...asJson(replanned, course, dryRun), ...(built && { build: buildAsJson(built) }) }, io);
  } else {
    const written = shownPath(io.cwd, path.join(courseFolder, overridesName));
    io.out.write(`Written to ${written}; \`proseminar undo\` takes it back\n`);
    if (built) await showBuild(built, folder, io);
  }
  return built ? buildExitCode(built) : exitCode.ok;
}

function asJson({ told: { lines, summary } }: Replanned, course: BegunCourse, dryRun: boolean) {
  return { dryRun, changes: lines, summary, messages: messagesOf(course) };
}

function messagesOf({ list, files }: BegunCourse) {
  return messagesAsJson(list ? [list, ...files] : files);
}

function printJson(value: object, io: Io): void {
  io.out.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

async function readChanges(
  options: ReplanOptions,
  begun: Parameters<typeof replanCourse>[0],
  io: Io,
): Promise<Replanned['changes']> {
  const today =
    options.today === undefined
      ? dateAt(io.now(), begun.calendar.timeZone)
      : readDate(options.today, '--today');
  const changes = await readTermChanges(options, today, begun);
  if (changes.length > 0) return changes;
  throw new WrongUse(
    'Unexpected `replan` without a change, expected one such as `--cancel 2027-02-17`; see `proseminar replan --help`',
  );
}

function show({ told: { lines, summary } }: Replanned, io: Io): void {
  for (const line of lines) io.out.write(`  ${line}\n`);
  io.out.write(`${lines.length > 0 ? '\n' : ''}${paint(io.out, 'bold', summary)}\n`);
}

/** What is decided, as `status` says it as well: `no class on 2027-02-17: Snow day`. */
async function describe(
  { changes, plan }: Replanned,
  { catalog }: Parameters<typeof replanCourse>[0],
): Promise<string> {
  const today = changes.at(-1)?.on ?? '';
  return listDecided({ changes }, plan, { today, catalog })
    .map(({ text }) => text)
    .join('; ');
}
