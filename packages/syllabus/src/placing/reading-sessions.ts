import { daysBetween } from '../calendar.js';
import type { Course } from '../course-file.js';
import type { DatedSessions } from '../date-sessions.js';
import type { FitSession } from '../fit/fit-input.js';
import { minutesBetween } from '../meeting-pattern.js';
import type { Term } from '../meetings.js';

/** A session that papers may be read for. */
export interface ReadingSession extends FitSession {
  readonly number: number;
  /** Minutes of class. */
  readonly length: number;
  /** Papers that the course fixes for it; it has no place for others then. */
  readonly readings: readonly string[];
}

/** Some Monday; weeks are told apart by how many lie between. */
const monday = '2001-01-01';

/** The sessions that papers are read for: those that are free, and those for which the course fixes papers. */
export function listReadingSessions(
  { sessions: { required = 2, minutesPerPaper } = {} }: Pick<Course, 'sessions'>,
  { slots, fixed }: Pick<DatedSessions, 'slots' | 'fixed'>,
  breaks: Term['breaks'],
): readonly ReadingSession[] {
  const reading = slots.filter(({ number }) => !fixed.has(number) || fixed.get(number)?.readings);

  return reading.map(({ number, date, start, end }, index): ReadingSession => {
    const before = reading[index - 1]?.date ?? date;
    const { readings = [] } = fixed.get(number) ?? {};
    const length = minutesBetween(start, end);
    return {
      number,
      places: fixed.has(number) ? readings.length : placesWithin(length, required, minutesPerPaper),
      length,
      week: Math.floor(daysBetween(monday, date) / 7),
      afterBreak: breaks.some(({ from, to }) => to > from && from > before && to < date),
      readings,
    };
  });
}

/** The sessions that are free for papers. */
export function freeOf(sessions: readonly ReadingSession[]): readonly ReadingSession[] {
  return sessions.filter(({ readings }) => readings.length === 0);
}

/** Places of a session for papers: as many as it may have, and as its minutes have room for. */
export function placesWithin(length: number, required: number, minutesPerPaper: number | undefined): number {
  return minutesPerPaper === undefined ? required : Math.min(required, Math.floor(length / minutesPerPaper));
}
