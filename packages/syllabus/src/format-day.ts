import { weekdayOf } from './calendar.js';
import { weekdayNames } from './meeting-pattern.js';

/** A date for a terminal: `formatDay('2027-02-15')` is `Mon 2027-02-15`. */
export function formatDay(date: string): string {
  return `${(weekdayNames[weekdayOf(date) - 1] ?? '').slice(0, 3)} ${date}`;
}
