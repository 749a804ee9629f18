import type { Schedule, ScheduleDate, ScheduleDay } from '@proseminar/core';
import { byCodeUnits } from '@proseminar/core';
import { addDays, isDate, weekdayOf } from '../calendar.js';
import type { DatedDay, DraftOptions, MissingFact, NotCarried } from './drafted.js';
import type { TimesLine } from './read-times-line.js';

/** Days with their dates, and how their year is known. */
export interface DatedDays {
  readonly days: readonly DatedDay[];
  /** Days that their year does not have. */
  readonly notCarried: readonly NotCarried[];
  /** Sentences on rows of several days. */
  readonly several: readonly string[];
  /** How the year was found out, where the page does not say it with its days. */
  readonly found?: string;
}

/**
 * Give days their years: as told, as their own dates or the term say, or else the only year up to the latest in which
 * they fall on the weekdays of the course.
 *
 * @param newest Newest year of a paper; no course is older than what it reads.
 */
export function dateDays(
  { days, term }: Pick<Schedule, 'days' | 'term'>,
  lines: readonly TimesLine[],
  newest: number,
  { year, latestYear = newest + 1 }: DraftOptions,
): DatedDays | MissingFact {
  const own = firstYear(days);
  if (year !== undefined) return withYears(days, year);
  if (own !== undefined) return withYears(days, own);
  if (term?.year !== undefined && agrees(days, term.year, lines) !== false) {
    return withYears(days, term.year);
  }

  const first = Math.max(newest, earliest);
  const years = Array.from({ length: Math.max(0, latestYear - first + 1) }, (_, index) => first + index);
  const fitting = years.filter((each) => agrees(days, each, lines) === true);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) {
    return {
      ...withYears(days, only),
      found: `The year is ${only}: only then do the days fall on their weekdays.`,
    };
  }
  const last = fitting.slice(-3).join(', ');
  const may =
    fitting.length > 1 ? `; by the weekdays it may be ${last}${fitting.length > 3 ? ' or earlier' : ''}` : '';
  return {
    missing: 'year',
    expected: `\`--year\`, the year of the first day, “${days[0]?.date.text ?? ''}”${may}`,
  };
}

const earliest = 1990;

/** The year of the first day, where any day says its own. */
function firstYear(days: readonly ScheduleDay[]): number | undefined {
  const at = days.findIndex(({ date }) => date.year !== undefined);
  const year = days[at]?.date.year;
  return year === undefined ? undefined : year - countTurns(days.slice(0, at + 1).map(({ date }) => date));
}

/** How often a year ends between days. */
function countTurns(dates: readonly ScheduleDate[]): number {
  return dates.filter((date, index) => turns(dates[index - 1], date)).length;
}

/** Whether a year ends between two days: as from December to January, and not as where rows are out of order. */
function turns(before: ScheduleDate | undefined, { month }: ScheduleDate): boolean {
  return before !== undefined && before.month - month > 6;
}

function withYears(days: readonly ScheduleDay[], first: number): DatedDays {
  const notCarried: NotCarried[] = [];
  const several: string[] = [];
  let year = first;
  const dated = days.flatMap((day, index): DatedDay[] => {
    const { date, line } = day;
    if (turns(days[index - 1]?.date, date)) year++;
    const own = date.year ?? year;
    const iso = format(own, date.month, date.day);
    if (!isDate(iso)) {
      notCarried.push({ line, text: date.text, why: `${own} has no such day, or is no year of a course` });
      return [];
    }
    const { last } = date;
    const to = last && format(last.year ?? (last.month < date.month ? own + 1 : own), last.month, last.day);
    const others = (date.others ?? []).flatMap((other): DatedDay[] => {
      const next = format(other.year ?? (other.month < date.month ? own + 1 : own), other.month, other.day);
      return isDate(next) && next > iso ? [{ ...day, date: next, readings: [], cells: [] }] : [];
    });
    if (others.length > 0 && day.readings.length > 0) {
      several.push(
        `What is read on ${[iso, ...others.map((other) => other.date)].join(', ')} is read on ${iso}.`,
      );
    }
    return [{ ...day, date: iso, ...(to !== undefined && isDate(to) && to > iso && { to }) }, ...others];
  });
  const sorted = dated.sort((a, b) => byCodeUnits(a.date, b.date));
  const end = addDays(sorted[0]?.date ?? '2001-01-01', longestTerm);
  for (const { line, date } of sorted.filter(({ date, to = date }) => to > end)) {
    notCarried.push({ line, text: date, why: 'it is more than a year after the first day' });
  }
  return { days: sorted.filter(({ date, to = date }) => to <= end), notCarried, several };
}

function format(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

/** Whether days fall on the weekdays that they, or the times of the course, say; `undefined` where nothing says any. */
function agrees(
  days: readonly ScheduleDay[],
  year: number,
  lines: readonly TimesLine[],
): boolean | undefined {
  const { days: dated } = withYears(days, year);
  const said = new Map(days.map(({ line, date }) => [line, date.weekday]));
  const own = dated.filter(({ line }) => said.get(line) !== undefined);
  if (own.length > 0) return own.every(({ line, date }) => weekdayOf(date) === said.get(line));
  if (lines.length === 0) return undefined;
  const held = dated.filter(({ to }) => to === undefined);
  return lines.some(
    ({ weekdays }) =>
      held.filter(({ date }) => weekdays.includes(weekdayOf(date))).length >= most * held.length,
  );
}

/** Longest term, in days. */
const longestTerm = 400;

/** Share of the days that fall on the weekdays of the course, others being extra. */
const most = 0.8;
