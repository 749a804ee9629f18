import path from 'node:path';
import { byCodeUnits, nearest } from '@proseminar/core';
import type { CoursePlan } from '@proseminar/syllabus';
import { type ExitCode, exitCode } from '../exit-code.js';
import { importOptional } from '../import-optional.js';
import { planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import { showCourseMessages } from '../show-course-messages.js';
import type { Io } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

/** The package that knows the holidays: large, and needed once a term, so people install it where they want it. */
const holidayPackage = 'date-holidays';

/** What is used of it. */
interface Holidays {
  readonly getCountries: () => Readonly<Record<string, string>>;
  readonly getStates: (country: string) => Readonly<Record<string, string>> | undefined;
  readonly getHolidays: (year: number, language: string) => readonly Holiday[] | false;
}

/** A holiday, from its start to its end; `date` is the first of its days, with the time of day. */
interface Holiday {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly type: string;
}

type MakeHolidays = new (country?: string, region?: string) => Holidays;

export interface HolidaysOptions {
  readonly country: string;
  readonly region?: string;
}

/** Print the public holidays on which a course has class, as lines for its calendar. Writes nothing. */
export async function holidays(folder: string, options: HolidaysOptions, io: Io): Promise<ExitCode> {
  const courseFolder = path.resolve(io.cwd, folder);
  const Holidays = await findPackage(courseFolder);
  const { country, region } = readPlace(Holidays, options);

  const course = await planFolder(courseFolder, io.cwd, startProgress(io.err));
  await showCourseMessages(course, io.err);
  if (!course.planned) return course.doesNotFit ? exitCode.doesNotFit : exitCode.problems;

  const found = findHolidays(new Holidays(country, region), course.planned.plan);
  const place = [country, region].filter((code) => code !== undefined).join('-');
  io.out.write(
    found.length === 0
      ? `No public holiday of ${place} is on a day with class.\n`
      : `# Public holidays of ${place} on days with class. Take those without class into calendar.yaml:\nnoClass:\n${found
          .map(({ date, name }) => `  - { date: ${date}, reason: ${JSON.stringify(name)} }\n`)
          .join('')}`,
  );
  return exitCode.ok;
}

async function findPackage(folder: string): Promise<MakeHolidays> {
  const found = await importOptional(holidayPackage, folder);
  if (typeof found === 'function') return found as MakeHolidays;
  throw new WrongUse(
    `Unexpected lack of the package \`${holidayPackage}\`, expected it beside the course; \`npm install ${holidayPackage}\``,
  );
}

/** The codes of a country and its region, as the package has them; it gives no holidays for what it does not know. */
function readPlace(Holidays: MakeHolidays, options: HolidaysOptions): { country: string; region?: string } {
  const country = options.country.toUpperCase();
  const known = new Holidays();
  const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const countries = Object.keys(known.getCountries()).map((code) => [code, inEnglish.of(code) ?? code]);
  expectCode('--country', country, Object.fromEntries(countries));
  if (options.region === undefined) return { country };

  const region = options.region.toUpperCase();
  expectCode('--region', region, known.getStates(country) ?? {});
  return { country, region };
}

function expectCode(option: string, code: string, names: Readonly<Record<string, string>>): void {
  if (Object.hasOwn(names, code)) return;
  const byName = Object.fromEntries(Object.entries(names).map(([key, name]) => [name.toUpperCase(), key]));
  // Any two codes of two letters are near each other, so that a code says nothing about another.
  const meant = byName[nearest(code, Object.keys(byName)) ?? ''];
  const codes = Object.keys(names).sort(byCodeUnits);
  const some =
    codes.length === 0 ? 'none' : `one of ${codes.slice(0, 12).join(', ')}${codes.length > 12 ? ', …' : ''}`;
  throw new WrongUse(`Unexpected \`${option} ${code}\`, expected ${meant ? `\`${meant}\`` : some}`);
}

function findHolidays(
  calendar: Holidays,
  { sessions, calendar: { firstDay, lastDay }, language }: CoursePlan,
): readonly { readonly date: string; readonly name: string }[] {
  const days = new Set(sessions.map(({ date }) => date));
  const years = [...new Set([firstDay, lastDay, ...days].map((date) => Number(date.slice(0, 4))))].sort();

  const found = years
    .flatMap((year) => calendar.getHolidays(year, language) || [])
    .filter(({ type }) => type === 'public')
    .flatMap((holiday) => daysOf(holiday).map((date) => ({ date, name: holiday.name })))
    .filter(({ date }) => days.has(date));
  // The data name a day of several twice: as one of them, and by itself.
  const byDate = new Map(found.toReversed().map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => byCodeUnits(a.date, b.date));
}

const dayLength = 24 * 60 * 60 * 1000;

/** The days of a holiday: Seollal and Tết are several. */
function daysOf({ date, start, end }: Holiday): string[] {
  const first = Date.parse(date.slice(0, 10));
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayLength));
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * dayLength).toISOString().slice(0, 10),
  );
}
