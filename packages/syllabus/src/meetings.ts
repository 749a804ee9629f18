import { byCodeUnits, cleanText } from '@proseminar/core';
import { type Break, cutShort, findBreak, listExams, readBreaks, readExams, remark } from './breaks.js';
import { addDays, daysBetween, weekdayOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import {
  findExtraProblems,
  findFollowsProblems,
  findOutside,
  findOverlaps,
  findUnused,
} from './check-calendar.js';
import { understood } from './expected.js';
import { weekdayName } from './language/date-words.js';
import type { Language } from './language/language.js';
import { planWords } from './language/plan-words.js';
import { minutesBetween, readTimes, readWeekday, type TimeRange } from './meeting-pattern.js';
import { meetsOn, type Pattern, readPatterns } from './patterns.js';
import { calendarProblem, type PlanProblem } from './plan-problem.js';

/** A meeting of the calendar, before it has a number and its clock times are instants. */
export interface Meeting extends TimeRange {
  readonly date: string;
  readonly room?: string;
  /** What is special about the day, and where in the calendar that stands. */
  readonly remarks: readonly { readonly text: string; readonly path: PlanProblem['path'] }[];
  /** Where in the calendar it comes from. */
  readonly path: PlanProblem['path'];
}

/** A day on which there would be class but is none, or with exams. */
export interface DayOff {
  readonly kind: 'no-class' | 'exams';
  readonly date: string;
  /** Last day of exams that last longer than one. */
  readonly to?: string;
  readonly reason: string;
  /** When the meetings would start that do not take place; exams cancel none. */
  readonly starts: readonly string[];
}

/** What a calendar gives, in the order of time. */
export interface Term {
  readonly meetings: readonly Meeting[];
  readonly daysOff: readonly DayOff[];
  /** Days without class as the calendar has them, whether there would be class or not. */
  readonly breaks: readonly Break[];
  readonly problems: readonly PlanProblem[];
}

/** Most meetings of a course. */
const mostMeetings = 1000;

/** Longest course, in days. */
const longestTerm = 3660;

/**
 * All meetings that a calendar gives, and the days that would have been meetings but are without class.
 *
 * @param needed How many to find of an open-ended calendar.
 * @param minutes How long those that are needed last at least; shorter ones come on top of them.
 * @param language What remarks are written in.
 */
export function listMeetings(
  calendar: Calendar,
  needed: number,
  minutes = 0,
  language: Language = 'en',
): Term {
  const { firstDay, lastDay = addDays(firstDay, longestTerm) } = calendar;

  if (daysBetween(firstDay, lastDay) > longestTerm) {
    const reason = `Unexpected term from \`${firstDay}\` to \`${lastDay}\`, expected ten years at most`;
    const problem = calendarProblem('calendar-has-meetings', reason, ['lastDay']);
    return { meetings: [], daysOff: [], breaks: [], problems: [problem] };
  }

  const patterns = readPatterns(calendar);
  const breaks = readBreaks(calendar);
  const exams = readExams(calendar, language);
  const enough = calendar.lastDay === undefined ? needed : Number.POSITIVE_INFINITY;
  const weekly = followPatterns({ calendar, patterns, breaks, exams, lastDay, enough, minutes, language });
  const extra = readExtraDays(calendar, patterns, language);
  const meetings = [...weekly.meetings, ...extra].sort(byTime);
  const daysOff = [...weekly.daysOff, ...listExams(exams)].sort((a, b) => byCodeUnits(a.date, b.date));

  const problems = [
    ...weekly.problems,
    ...findExtraProblems(extra, weekly.meetings, [...breaks, ...exams], calendar),
    ...findFollowsProblems(calendar, patterns, [...breaks, ...exams]),
    ...findUnused(breaks, patterns, firstDay, lastDay),
    ...findOutside(exams, calendar),
  ];

  if (calendar.lastDay !== undefined && meetings.length > mostMeetings) {
    const reason = `Unexpected ${meetings.length} meetings, expected ${mostMeetings} at most`;
    problems.push(calendarProblem('calendar-has-meetings', reason, ['lastDay']));
  }
  if (meetings.length === 0) {
    const reason = `Unexpected term without a meeting from \`${firstDay}\` to \`${lastDay}\`, expected one at least`;
    problems.push(calendarProblem('calendar-has-meetings', reason, ['meetings']));
  }

  return { meetings: meetings.slice(0, mostMeetings), daysOff, breaks, problems };
}

/** The weekly meetings, day by day. */
function followPatterns({
  calendar,
  patterns,
  breaks,
  exams,
  lastDay,
  enough,
  minutes,
  language,
}: {
  readonly calendar: Calendar;
  readonly patterns: readonly Pattern[];
  readonly breaks: readonly Break[];
  readonly exams: readonly Break[];
  readonly lastDay: string;
  readonly enough: number;
  readonly minutes: number;
  readonly language: Language;
}): Pick<Term, 'meetings' | 'daysOff' | 'problems'> {
  const { firstDay } = calendar;
  const firstWeekday = weekdayOf(firstDay);
  const follows = readFollows(calendar, language);
  const meetings: Meeting[] = [];
  const daysOff: DayOff[] = [];
  const overlaps = new Map<string, PlanProblem>();
  const last = daysBetween(firstDay, lastDay);
  let longEnough = 0;
  // Where no weekly meeting is long enough, more of the longest would be of no use, and where none are to come, of any.
  const length = ({ start, end }: TimeRange) => minutesBetween(start, end);
  const wanted = Math.min(minutes, Math.max(0, ...patterns.map(length)));
  const isWanting = (day: number) =>
    longEnough < enough &&
    (meetings.length < enough ||
      patterns.some((pattern) => pattern.toDay >= day && length(pattern) >= wanted));

  for (let day = 0; day <= last && isWanting(day); day++) {
    const weekday = ((firstWeekday - 1 + day) % 7) + 1;
    const other = follows.get(day);
    const find = (heldAs: number) =>
      patterns.flatMap((pattern, index) =>
        meetsOn(pattern, day, heldAs, firstWeekday) ? [{ pattern, index }] : [],
      );
    const own = find(weekday);
    const today = other ? find(other.weekday) : own;
    if (today.length === 0 && own.length === 0) continue;

    const date = addDays(firstDay, day);
    if (findBreak(date, exams)) continue;
    const off = findBreak(date, breaks) ?? (other && today.length === 0 ? other : undefined);
    const starts = (today.length === 0 ? own : today).map(({ pattern }) => pattern.start);

    if (off) {
      daysOff.push({ kind: 'no-class', date, reason: off.reason, starts });
      continue;
    }

    for (const [key, problem] of findOverlaps(today, date)) {
      if (!overlaps.has(key)) overlaps.set(key, problem);
    }
    for (const { pattern, index } of today) {
      const { start, end, room } = pattern;
      const path = ['meetings', index];
      const plain = { date, start, end, ...(room !== undefined && { room }), remarks: [], path };
      const meeting = cutShort(other ? remark(plain, other.reason, other.path) : plain, breaks, language);
      if ('date' in meeting) {
        meetings.push(meeting);
        if (length(meeting) >= wanted) longEnough++;
      } else daysOff.push({ kind: 'no-class', date, reason: meeting.reason, starts: [start] });
    }
  }

  return { meetings, daysOff, problems: [...overlaps.values()] };
}

/** The days that follow another weekday, by their number from the first day of the term. */
function readFollows({ firstDay, follows = [] }: Calendar, language: Language) {
  return new Map(
    follows.map(({ date, weekday, reason }, index) => {
      const number = understood(readWeekday(weekday));
      const words = planWords[language].follows(weekdayName(number, language));
      const why = reason === undefined ? words : `${words}: ${cleanText(reason)}`;
      return [daysBetween(firstDay, date), { weekday: number, reason: why, path: ['follows', index] }];
    }),
  );
}

function readExtraDays(
  { extraDays = [] }: Calendar,
  patterns: readonly Pattern[],
  language: Language,
): readonly Meeting[] {
  return extraDays.map((entry, index) => {
    const times = entry.time === undefined ? patterns[0] : understood(readTimes(entry.time));
    if (!times) throw new TypeError('Unexpected extra day without `time`, expected one');
    const room = entry.room ?? patterns[0]?.room;
    const path = ['extraDays', index];

    return {
      date: entry.date,
      start: times.start,
      end: times.end,
      ...(room !== undefined && { room: cleanText(room) }),
      remarks: [
        { text: entry.reason === undefined ? planWords[language].extraDay : cleanText(entry.reason), path },
      ],
      path,
    };
  });
}

function byTime(a: Meeting, b: Meeting): number {
  return byCodeUnits(`${a.date} ${a.start}`, `${b.date} ${b.start}`);
}
