import { Temporal } from 'temporal-polyfill';
import { weekdayNames } from '../meeting-pattern.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `dateShort('2027-01-20')` is `Wed 20 Jan`: from a fixed table, so the same on any machine. */
export function dateShort(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${weekday(day).slice(0, 3)} ${day.day} ${month(day).slice(0, 3)}`;
}

/** `dateLong('2027-01-20')` is `Wednesday 20 January 2027`. */
export function dateLong(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${weekday(day)} ${day.day} ${month(day)} ${day.year}`;
}

/** The Monday to Sunday around a date: `weekDates('2027-01-20')` is `18–24 Jan`, or `29 Mar – 4 Apr`. */
export function weekDates(date: string): string {
  const first = monday(date);
  const last = first.add({ days: 6 });
  const end = `${last.day} ${month(last).slice(0, 3)}`;
  return first.month === last.month
    ? `${first.day}–${end}`
    : `${first.day} ${month(first).slice(0, 3)} – ${end}`;
}

function monday(date: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function weekday(day: Temporal.PlainDate): string {
  return weekdayNames[day.dayOfWeek - 1] ?? '';
}

function month(day: Temporal.PlainDate): string {
  return months[day.month - 1] ?? '';
}
