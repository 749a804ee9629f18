import { Temporal } from 'temporal-polyfill';
import { weekOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';

/** The number of the week that a date is in; none of a week that does not count. */
export type WeekNumbers = (date: string) => number | undefined;

/**
 * The numbers of weeks, as the calendar wants them: `calendar` counts the weeks of the term, `teaching` those with
 * class, `iso` those of the year.
 *
 * @param classDates The dates of all sessions.
 */
export function numberWeeks(
  { firstDay, weekNumbers = 'calendar' }: Calendar,
  classDates: readonly string[],
): WeekNumbers {
  if (weekNumbers === 'iso') return (date) => Temporal.PlainDate.from(date).weekOfYear;
  if (weekNumbers === 'calendar') return (date) => weekOf(date, firstDay);

  const weeks = [...new Set(classDates.map((date) => weekOf(date, firstDay)))].sort((a, b) => a - b);
  const numbers = new Map(weeks.map((week, index) => [week, index + 1]));
  return (date) => numbers.get(weekOf(date, firstDay));
}
