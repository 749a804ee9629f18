import path from 'node:path';
import { changeCourse } from '../change-course.js';
import { confirm, nobodyToAsk } from '../confirm.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { findSessionFolders } from '../load-attachments.js';
import { findOutputFolder, type OutputFolder } from '../output-folder.js';
import { type PlannedFolder, planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import { planRecord, type RecordPlan } from '../record/plan-record.js';
import { checkDate, checkGiven, type GivenRecord, readEntry } from '../record/read-entry.js';
import { type Found, scanFolders } from '../record/scan-folders.js';
import { describeEntry, type Recorded, recordedAsJson, showRecorded } from '../record/show-recorded.js';
import { repairCourse } from '../repair-folder.js';
import { type Built, buildAsJson, buildExitCode, showBuild } from '../show-build.js';
import { showCourseMessages } from '../show-course-messages.js';
import { messagesAsJson } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import type { Io } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

export interface RecordOptions extends GivenRecord {
  readonly scan?: boolean;
  /** Ask nothing; only a scan asks. */
  readonly yes?: boolean;
  /** The day on which it is cancelled: `2027-02-16`. */
  readonly today?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  /** Whether documents follow. */
  readonly build?: boolean;
  readonly json?: boolean;
}

type Planned = NonNullable<PlannedFolder['planned']>;

/** Write down what happened in a session, or what people put into the folders of sessions; then build the course. */
export async function record(words: readonly string[], options: RecordOptions, io: Io): Promise<ExitCode> {
  const { dryRun = false, json = false, scan = false, yes = false } = options;
  const { date, folderName } = readWords(words, scan);
  if (scan && json && !dryRun && !yes) throw nobodyToAsk('--scan --json');
  const courseFolder = path.resolve(io.cwd, folderName);
  if (!dryRun && (await repairCourse(courseFolder, io))) {
    io.err.write('Nothing else was done: look at the course, and record again\n');
    if (json) printJson({ dryRun, repaired: true, messages: [] }, io);
    return exitCode.problems;
  }

  const course = await planFolder(courseFolder, io.cwd, startProgress(io.err));
  const { planned } = course;
  if (!planned) {
    if (json) printJson({ dryRun, messages: messagesOf(course) }, io);
    else await showCourseMessages(course, io.err);
    return course.doesNotFit ? exitCode.doesNotFit : exitCode.problems;
  }

  if (options.cancelled) return await cancel(date, { planned, folderName, options, io });
  const folder = await findOutputFolder(courseFolder, shownPath(io.cwd, courseFolder));
  const context = { date, courseFolder, folder, planned, options, io };
  const prepared = await prepare(await findEntries(context), context);
  const { recorded, writes } = prepared;
  const asks = scan && !dryRun && !yes && writes.length > 0;
  if (!json && (asks || dryRun)) showRecorded(recorded, { dryRun: true, folder }, io);
  if (asks && !(await confirm('Record this?', 'record --scan', io))) {
    io.out.write('Left as it is\n');
    return exitCode.ok;
  }

  const built = dryRun ? undefined : await write(prepared, context);
  if (json) {
    const result = { dryRun, ...recordedAsJson(recorded), ...(built && { build: buildAsJson(built) }) };
    printJson(result, io);
  } else {
    if (asks) io.out.write('Recorded; `proseminar undo` takes it back\n');
    else if (!dryRun) showRecorded(recorded, { dryRun, folder }, io);
    if (built) await showBuild(built, folderName, io);
  }
  return built ? buildExitCode(built) : exitCode.ok;
}

/** What is cancelled changes the plan: a change of the term, unasked, as it is a fact. */
async function cancel(
  date: string,
  {
    planned,
    folderName,
    options,
    io,
  }: Pick<RecordContext, 'planned' | 'options' | 'io'> & { folderName: string },
): Promise<ExitCode> {
  checkGiven(options);
  if (options.scan) throw new WrongUse('Unexpected `--scan` with `--cancelled`, expected one of them');
  await checkDate(date, planned.plan);
  const { replan } = await import('./replan.js');
  return await replan(folderName, { ...options, cancel: [date], yes: true }, io);
}

function readWords(words: readonly string[], isScan: boolean): { date: string; folderName: string } {
  const [date = '', folderName = '.', ...more] = isScan ? ['', ...words] : words;
  const [extra] = more;
  if (extra !== undefined) throw new WrongUse(`Unexpected \`${extra}\`, expected one folder`);
  if (isScan && /^\d{4}-\d{2}-\d{2}$/u.test(folderName)) {
    throw new WrongUse(
      `Unexpected \`${folderName}\` with \`--scan\`, expected one of them: a scan is of all days`,
    );
  }
  if (!isScan && date === '')
    throw new WrongUse('Unexpected missing date, expected one such as `2027-02-15`, or `--scan`');
  return { date, folderName };
}

function messagesOf({ list, files }: PlannedFolder) {
  return messagesAsJson(list ? [list, ...files] : files);
}

interface RecordContext {
  readonly date: string;
  readonly courseFolder: string;
  readonly folder: OutputFolder;
  readonly planned: Planned;
  readonly options: RecordOptions;
  readonly io: Io;
}

/** What was said on the command line, or what lies in the folders of sessions. */
async function findEntries({ date, courseFolder, planned, options, io }: RecordContext): Promise<Found> {
  const { plan, overrides = {} } = planned;
  const { scan, out, json, dryRun, yes } = options;
  if (!scan) {
    const folders = await findSessionFolders(courseFolder);
    return { entries: [await readEntry(date, options, { cwd: io.cwd, plan, overrides, folders })], left: [] };
  }

  const given = givenKeys.find((key) => options[key] !== undefined);
  if (given) throw new WrongUse('Unexpected `--scan` with what is to be recorded, expected one of them');
  return await scanFolders({ courseFolder, out, plan, overrides, asks: !json && !dryRun && !yes }, io);
}

const givenKeys = ['slides', 'summary', 'video', 'note', 'presentedBy', 'cancelled', 'reason'] as const;

/** What is written to record what was found, and what that makes of the records. */
async function prepare(
  { entries, left }: Found,
  { folder, planned: { plan, overrides = {} } }: RecordContext,
): Promise<{ readonly recorded: Recorded; readonly writes: RecordPlan['writes'] }> {
  const folders = await findSessionFolders(folder.root);
  const { writes, files, replaced } = await planRecord(entries, { folder, overrides, folders });
  return { recorded: { plan, entries, left, files, replaced }, writes };
}

/** Write the files of the course and its documents, such that `undo` can take them back. */
async function write(
  { recorded, writes }: Awaited<ReturnType<typeof prepare>>,
  { courseFolder, options, io }: RecordContext,
): Promise<Built | undefined> {
  if (writes.length === 0) return undefined;
  const did = `Recorded ${recorded.entries.map((entry) => describeEntry(entry)).join('; ')}`;
  const builds = options.build !== false;
  return await changeCourse(courseFolder, { writes, did, builds, out: options.out }, io);
}

function printJson(value: object, io: Io): void {
  io.out.write(`${JSON.stringify(value, undefined, 2)}\n`);
}
