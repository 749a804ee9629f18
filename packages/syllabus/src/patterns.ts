import { cleanText } from '@proseminar/core';
import { daysBetween, weekdayOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import { understood } from './expected.js';
import type { Language } from './language/language.js';
import { planWords } from './language/plan-words.js';
import { formatMeeting, readDays, readMeeting, readTimes, type WrittenMeeting } from './meeting-pattern.js';

/** A row of `meetings:`, read. Days are counted from the first of the term, which is 0. */
export interface Pattern extends WrittenMeeting {
  /** Weeks from one meeting to the next. */
  readonly every: number;
  /** The first and the last day that it holds for. */
  readonly fromDay: number;
  readonly toDay: number;
  /** The week of its first meeting, where that of the first day of the term is 0. */
  readonly firstWeek: number;
  /** `Monday, Wednesday 10:30–11:50, Room 3901` */
  readonly words: string;
}

/** The rows of `meetings:`, read. */
export function readPatterns(
  { meetings = [], firstDay }: Calendar,
  language: Language = 'en',
): readonly Pattern[] {
  const rows = typeof meetings === 'string' ? [meetings] : meetings;

  return rows.map((row) => {
    if (typeof row === 'string') return toPattern(understood(readMeeting(row)), firstDay, {}, language);
    const { days, time, room } = row;
    const written = {
      weekdays: understood(readDays(days)),
      ...understood(readTimes(time)),
      ...(room !== undefined && { room: cleanText(room) }),
    };
    return toPattern(written, firstDay, row, language);
  });
}

/** Whether a pattern has a meeting on a day of the term that is held as such a day of the week. */
export function meetsOn(pattern: Pattern, day: number, weekday: number, firstWeekday: number): boolean {
  const { weekdays, fromDay, toDay, every, firstWeek } = pattern;
  if (!weekdays.includes(weekday) || day < fromDay || day > toDay) return false;
  return every === 1 || (weekOfDay(day, firstWeekday) - firstWeek) % every === 0;
}

/** The week that a day of the term is in, where that of the first day is 0; weeks begin on Monday. */
function weekOfDay(day: number, firstWeekday: number): number {
  return Math.floor((firstWeekday - 1 + day) / 7);
}

function toPattern(
  written: WrittenMeeting,
  firstDay: string,
  {
    every = 1,
    from,
    to,
  }: {
    readonly every?: number | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  language: Language,
): Pattern {
  const fromDay = from === undefined ? 0 : daysBetween(firstDay, from);
  const firstWeekday = weekdayOf(firstDay);
  const first = [0, 1, 2, 3, 4, 5, 6].find((day) =>
    written.weekdays.includes(((((firstWeekday - 1 + fromDay + day) % 7) + 7) % 7) + 1),
  );
  const words = [
    formatMeeting(written, language),
    ...(every === 1 ? [] : [planWords[language].everyWeeks(every)]),
    ...(from === undefined ? [] : [planWords[language].from(from)]),
    ...(to === undefined ? [] : [planWords[language].until(to)]),
  ];

  return {
    ...written,
    every,
    fromDay,
    toDay: to === undefined ? Number.POSITIVE_INFINITY : daysBetween(firstDay, to),
    firstWeek: weekOfDay(fromDay + (first ?? 0), firstWeekday),
    words: words.join(', '),
  };
}
