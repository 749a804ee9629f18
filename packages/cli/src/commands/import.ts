import path from 'node:path';
import type { Catalog, Schedule } from '@proseminar/core';
import { type ParsedSchedule, parseSchedule } from '@proseminar/parser';
import {
  type CoursePlan,
  compareSchedule,
  type DraftedCourse,
  draftCourse,
  type MissingFact,
  parseCourse,
  planCourse,
} from '@proseminar/syllabus';
import type { VFile } from 'vfile';
import { type ExitCode, exitCode } from '../exit-code.js';
import { keepFiles } from '../import/keep-files.js';
import { tellImported } from '../import/tell-imported.js';
import { type ImportedFile, writeFiles } from '../import/write-files.js';
import { readList } from '../init/check-answers.js';
import { isPackageName } from '../load-course.js';
import { readTextFile } from '../read-text-file.js';
import { quote } from '../show-course-messages.js';
import { hasErrors, showMessages } from '../show-messages.js';
import { relativePath, shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

export interface ImportOptions {
  readonly list?: string;
  readonly year?: string;
  readonly meetings?: string;
  readonly timeZone?: string;
  readonly dryRun?: boolean;
}

/** Make the files of a course from the schedule on its page, plan it, and say what differs and what is left out. */
export async function importPage(
  pageName: string,
  folderName: string,
  options: ImportOptions,
  io: Io,
): Promise<ExitCode> {
  const folder = path.resolve(io.cwd, folderName);
  const file = path.resolve(io.cwd, pageName);
  const shown = shownPath(io.cwd, file);
  const { schedule, file: page } = await readPage(file, shown);
  await showMessages([page], io.err);
  if (schedule.days.length === 0) return exitCode.problems;

  const { drafted, catalog } = await draft(schedule, folder, { ...options, list: options.list ?? file }, io);
  if ('missing' in drafted) {
    throw new WrongUse(`Unexpected page \`${shown}\` that does not say it all, expected ${drafted.expected}`);
  }
  const texts = writeFiles(drafted, catalog, path.basename(file));
  const { plan, isValid, files } = planImported(texts, catalog);
  if (!isValid || !plan) await showMessages(files, io.err);
  if (!isValid) return exitCode.problems;

  if (options.dryRun) print(texts, folder, io);
  else await keepFiles(texts, folder, io);
  const differences = plan && compareSchedule(drafted.days, plan);
  tellImported({ ...drafted, ...(differences && { differences }) }, shown, io);
  if (options.timeZone === undefined) {
    const { timeZone } = drafted.calendar;
    io.out.write(`\nTaken unasked, to be changed in calendar.yaml: --time-zone ${timeZone}\n`);
  }
  if (!options.dryRun) {
    io.out.write(`Next: proseminar plan${folder === io.cwd ? '' : ` ${quote(shownPath(io.cwd, folder))}`}\n`);
  }
  if (!differences) return exitCode.doesNotFit;
  return differences.length === 0 && !hasErrors([page]) ? exitCode.ok : exitCode.problems;
}

async function readPage(file: string, shown: string): Promise<ParsedSchedule> {
  const source = await readTextFile(file, { shown, expected: 'the page of a course' });
  // What is wrong with its bytes is all there is to say of a file that has none.
  const read = parseSchedule(source.messages.length > 0 ? '' : source);
  return source.messages.length > 0 ? { ...read, file: source } : read;
}

async function draft(
  schedule: Schedule,
  folder: string,
  { list, year, meetings, timeZone }: ImportOptions & { readonly list: string },
  io: Io,
): Promise<{ readonly drafted: DraftedCourse | MissingFact; readonly catalog: Catalog }> {
  const readingList = isPackageName(list) ? list : relativePath(folder, path.resolve(io.cwd, list));
  const found = await readList(readingList, folder, io.cwd);
  if ('problem' in found) throw new WrongUse(`Unexpected reading list \`${list}\`: ${found.problem}`);

  const drafted = draftCourse(schedule, found.catalog, {
    readingList,
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    latestYear: Number(io.now().slice(0, 4)) + 1,
    ...(year !== undefined && { year: readYear(year) }),
    ...(meetings !== undefined && { meetings: readMeetings(meetings) }),
  });
  return { drafted, catalog: found.catalog };
}

function readYear(text: string): number {
  if (/^(?:19|20)\d\d$/u.test(text)) return Number(text);
  throw new WrongUse(`Unexpected \`--year ${text}\`, expected a year such as \`2026\``);
}

function readMeetings(text: string): readonly string[] {
  return text
    .split(';')
    .map((meeting) => meeting.trim())
    .filter((meeting) => meeting !== '');
}

/** The plan of files that are yet to be written, with what is wrong in them. */
function planImported(
  texts: ReadonlyMap<ImportedFile, string>,
  catalog: Catalog,
): { readonly plan?: CoursePlan; readonly isValid: boolean; readonly files: readonly VFile[] } {
  const source = (name: ImportedFile) => {
    const value = texts.get(name);
    return value === undefined ? undefined : { path: name, value };
  };
  const { course, calendar, overrides, files, report } = parseCourse(
    source('course.yaml') ?? '',
    source('calendar.yaml'),
    undefined,
    source('overrides.yaml'),
  );
  if (!course || !calendar || hasErrors(files)) return { isValid: false, files };
  const { plan, problems } = planCourse({ course, calendar, catalog, ...(overrides && { overrides }) });
  for (const problem of problems) report(problem);
  return { ...(plan && { plan }), isValid: true, files };
}

/** Print the files instead of writing them. */
function print(texts: ReadonlyMap<ImportedFile, string>, folder: string, io: Io): void {
  for (const [name, text] of texts) {
    const shown = shownPath(io.cwd, path.join(folder, name));
    io.out.write(`${paint(io.out, 'bold', `${shown}: to write`)}\n${text}\n`);
  }
}
