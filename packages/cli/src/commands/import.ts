import path from 'node:path';
import type { Catalog } from '@proseminar/core';
import { parseSchedule } from '@proseminar/parser';
import { type CoursePlan, compareSchedule, draftCourse, parseCourse, planCourse } from '@proseminar/syllabus';
import type { VFile } from 'vfile';
import { type ExitCode, exitCode } from '../exit-code.js';
import { tellImported } from '../import/tell-imported.js';
import { type ImportedFile, writeFiles } from '../import/write-files.js';
import { readList } from '../init/check-answers.js';
import { writeNew } from '../init/write-new.js';
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
  const source = await readTextFile(file, { shown, expected: 'the page of a course' });
  const page = source.messages.length > 0 ? source : undefined;
  const { schedule, file: read } = parseSchedule(page ? '' : source);
  await showMessages([page ?? read], io.err);
  if (hasErrors([page ?? read])) return exitCode.problems;

  const list = options.list ?? file;
  const readingList = isPackageName(list) ? list : relativePath(folder, path.resolve(io.cwd, list));
  const found = await readList(readingList, folder, io.cwd);
  if ('problem' in found)
    throw new WrongUse(`Unexpected reading list \`${options.list ?? shown}\`: ${found.problem}`);

  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const drafted = draftCourse(schedule, found.catalog, {
    readingList,
    timeZone,
    latestYear: Number(io.now().slice(0, 4)) + 1,
    ...(options.year !== undefined && { year: readYear(options.year) }),
    ...(options.meetings !== undefined && { meetings: readMeetings(options.meetings) }),
  });
  if ('missing' in drafted) {
    throw new WrongUse(`Unexpected page \`${shown}\` that does not say it all, expected ${drafted.expected}`);
  }
  const texts = writeFiles(drafted, found.catalog, path.basename(file));
  const { planned, files } = planImported(texts, found.catalog);
  if (hasErrors(files)) {
    await showMessages(files, io.err);
    return exitCode.problems;
  }

  await keep(texts, folder, options.dryRun === true, io);
  const differences = planned && compareSchedule(drafted.days, planned);
  tellImported({ ...drafted, ...(differences && { differences }) }, shown, io);
  if (options.timeZone === undefined)
    io.out.write(`\nTaken unasked, to be changed in the files: --time-zone ${timeZone}\n`);
  if (options.dryRun !== true)
    io.out.write(`Next: proseminar plan${folder === io.cwd ? '' : ` ${quote(shownPath(io.cwd, folder))}`}\n`);
  return differences?.length === 0 ? exitCode.ok : exitCode.problems;
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
): { readonly planned?: CoursePlan; readonly files: readonly VFile[] } {
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
  if (!course || !calendar) return { files };
  const { plan, problems } = planCourse({ course, calendar, catalog, ...(overrides && { overrides }) });
  for (const problem of problems) report(problem);
  return { ...(plan && { planned: plan }), files };
}

/** Write the files that are not there; none is ever overwritten. */
async function keep(
  texts: ReadonlyMap<ImportedFile, string>,
  folder: string,
  dryRun: boolean,
  io: Io,
): Promise<void> {
  for (const [name, text] of texts) {
    const file = path.join(folder, name);
    const shown = shownPath(io.cwd, file);
    if (dryRun) io.out.write(`${paint(io.out, 'bold', `${shown}: to write`)}\n${text}\n`);
    else if (await writeNew(file, text, shown)) io.out.write(`${shown}: written\n`);
    else io.out.write(`${shown}: there already, left as it is\n`);
  }
}
