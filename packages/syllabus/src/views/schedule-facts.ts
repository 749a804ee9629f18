import { byCodeUnits, cleanText } from '@proseminar/core';
import { weekOf } from '../calendar.js';
import type { CoursePlan } from '../course-plan.js';
import { dateLong, dateShort, weekDates } from './date-words.js';
import type { MilestoneFacts, SessionFacts } from './session-facts.js';

/** One line of the schedule: a session, a day without class, or what is due on a day without a session. */
export type ScheduleRow = {
  readonly week: number;
  readonly date: string;
  /** `Wed 20 Jan` */
  readonly dateShort: string;
  /** `Wednesday 20 January 2027` */
  readonly dateLong: string;
} & (
  | { readonly type: 'session'; readonly session: SessionFacts }
  | { readonly type: 'no-class'; readonly reason: string }
  | { readonly type: 'milestone'; readonly milestone: MilestoneFacts }
);

/** A week of the term, with what is in it. */
export interface WeekFacts {
  readonly number: number;
  /** Monday to Sunday: `18–24 Jan`. */
  readonly dates: string;
  readonly rows: readonly ScheduleRow[];
}

/** Everything that has a date, in the order of time. */
export function scheduleRows(
  plan: CoursePlan,
  sessions: readonly SessionFacts[],
  milestones: readonly MilestoneFacts[],
): readonly ScheduleRow[] {
  const meetingDays = new Set(sessions.map((session) => session.date));
  const rows: { readonly key: string; readonly row: ScheduleRow }[] = [];

  for (const { date, week, reason } of plan.noClass) {
    rows.push({ key: date, row: { type: 'no-class', week, ...words(date), reason: cleanText(reason) } });
  }

  for (const session of sessions) {
    const { date, week, startInstant } = session;
    rows.push({ key: `${date} ${startInstant}`, row: { type: 'session', week, ...words(date), session } });
  }

  for (const milestone of milestones) {
    const { date, time } = milestone;
    if (meetingDays.has(date)) continue;
    const week = weekOf(date, plan.calendar.firstDay);
    rows.push({ key: `${date} ~${time}`, row: { type: 'milestone', week, ...words(date), milestone } });
  }

  return rows.sort((a, b) => byCodeUnits(a.key, b.key)).map(({ row }) => row);
}

/** The rows of a schedule by week; weeks in which nothing happens are left out. */
export function weekFacts(rows: readonly ScheduleRow[]): readonly WeekFacts[] {
  const numbers = [...new Set(rows.map((row) => row.week))];

  return numbers.map((number) => {
    const own = rows.filter((row) => row.week === number);
    return { number, dates: weekDates(own[0]?.date ?? ''), rows: own };
  });
}

function words(date: string): { date: string; dateShort: string; dateLong: string } {
  return { date, dateShort: dateShort(date), dateLong: dateLong(date) };
}
