import { isDate } from './calendar.js';
import type { Expected } from './expected.js';
import { readTime } from './meeting-pattern.js';

/** A date, and the time of day where one is written. */
export interface DateTime {
  readonly date: string;
  readonly time?: string;
}

/** Read a date with or without a time: `2027-02-12`, `2027-02-12 @ 17:00`. */
export function readDateTime(text: string): DateTime | Expected {
  const [date = '', clock, ...rest] = text.split('@').map((part) => part.trim());
  if (!isDate(date) || rest.length > 0) {
    return { expected: 'a date such as `2027-02-12` or `2027-02-12 @ 17:00`' };
  }
  if (clock === undefined) return { date };

  const time = readTime(clock);
  return typeof time === 'string' ? { date, time } : time;
}
