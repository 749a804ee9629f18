import { weekOf } from '../calendar.js';
import type { Calendar } from '../calendar-file.js';
import type { CoursePlan } from '../course-plan.js';
import { numberWeeks } from '../week-numbers.js';

/** A week of a term, as its calendar counts. */
export interface TermWeek {
  readonly number: number;
  /** How many there are; absent of weeks of the year, and of a course without an end. */
  readonly of?: number;
}

/** The week of the term that a day is in; nothing before the first and after the last, and of one that does not count. */
export function weekOfTerm(today: string, plan: CoursePlan, calendar: Calendar): TermWeek | undefined {
  const { firstDay, lastDay } = plan.calendar;
  const week = weekOf(today, firstDay);
  if (week < 1 || week > weekOf(lastDay, firstDay)) return undefined;

  const dates = plan.sessions.map(({ date }) => date);
  const numberOf = numberWeeks(calendar, dates);
  const number = numberOf(today);
  if (number === undefined) return undefined;
  if (calendar.weekNumbers === 'iso' || calendar.lastDay === undefined) return { number };
  const last = calendar.weekNumbers === 'teaching' ? (dates.at(-1) ?? lastDay) : lastDay;
  const of = numberOf(last);
  return { number, ...(of !== undefined && { of }) };
}
