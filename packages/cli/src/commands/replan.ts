import path from 'node:path';
import { type ExitCode, exitCode } from '../exit-code.js';
import { startProgress } from '../progress.js';
import { readDate, readTermChanges, type TermChangeOptions } from '../read-term-changes.js';
import { repairCourse } from '../repair-folder.js';
import { keepReplan, loadBegun, type Replanned, replan as replanCourse } from '../replan-folder.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors, messagesAsJson } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';
import { build } from './build.js';

export interface ReplanOptions extends TermChangeOptions {
  readonly today?: string;
  readonly out?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  /** `--no-build` */
  readonly build?: boolean;
  readonly json?: boolean;
}

/** Change a course during its term: show what that changes of its plan, ask, and write it. */
export async function replan(folder: string, options: ReplanOptions, io: Io): Promise<ExitCode> {
  const { dryRun = false, json = false, yes = false } = options;
  const courseFolder = path.resolve(io.cwd, folder);
  if (!dryRun && (await repairCourse(courseFolder, io))) {
    io.err.write('Nothing else was done: look at the course, and run it again\n');
    return exitCode.problems;
  }

  const progress = startProgress(io.err);
  const course = await loadBegun(courseFolder, io.cwd, progress);
  const { begun } = course;
  progress('Planning');
  const replanned =
    begun && (await replanCourse(begun, await readChanges(options, begun, io), course.report));
  await showCourseMessages(course, io.err);
  if (!replanned) return begun ? exitCode.doesNotFit : exitCode.problems;
  if (hasErrors(course.files)) return exitCode.problems;

  if (json) {
    const { lines, summary } = replanned.told;
    const result = { dryRun, changes: lines, summary, messages: messagesAsJson(course.files) };
    io.out.write(`${JSON.stringify(result, undefined, 2)}\n`);
  } else show(replanned, io);

  if (dryRun) {
    if (!json) io.out.write('Nothing was written\n');
    return exitCode.ok;
  }
  if (!yes && !(await isWanted(io))) {
    io.out.write('Left as it is\n');
    return exitCode.ok;
  }
  await keepReplan(courseFolder, replanned, describe(replanned), io);
  const written = shownPath(io.cwd, path.join(courseFolder, 'overrides.yaml'));
  if (!json) io.out.write(`Written to ${written}; \`proseminar undo\` takes it back\n`);
  if (options.build === false) return exitCode.ok;
  return await build(folder, options.out === undefined ? {} : { out: options.out }, io);
}

async function readChanges(
  options: ReplanOptions,
  { calendar, last }: Parameters<typeof replanCourse>[0],
  io: Io,
): Promise<Replanned['changes']> {
  const { dateAt } = await import('@proseminar/syllabus');
  const today =
    options.today === undefined ? dateAt(io.now(), calendar.timeZone) : readDate(options.today, '--today');
  const changes = readTermChanges(options, today, last);
  if (changes.length > 0) return changes;
  throw new WrongUse(
    'Unexpected `replan` without a change, expected one such as `--cancel 2027-02-17`; see `proseminar replan --help`',
  );
}

function show({ told: { lines, summary } }: Replanned, io: Io): void {
  for (const line of lines) io.out.write(`  ${line}\n`);
  io.out.write(`${lines.length > 0 ? '\n' : ''}${paint(io.out, 'bold', summary)}\n`);
}

/** `cancel 2027-02-17: Snow day`, as it was typed. */
function describe({ changes }: Replanned): string {
  return changes
    .map(({ on: _, reason, ...change }) => {
      const words = Object.values(change).flatMap((value) =>
        typeof value === 'object' ? Object.values(value) : [value],
      );
      const kind = (Object.keys(change)[0] ?? '').replaceAll(
        /[A-Z]/gu,
        (letter) => `-${letter.toLowerCase()}`,
      );
      return `${kind} ${words.join(' ')}${reason === undefined ? '' : `: ${reason}`}`;
    })
    .join('; ');
}

async function isWanted(io: Io): Promise<boolean> {
  if (!io.ask)
    throw new WrongUse('Unexpected `replan` without anyone to ask, expected `--yes` or `--dry-run`');
  const answer = await io.ask('Change the plan like this? [y/N]: ');
  return /^y(?:es)?$/iu.test(answer.trim());
}
