import { byCodeUnits, cleanText } from '@proseminar/core';
import { addDays, daysBetween, weekdayOf, weekOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import type { NoClassDay } from './course-plan.js';
import { understood } from './expected.js';
import { readDays, readTimes, type TimeRange, weekdayNames } from './meeting-pattern.js';
import { calendarProblem, type PlanProblem } from './plan-problem.js';

/** A meeting of the calendar, before its clock times are instants. */
export interface Meeting extends TimeRange {
  readonly date: string;
  /** Week of the term, from 1. */
  readonly week: number;
  readonly room?: string;
  /** Why there is class, of an extra day that says so. */
  readonly extra?: string;
  /** Where in the calendar it comes from. */
  readonly path: PlanProblem['path'];
}

/** A row of `meetings:`, read. */
interface Pattern extends TimeRange {
  readonly weekdays: readonly number[];
  readonly room?: string;
}

/** Most meetings of a course. */
const mostMeetings = 1000;

/** Longest course, in days. */
const longestTerm = 3660;

/**
 * All meetings that a calendar gives, and the days that would have been meetings but are without class,
 * both in the order of time.
 *
 * @param needed How many to find of an open-ended calendar.
 */
export function listMeetings(
  calendar: Calendar,
  needed: number,
): {
  meetings: readonly Meeting[];
  noClass: readonly NoClassDay[];
  problems: readonly PlanProblem[];
} {
  const { firstDay, lastDay = addDays(firstDay, longestTerm) } = calendar;
  const patterns = readPatterns(calendar);
  const problems = [...findOverlaps(patterns)];

  if (daysBetween(firstDay, lastDay) > longestTerm) {
    const reason = `Unexpected term from \`${firstDay}\` to \`${lastDay}\`, expected ten years at most`;
    return {
      meetings: [],
      noClass: [],
      problems: [calendarProblem('calendar-has-meetings', reason, ['lastDay'])],
    };
  }

  const breaks = readBreaks(calendar);
  const meetings: Meeting[] = [];
  const noClass: NoClassDay[] = [];

  const weekdayBefore = weekdayOf(firstDay) - 1;
  const days = daysBetween(firstDay, lastDay);
  const enough = calendar.lastDay === undefined ? needed : Number.POSITIVE_INFINITY;

  for (let day = 0; day <= days && meetings.length < enough; day++) {
    const weekday = ((weekdayBefore + day) % 7) + 1;
    const today = patterns.flatMap((pattern, index) =>
      pattern.weekdays.includes(weekday) ? [{ ...pattern, path: ['meetings', index] }] : [],
    );
    if (today.length === 0) continue;

    const date = addDays(firstDay, day);
    const week = Math.floor((weekdayBefore + day) / 7) + 1;
    const off = findBreak(date, breaks);

    if (off) {
      noClass.push({ date, week, reason: off.reason });
    } else {
      for (const { start, end, room, path } of today) {
        meetings.push({ date, week, start, end, ...(room !== undefined && { room }), path });
      }
    }
  }

  const extra = readExtraDays(calendar, patterns);
  problems.push(
    ...findExtraProblems(extra, meetings, breaks, calendar),
    ...findUnused(breaks, patterns, calendar.firstDay, lastDay),
  );
  meetings.push(...extra);
  meetings.sort(byTime);

  if (calendar.lastDay !== undefined && meetings.length > mostMeetings) {
    const reason = `Unexpected ${meetings.length} meetings, expected ${mostMeetings} at most`;
    problems.push(calendarProblem('calendar-has-meetings', reason, ['lastDay']));
  }
  if (meetings.length === 0) {
    const reason = `Unexpected term without a meeting from \`${firstDay}\` to \`${lastDay}\`, expected one at least`;
    problems.push(calendarProblem('calendar-has-meetings', reason, ['meetings']));
  }

  return { meetings: meetings.slice(0, mostMeetings), noClass, problems };
}

/** The rows of `meetings:`, read. */
export function readPatterns(calendar: Calendar): readonly Pattern[] {
  return (calendar.meetings ?? []).map(({ days, time, room }) => ({
    weekdays: understood(readDays(days)),
    ...understood(readTimes(time)),
    ...(room !== undefined && { room: cleanText(room) }),
  }));
}

interface Break {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly index: number;
}

function readBreaks({ noClass = [] }: Calendar): readonly Break[] {
  return noClass.map((entry, index) => {
    const reason = cleanText(entry.reason);
    if ('date' in entry) return { from: entry.date, to: entry.date, reason, index };
    return { from: entry.from, to: entry.to, reason, index };
  });
}

function readExtraDays(
  { firstDay, extraDays = [] }: Calendar,
  patterns: readonly Pattern[],
): readonly Meeting[] {
  return extraDays.map((entry, index) => {
    const times = entry.time === undefined ? patterns[0] : understood(readTimes(entry.time));
    if (!times) throw new TypeError('Unexpected extra day without `time`, expected one');
    const room = entry.room ?? patterns[0]?.room;

    return {
      date: entry.date,
      week: weekOf(entry.date, firstDay),
      start: times.start,
      end: times.end,
      ...(room !== undefined && { room: cleanText(room) }),
      extra: entry.reason === undefined ? '' : cleanText(entry.reason),
      path: ['extraDays', index],
    };
  });
}

function* findOverlaps(patterns: readonly Pattern[]): Iterable<PlanProblem> {
  for (const [index, pattern] of patterns.entries()) {
    for (const earlier of patterns.slice(0, index)) {
      const day = pattern.weekdays.find((weekday) => earlier.weekdays.includes(weekday));
      if (day === undefined || !overlap(pattern, earlier)) continue;
      const name = weekdayNames[day - 1] ?? '';
      const reason = `Unexpected meeting at ${pattern.start} on ${name}, expected none while another, at ${earlier.start}, lasts`;
      yield calendarProblem('meetings-do-not-overlap', reason, ['meetings', index]);
    }
  }
}

function* findExtraProblems(
  extra: readonly Meeting[],
  meetings: readonly Meeting[],
  breaks: readonly Break[],
  { firstDay, lastDay }: Calendar,
): Iterable<PlanProblem> {
  for (const [index, day] of extra.entries()) {
    const off = findBreak(day.date, breaks);
    const isThen = (meeting: Meeting) => meeting.date === day.date && overlap(meeting, day);
    const other = meetings.find(isThen) ?? extra.slice(0, index).find(isThen);
    const path = ['extraDays', index, 'date'];

    if (day.date < firstDay || (lastDay !== undefined && day.date > lastDay)) {
      const term =
        lastDay === undefined
          ? `a date from \`${firstDay}\` on`
          : `a date from \`${firstDay}\` to \`${lastDay}\``;
      yield calendarProblem(
        'extra-day-is-free',
        `Unexpected extra day \`${day.date}\`, expected ${term}`,
        path,
      );
    } else if (off) {
      const reason = `Unexpected extra day \`${day.date}\`, expected a day with class; \`noClass\` says “${off.reason}”`;
      yield calendarProblem('extra-day-is-free', reason, path);
    } else if (other) {
      const reason = `Unexpected extra day \`${day.date}\`, expected a time without class; one starts at ${other.start}`;
      yield calendarProblem('extra-day-is-free', reason, path);
    }
  }
}

function* findUnused(
  breaks: readonly Break[],
  patterns: readonly Pattern[],
  firstDay: string,
  lastDay: string,
): Iterable<PlanProblem> {
  for (const { from, to, index } of breaks) {
    const first = from < firstDay ? firstDay : from;
    const last = to > lastDay ? lastDay : to;
    const week = first > last ? [] : Array.from({ length: Math.min(7, daysBetween(first, last) + 1) });
    const weekdays = week.map((_, day) => weekdayOf(addDays(first, day)));
    if (weekdays.some((day) => patterns.some((pattern) => pattern.weekdays.includes(day)))) continue;

    const days = from === to ? `\`${from}\`` : `\`${from}\` to \`${to}\``;
    const reason = `Unexpected no-class day ${days}, expected a day on which the course would meet`;
    yield calendarProblem('no-class-day-would-be-class', reason, ['noClass', index]);
  }
}

function findBreak(date: string, breaks: readonly Break[]): Break | undefined {
  return breaks.find(({ from, to }) => from <= date && date <= to);
}

function overlap(a: TimeRange, b: TimeRange): boolean {
  return a.start < b.end && b.start < a.end;
}

function byTime(a: Meeting, b: Meeting): number {
  return byCodeUnits(`${a.date} ${a.start}`, `${b.date} ${b.start}`);
}
