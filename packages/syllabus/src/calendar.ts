import { Temporal } from 'temporal-polyfill';
import { fromEpochDay, toEpochDay } from './epoch-day.js';

const isoDate = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a text is a date of the calendar: `2027-02-28` is, `2027-02-30` is not. */
export function isDate(text: string): boolean {
  if (!isoDate.test(text)) return false;

  try {
    const { year } = Temporal.PlainDate.from(text);
    return year >= 1970 && year < 3000;
  } catch {
    return false;
  }
}

/** `addDays('2027-02-26', 3)` is `2027-03-01`. */
export function addDays(date: string, days: number): string {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Days from one date to another: `daysBetween('2026-12-31', '2027-01-02')` is 2. */
export function daysBetween(from: string, to: string): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Day of the week, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  // 1970-01-01 was a Thursday.
  const days = toEpochDay(date) + 3;
  return days - 7 * Math.floor(days / 7) + 1;
}

/**
 * Week of the term that a date is in, from 1.
 * Weeks begin on Monday, the first is that of `firstDay`; weeks of a break count.
 */
export function weekOf(date: string, firstDay: string): number {
  const monday = addDays(firstDay, 1 - weekdayOf(firstDay));
  return Math.floor(daysBetween(monday, date) / 7) + 1;
}

/** A clock time of a zone as an instant, or why it is none. */
export type ClockInstant =
  | { readonly found: 'once' | 'twice'; readonly instant: string }
  | { readonly found: 'never' };

/**
 * The instant at which clocks of a zone show a time on a date.
 * Where clocks go back and show it `twice`, the first of the two.
 */
export function instantAt(date: string, time: string, timeZone: string): ClockInstant {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const at = (disambiguation: 'reject' | 'earlier') =>
    wall.toZonedDateTime(timeZone, { disambiguation }).toInstant().toString();

  try {
    return { found: 'once', instant: at('reject') };
  } catch {
    // Clocks show it twice, or never.
    const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    if (!earlier.toPlainDateTime().equals(wall)) return { found: 'never' };
    return { found: 'twice', instant: at('earlier') };
  }
}

/** Date and clock time of a zone, a number of hours after an instant. */
export function addHours(
  instant: string,
  hours: number,
  timeZone: string,
): { date: string; time: string; instant: string } {
  const moved = Temporal.Instant.from(instant).add({ hours });
  const local = moved.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date: local.toPlainDate().toString(), time, instant: moved.toString() };
}

/** Whether a text names a zone of the IANA database by region: `Europe/London`, `UTC`. */
export function isTimeZone(text: string): boolean {
  if (text !== 'UTC' && !/^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)+$/u.test(text)) return false;

  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** Names of the zones that this machine knows, to suggest one. */
export function listTimeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

/** The date that clocks of a zone show at an instant: `dateAt('2027-02-16T03:00:00Z', 'America/Detroit')` is 2027-02-15. */
export function dateAt(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
