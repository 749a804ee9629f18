import { byCodeUnits, cleanText } from '@proseminar/core';
import { findBreak, readBreaks } from './breaks.js';
import { addDays, daysBetween, weekdayOf, weekOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import { findExtraProblems, findOverlaps, findUnused } from './check-calendar.js';
import type { NoClassDay } from './course-plan.js';
import { understood } from './expected.js';
import { readDays, readTimes, type TimeRange } from './meeting-pattern.js';
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
export interface Pattern extends TimeRange {
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

function byTime(a: Meeting, b: Meeting): number {
  return byCodeUnits(`${a.date} ${a.start}`, `${b.date} ${b.start}`);
}
