import { byCodeUnits, cleanText } from '@proseminar/core';
import { addDays, weekdayOf } from '../calendar.js';
import type { CoursePlan, Reading } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { dateLong, dateShort, weekDates } from '../language/date-words.js';
import type { Language } from '../language/language.js';
import { factLabels } from './fact-labels.js';
import type { ReadingFacts } from './reading-facts.js';
import type { MilestoneFacts, SessionFacts } from './session-facts.js';

/** One line of the schedule: a session, a day without class, or what is due on a day without a session. */
export type ScheduleRow = {
  /** Number of the week; empty of a week that has none. */
  readonly week: string;
  /** The Monday of the week. */
  readonly monday: string;
  readonly date: string;
  /** `Wed 20 Jan` */
  readonly dateShort: string;
  /** `Wednesday 20 January 2027` */
  readonly dateLong: string;
} & (
  | { readonly type: 'session'; readonly session: SessionFacts }
  | ({ readonly type: 'no-class' } & DayOffFacts)
  | ({ readonly type: 'exams' } & DayOffFacts)
  | { readonly type: 'milestone'; readonly milestone: MilestoneFacts }
);

/** A day without class, in finished strings. */
interface DayOffFacts {
  /** Why there is no class, or which exams there are; of several days, with the last of them. */
  readonly reason: string;
  /** The same without the last day. */
  readonly occasion: string;
  /** Its last day; of a single one, its date. */
  readonly lastDate: string;
  /** What to read although there is no class. */
  readonly readings: readonly ReadingFacts[];
  /** Empty where there is none. */
  readonly description: string;
}

/** A week of the term, with what is in it. */
export interface WeekFacts {
  /** Empty of a week that has none. */
  readonly number: string;
  /** Monday to Sunday: `18–24 Jan`. */
  readonly dates: string;
  readonly rows: readonly ScheduleRow[];
}

/** Everything that has a date, in the order of time. */
export function scheduleRows(
  plan: CoursePlan,
  sessions: readonly SessionFacts[],
  milestones: readonly MilestoneFacts[],
  toFacts: (reading: Reading) => ReadingFacts,
): readonly ScheduleRow[] {
  const { language } = plan;
  const meetingDays = new Set(sessions.map((session) => session.date));
  const rows: { readonly key: string; readonly row: ScheduleRow }[] = [];

  for (const { kind, date, to, week, reason, readings = [], description = '' } of plan.noClass) {
    const occasion = cleanText(reason);
    const until = to === undefined ? '' : ` (${factLabels[language].until(dateShort(to, language))})`;
    const more = { readings: readings.map(toFacts), description: cleanText(description) };
    rows.push({
      key: date,
      row: {
        type: kind,
        ...onDate(date, week, language),
        reason: `${occasion}${until}`,
        occasion,
        lastDate: to ?? date,
        ...more,
      },
    });
  }

  for (const session of sessions) {
    const { date, week, startInstant } = session;
    rows.push({
      key: `${date} ${startInstant}`,
      row: { type: 'session', ...onDate(date, week, language), session },
    });
  }

  for (const milestone of milestones) {
    const { date, time, week } = milestone;
    if (meetingDays.has(date)) continue;
    rows.push({
      key: `${date} ~${time}`,
      row: { type: 'milestone', ...onDate(date, week, language), milestone },
    });
  }

  return rows.sort((a, b) => byCodeUnits(a.key, b.key)).map(({ row }) => row);
}

/** What there is to read on a day: what is required first, the background last. */
export function rowReadings(row: ScheduleRow): readonly ReadingFacts[] {
  if (row.type === 'session') return [...row.session.readings, ...row.session.background];
  return row.type === 'milestone' ? [] : row.readings;
}

/** How many papers are read, each once. */
export function countRead(rows: readonly ScheduleRow[]): number {
  return new Set(
    rows.flatMap((row) =>
      rowReadings(row)
        .filter(isRead)
        .map(({ id }) => id),
    ),
  ).size;
}

/** The rows of a schedule by week; weeks in which nothing happens are left out. */
export function weekFacts(rows: readonly ScheduleRow[], language: Language): readonly WeekFacts[] {
  const mondays = [...new Set(rows.map((row) => row.monday))];

  return mondays.map((monday) => {
    const own = rows.filter((row) => row.monday === monday);
    return { number: own[0]?.week ?? '', dates: weekDates(monday, language), rows: own };
  });
}

function onDate(
  date: string,
  week: number | undefined,
  language: Language,
): Pick<ScheduleRow, 'week' | 'monday' | 'date' | 'dateShort' | 'dateLong'> {
  return {
    week: week === undefined ? '' : String(week),
    monday: addDays(date, 1 - weekdayOf(date)),
    date,
    dateShort: dateShort(date, language),
    dateLong: dateLong(date, language),
  };
}
