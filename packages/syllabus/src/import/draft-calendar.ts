import { addDays, daysBetween, weekdayOf } from '../calendar.js';
import type { Calendar } from '../calendar-file.js';
import type { WrittenMeeting } from '../meeting-pattern.js';
import type { ClassifiedDay } from './classify-days.js';
import type { DraftOptions, NotCarried, Page } from './drafted.js';
import { type FoundMeetings, writeMeeting } from './find-meetings.js';

/** A calendar with what of the page it does not have. */
export interface DraftedCalendar {
  readonly calendar: Calendar;
  readonly notCarried: readonly NotCarried[];
  readonly found: readonly string[];
}

/** The calendar of the days of a page, with the papers pinned to their dates. */
export function draftCalendar(
  days: readonly ClassifiedDay[],
  { meetings, timesOf }: FoundMeetings,
  { term }: Page,
  { timeZone }: DraftOptions,
): DraftedCalendar {
  const firstDay = days[0]?.date ?? '';
  const lastDay = days.reduce((last, { date, to = date }) => (to > last ? to : last), firstDay);
  const isWeekly = (date: string) => meetings.some(({ weekdays }) => weekdays.includes(weekdayOf(date)));
  const free = days.filter(({ kind }) => kind === 'no-class');
  const noClass = free.filter(({ date, to }) => to !== undefined || isWeekly(date));
  const silent = listSilent(days, firstDay, lastDay).filter(isWeekly);
  const extraDays = days.filter(({ kind, date }) => kind !== 'no-class' && !isWeekly(date));
  const pins = days.flatMap(({ kind, date, found }) =>
    kind === 'reading' ? found.map(({ paper }) => ({ paper, date })) : [],
  );

  return {
    calendar: {
      ...(term && { term: term.name }),
      firstDay,
      lastDay,
      timeZone,
      ...(meetings.length > 0 && { meetings: writeMeetings(meetings) }),
      ...(noClass.length + silent.length > 0 && {
        noClass: [
          ...noClass.flatMap((day) => writeNoClass(day, days, isWeekly)),
          ...silent.map((date) => ({ date, reason: noReason })),
        ].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)),
      }),
      ...(extraDays.length > 0 && {
        extraDays: extraDays.map(({ date }) => extraDay(date, timesOf(date), meetings[0])),
      }),
      ...(pins.length > 0 && { pins }),
    },
    notCarried: free
      .filter((day) => !noClass.includes(day))
      .map(({ line, date, title = '' }) => ({
        line,
        date,
        text: title,
        why: 'the course does not meet on that weekday, so a plan has no class to leave out',
      })),
    found: silent.length === 0 ? [] : [saySilent(silent)],
  };
}

const noReason = 'Not scheduled';

/** A day without class, or several: a range, unless there is class on a day in it. */
function writeNoClass(
  { date, to, title = noReason }: ClassifiedDay,
  days: readonly ClassifiedDay[],
  isWeekly: (date: string) => boolean,
): NonNullable<Calendar['noClass']> {
  if (to === undefined) return [{ date, reason: title }];
  const others = new Set(days.filter((day) => day.to === undefined).map((day) => day.date));
  const dates = Array.from({ length: daysBetween(date, to) + 1 }, (_, index) => addDays(date, index));
  if (!dates.some((each) => others.has(each))) return [{ from: date, to, reason: title }];
  return dates
    .filter((each) => isWeekly(each) && !others.has(each))
    .map((each) => ({ date: each, reason: title }));
}

function startOf(entry: { readonly date: string } | { readonly from: string }): string {
  return 'date' in entry ? entry.date : entry.from;
}

/** Dates between the first and the last that the page has no row for. */
function listSilent(days: readonly ClassifiedDay[], first: string, last: string): readonly string[] {
  if (first === '') return [];
  const length = Math.min(daysBetween(first, last) + 1, longest);
  const all = Array.from({ length }, (_, index) => addDays(first, index));
  return all.filter((each) => !days.some(({ date, to = date }) => date <= each && each <= to));
}

const longest = 800;

function saySilent(dates: readonly string[]): string {
  const count = dates.length === 1 ? 'One day' : `${dates.length} days`;
  return `${count} of the week without a row ${dates.length === 1 ? 'is' : 'are'} taken as without class: ${dates.join(', ')}.`;
}

function writeMeetings(meetings: readonly WrittenMeeting[]): NonNullable<Calendar['meetings']> {
  const [only, ...others] = meetings.map(writeMeeting);
  return only !== undefined && others.length === 0 ? only : meetings.map(writeMeeting);
}

function extraDay(
  date: string,
  own: WrittenMeeting | undefined,
  usual: WrittenMeeting | undefined,
): NonNullable<Calendar['extraDays']>[number] {
  const isUsual = own === undefined || (usual && own.start === usual.start && own.end === usual.end);
  const room = own?.room !== undefined && own.room !== usual?.room ? own.room : undefined;
  return {
    date,
    ...(!isUsual && { time: `${own.start}-${own.end}` }),
    ...(room !== undefined && { room }),
  };
}
