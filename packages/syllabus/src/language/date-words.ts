import { addDays, weekdayOf } from '../calendar.js';
import type { Language } from './language.js';

/**
 * Names from fixed tables, not from `Intl`: its names change between releases of ICU, and the same course must be the
 * same bytes on any machine.
 */
const names = {
  en: {
    months: 'January February March April May June July August September October November December',
    monthsShort: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    weekdaysShort: 'Mon Tue Wed Thu Fri Sat Sun',
    day: (day: number) => String(day),
    long: (weekday: string, rest: string) => `${weekday} ${rest}`,
  },
  de: {
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    monthsShort: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    weekdays: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
    weekdaysShort: 'Mo Di Mi Do Fr Sa So',
    day: (day: number) => `${day}.`,
    long: (weekday: string, rest: string) => `${weekday}, ${rest}`,
  },
} as const;

type NameList = 'months' | 'monthsShort' | 'weekdays' | 'weekdaysShort';

/** `dateShort('2027-01-20', 'en')` is `Wed 20 Jan`, in German `Mi 20. Jan.`. */
export function dateShort(date: string, language: Language): string {
  const { day, month } = partsOf(date);
  const weekday = name(language, 'weekdaysShort', weekdayOf(date));
  return `${weekday} ${names[language].day(day)} ${name(language, 'monthsShort', month)}`;
}

/** `dateLong('2027-01-20', 'en')` is `Wednesday 20 January 2027`, in German `Mittwoch, 20. Januar 2027`. */
export function dateLong(date: string, language: Language): string {
  const { day, month, year } = partsOf(date);
  const weekday = name(language, 'weekdays', weekdayOf(date));
  return names[language].long(
    weekday,
    `${names[language].day(day)} ${name(language, 'months', month)} ${year}`,
  );
}

/** `weekdayName(1, 'en')` is `Monday`, in German `Montag`. */
export function weekdayName(weekday: number, language: Language): string {
  return name(language, 'weekdays', weekday);
}

/** The Monday to Sunday around a date: `weekDates('2027-01-20', 'en')` is `18–24 Jan`, or `29 Mar – 4 Apr`. */
export function weekDates(date: string, language: Language): string {
  const monday = addDays(date, 1 - weekdayOf(date));
  const [first, last] = [partsOf(monday), partsOf(addDays(monday, 6))];
  const [from, to] = [first, last].map(({ day }) => names[language].day(day));
  const end = `${to} ${name(language, 'monthsShort', last.month)}`;
  return first.month === last.month
    ? `${from}–${end}`
    : `${from} ${name(language, 'monthsShort', first.month)} – ${end}`;
}

/** `2027-01-20` as numbers. */
function partsOf(date: string) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** The name at a place that is counted from 1. */
function name(language: Language, list: NameList, place: number): string {
  return names[language][list].split(' ')[place - 1] ?? '';
}
