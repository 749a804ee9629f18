import path from 'node:path';
import type { AttachmentKind } from '@proseminar/syllabus';
import { commitFiles } from '../commit-files.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { describeLeft, holdFolder } from '../hold-folder.js';
import { findSessionFolders } from '../load-attachments.js';
import { findOutputFolder, type OutputFolder } from '../output-folder.js';
import { type PlannedFolder, planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import type { Entry } from '../record/entry.js';
import { type DroppedFile, findDropped, type LeftFile } from '../record/find-dropped.js';
import { planRecord, type RecordPlan } from '../record/plan-record.js';
import { checkDate, checkGiven, type GivenRecord, readEntry } from '../record/read-entry.js';
import { describeEntry, type Recorded, recordedAsJson, showRecorded } from '../record/show-recorded.js';
import { repairCourse } from '../repair-folder.js';
import { showCourseMessages } from '../show-course-messages.js';
import { messagesAsJson } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import type { Io } from '../terminal.js';
import { findTypedFacts, withTyped } from '../typed-facts.js';
import { keepStep } from '../undo-store.js';
import { WrongUse } from '../wrong-use.js';

export interface RecordOptions extends GivenRecord {
  readonly scan?: boolean;
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
  const { date, folderName } = readWords(words, options.scan === true);
  const { dryRun = false, json = false } = options;
  const courseFolder = path.resolve(io.cwd, folderName);
  if (!dryRun && (await repairCourse(courseFolder, io))) {
    io.err.write('Nothing else was done: look at the course, and record again\n');
    return exitCode.problems;
  }

  const course = await planFolder(courseFolder, io.cwd, startProgress(io.err));
  const { planned } = course;
  if (!planned) {
    if (json) io.out.write(`${JSON.stringify({ dryRun, messages: messagesOf(course) }, undefined, 2)}\n`);
    else await showCourseMessages(course, io.err);
    return course.doesNotFit ? exitCode.doesNotFit : exitCode.problems;
  }

  if (options.cancelled) return await cancel(date, { planned, folderName, options, io });
  const folder = await findOutputFolder(courseFolder, shownPath(io.cwd, courseFolder));
  const found = await findEntries({ date, courseFolder, planned, options, io });
  const recorded = await write(found, { folder, planned, options, io });
  const built = !dryRun && options.build !== false && recorded.files.length > 0;

  if (json) return await printJson(recorded, { built, folderName, options, io });
  showRecorded(recorded, { dryRun, folder }, io);
  if (!built) return exitCode.ok;
  const { build } = await import('./build.js');
  return await build(folderName, buildOptions(options), io);
}

/** What is cancelled changes the plan: a change of the term, unasked, as it is a fact. */
async function cancel(
  date: string,
  {
    planned,
    folderName,
    options,
    io,
  }: Pick<FindOptions, 'planned' | 'options' | 'io'> & { folderName: string },
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

interface Found {
  readonly entries: readonly Entry[];
  readonly left: readonly LeftFile[];
}

interface FindOptions {
  readonly date: string;
  readonly courseFolder: string;
  readonly planned: Planned;
  readonly options: RecordOptions;
  readonly io: Io;
}

/** What was said on the command line, or what lies in the folders of sessions. */
async function findEntries({ date, courseFolder, planned, options, io }: FindOptions): Promise<Found> {
  const { plan, overrides = {} } = planned;

  if (options.scan) {
    const given = (
      ['slides', 'summary', 'video', 'note', 'presentedBy', 'cancelled', 'reason'] as const
    ).find((key) => options[key] !== undefined);
    if (given) throw new WrongUse('Unexpected `--scan` with what is to be recorded, expected one of them');
    const out =
      options.out === undefined ? path.join(courseFolder, 'out') : path.resolve(io.cwd, options.out);
    const output = await findOutputFolder(out, shownPath(io.cwd, out));
    const { ask } = io;
    const asks = ask && !options.json && !options.dryRun;
    const dropped = await findDropped({
      cwd: io.cwd,
      folder: courseFolder,
      output,
      plan,
      overrides,
      ...(asks && { ask: (file) => askKind(file, ask) }),
    });
    const typed = await findTypedFacts(output, { plan, overrides });
    return { ...dropped, entries: withTyped(dropped.entries, typed) };
  }

  const folders = await findSessionFolders(courseFolder);
  return { entries: [await readEntry(date, options, { cwd: io.cwd, plan, folders })], left: [] };
}

async function askKind(
  { shown }: DroppedFile,
  ask: NonNullable<Io['ask']>,
): Promise<AttachmentKind | undefined> {
  const answer = (await ask(`${shown}: slides, summary, video, or nothing? [nothing]: `))
    .trim()
    .toLowerCase();
  const kinds = ['slides', 'summary', 'video'] as const;
  return answer === '' ? undefined : kinds.find((kind) => kind.startsWith(answer));
}

interface WriteOptions {
  readonly folder: OutputFolder;
  readonly planned: Planned;
  readonly options: RecordOptions;
  readonly io: Io;
}

/** Write the files of the course, all or none, such that `undo` can take them back. */
async function write(
  { entries, left }: Found,
  { folder, planned, options, io }: WriteOptions,
): Promise<Recorded> {
  const { plan, overrides = {} } = planned;
  const folders = await findSessionFolders(folder.root);
  const written: RecordPlan = await planRecord(entries, { folder, overrides, folders });
  const { writes, files, replaced } = written;
  const recorded = { plan, entries, left, files, replaced };
  if (options.dryRun || writes.length === 0) return recorded;

  const did = `Recorded ${entries.map((entry) => describeEntry(entry)).join('; ')}`;
  await holdFolder(folder, io, async (stateFolder) => {
    const kept = await keepStep({ folder, did, at: io.now(), writes });
    const changed = await commitFiles({ stateFolder, shown: folder.shown, writes: [...writes, ...kept] });
    for (const file of changed) throw new WrongUse(`Unexpected edit: ${describeLeft(file, folder.shown)}`);
  });
  return recorded;
}

function buildOptions({ out }: RecordOptions) {
  return out === undefined ? {} : { out };
}

interface PrintOptions {
  readonly built: boolean;
  readonly folderName: string;
  readonly options: RecordOptions;
  readonly io: Io;
}

/** One JSON value: what was recorded, with what the build says in it. */
async function printJson(
  recorded: Recorded,
  { built, folderName, options, io }: PrintOptions,
): Promise<ExitCode> {
  let printed = '';
  let code: ExitCode = exitCode.ok;

  if (built) {
    const write = (text: string) => {
      printed += text;
    };
    const out = { ...io.out, write };
    const { build } = await import('./build.js');
    code = await build(folderName, { ...buildOptions(options), json: true }, { ...io, out });
  }

  const result = {
    dryRun: options.dryRun === true,
    ...recordedAsJson(recorded),
    ...(printed !== '' && { build: JSON.parse(printed) }),
  };
  io.out.write(`${JSON.stringify(result, undefined, 2)}\n`);
  return code;
}
