import { cleanText } from '@proseminar/core';
import type { Expected } from './expected.js';
import { weekdayName } from './language/date-words.js';
import type { Language } from './language/language.js';
import { planWords } from './language/plan-words.js';

/** A time of day from start to end: `{start: '10:30', end: '11:50'}`. */
export interface TimeRange {
  readonly start: string;
  readonly end: string;
}

/** A weekly meeting: its days, from 1 for Monday, its times, and where it is. */
export interface WrittenMeeting extends TimeRange {
  readonly weekdays: readonly number[];
  readonly room?: string;
}

/** English names of the days of the week, from Monday. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const longForms = new Map<string, number>([
  ...weekdayNames.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [`${name.toLowerCase()}s`, index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

const shortForms: readonly (readonly [letters: string, weekday: number])[] = [
  ['Mo', 1],
  ['Tu', 2],
  ['TU', 2],
  ['We', 3],
  ['Th', 4],
  ['Fr', 5],
  ['Sa', 6],
  ['Su', 7],
  ['M', 1],
  ['T', 2],
  ['W', 3],
  ['R', 4],
  ['F', 5],
];

const someDays = 'days such as `MW`, `TTh`, `TR` or `Mon Wed`';
const someMeeting = 'days and times such as `MWF 10:30-11:20`';

/** `minutesBetween('10:30', '11:50')` is 80. */
export function minutesBetween(start: string, end: string): number {
  const [from = 0, to = 0] = [start, end].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  );
  return to - from;
}

/** Read a meeting on one line: `MWF 10:30–11:20`, `Tu/Th 2:00-3:20 pm, Room 3725`. */
export function readMeeting(text: string): WrittenMeeting | Expected {
  const digit = text.slice(0, 200).search(/\d/u);
  if (digit === -1) return { expected: someMeeting };

  const weekdays = readDays(text.slice(0, digit));
  if ('expected' in weekdays) return weekdays;

  const comma = text.indexOf(',', digit);
  const times = readTimes(text.slice(digit, comma === -1 ? undefined : comma));
  if ('expected' in times) return times;

  const room = comma === -1 ? '' : cleanText(text.slice(comma + 1));
  return { weekdays, ...times, ...(room !== '' && { room }) };
}

/** Read one day of the week by its name: `Monday`, `Mon` and `M` are 1. */
export function readWeekday(text: string): number | Expected {
  const weekdays = readDays(text);
  const [weekday, ...others] = 'expected' in weekdays ? [] : weekdays;
  return weekday === undefined || others.length > 0 ? { expected: 'a day such as `Monday`' } : weekday;
}

/**
 * Read the days of a meeting: `MW`, `MWF`, `TTh`, `TR`, `Tu/Th`, `Mon Wed`, `Mondays and Wednesdays`.
 *
 * A bare `TH` is refused: some universities mean Thursday by it, others Tuesday and Thursday.
 */
export function readDays(text: string): readonly number[] | Expected {
  const weekdays = new Set<number>();
  const words = text
    .slice(0, 200)
    .split(/[\s,.;/&+]+/u)
    .filter((word) => word !== '' && word !== 'and');

  for (const word of words) {
    const read = readWord(word);
    if ('expected' in read) return read;
    for (const weekday of read) weekdays.add(weekday);
  }

  if (weekdays.size === 0) return { expected: someDays };
  return [...weekdays].sort((a, b) => a - b);
}

function readWord(word: string): readonly number[] | Expected {
  const long = longForms.get(word.toLowerCase());
  if (long !== undefined) return [long];

  const weekdays: number[] = [];
  let rest = word;

  while (rest !== '') {
    if (rest.startsWith('TH')) {
      if (!weekdays.includes(2)) {
        return { expected: '`Th` for Thursday, or `TTh` for Tuesday and Thursday' };
      }
      weekdays.push(4);
      rest = rest.slice(2);
      continue;
    }

    const form = shortForms.find(([letters]) => rest.startsWith(letters));
    if (!form) return { expected: someDays };
    weekdays.push(form[1]);
    rest = rest.slice(form[0].length);
  }

  return weekdays;
}

const clock = /^(\d{1,2})(?::?(\d{2}))?\s?(?:([ap])\.?m\.?)?$/iu;

/** A clock time as written, before it is known whether it means the morning. */
interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'a' | 'p';
  readonly oneDigit: boolean;
  /** Whether it has minutes. */
  readonly isFull: boolean;
}

const someTimes = 'start and end such as `10:30-11:50` or `2:00-3:20 pm`';

/**
 * Read when a meeting starts and ends: `10:30-11:50`, `10:30–11:50`, `2:00-3:20 pm`, `11:30-12:50pm`.
 *
 * `2:00-3:20` alone is refused: nobody meets at two in the night, but it says so.
 */
export function readTimes(text: string): TimeRange | Expected {
  const parts = text
    .slice(0, 60)
    .trim()
    .split(/\s*[-–—]\s*|\s+to\s+/u);
  const [start, end] = parts.map(readClock);
  if (parts.length !== 2 || !start || !end) return { expected: someTimes };
  // `10-12` may be days or hours; `1-2:30 pm` is hours.
  if (![start, end].every((time) => time.isFull || time.half || start.half || end.half))
    return { expected: someTimes };

  if (start.half === undefined && end.half === undefined && start.oneDigit && start.hour < 7) {
    const times = `${start.hour}:${twoDigits(start.minute)}-${end.hour}:${twoDigits(end.minute)}`;
    return { expected: `\`${times} pm\`, or \`0${times}\` if it is in the night` };
  }

  for (const first of minutesOf(start, end.half)) {
    for (const last of minutesOf(end, start.half)) {
      if (first < last) return { start: formatMinutes(first), end: formatMinutes(last) };
    }
  }

  return { expected: 'an end after the start, such as `10:30-11:50`' };
}

/** Read one clock time of 24 hours: `9:00` and `09:00` are `09:00`. */
export function readTime(text: string): string | Expected {
  const match = /^(\d{1,2}):(\d{2})$/u.exec(text.trim());
  const [hour, minute] = [Number(match?.[1] ?? 24), Number(match?.[2])];
  if (hour > 23 || minute > 59) return { expected: 'a time such as `23:59`' };
  return formatMinutes(hour * 60 + minute);
}

function readClock(text: string): WrittenTime | undefined {
  const match = clock.exec(text);
  if (!match) return undefined;

  const [, hours = '', minutes, letter] = match;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  const half = letter === undefined ? undefined : letter.toLowerCase() === 'a' ? 'a' : 'p';
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return undefined;
  return { hour, minute, oneDigit: hours.length === 1, isFull: minutes !== undefined, ...(half && { half }) };
}

/** What a written time may mean, likeliest first, in minutes from midnight. */
function minutesOf({ hour, minute, half }: WrittenTime, otherHalf?: 'a' | 'p'): number[] {
  const inHalf = (which: 'a' | 'p') => (hour % 12) * 60 + minute + (which === 'p' ? 720 : 0);
  if (half) return [inHalf(half)];
  if (!otherHalf || hour > 12 || hour === 0) return [hour * 60 + minute];
  return [inHalf(otherHalf), inHalf(otherHalf === 'a' ? 'p' : 'a')];
}

function formatMinutes(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A meeting in words: `Monday, Wednesday 10:30–11:50, Room 3901`. */
export function formatMeeting(
  { weekdays, start, end, room }: WrittenMeeting,
  language: Language = 'en',
): string {
  const days = weekdays.map((weekday) => weekdayName(weekday, language)).join(', ');
  return `${days} ${planWords[language].times(start, end)}${room === undefined ? '' : `, ${room}`}`;
}
