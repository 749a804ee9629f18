import type { ScheduleDate } from '@proseminar/core';

/** A day of a year, as far as it is written. */
type Day = Pick<ScheduleDate, 'month' | 'day' | 'year'>;

/** Whether `9/2` is the second of September. */
type NumericOrder = 'month-first' | 'day-first';

/** Longer cells are texts that mention a date. */
const longest = 80;

/** Read the cells of a column of dates; `undefined` where one is none. */
export function readDates(cells: readonly string[]): readonly (ScheduleDate | undefined)[] {
  const read = (order: NumericOrder) => cells.map((cell) => readDate(cell, order));
  const [monthFirst, dayFirst] = [read('month-first'), read('day-first')];
  const [one, other] = [measure(monthFirst), measure(dayFirst)];
  const isDayFirst =
    other.inOrder > one.inOrder || (other.inOrder === one.inOrder && other.length < one.length);
  return withoutYears(isDayFirst ? dayFirst : monthFirst);
}

/** Dates without others where most have some: those are years, as in `Sep 2, 26`. */
function withoutYears(dates: readonly (ScheduleDate | undefined)[]): readonly (ScheduleDate | undefined)[] {
  const found = dates.filter((date) => date !== undefined);
  const several = found.filter(({ others }) => others).length;
  if (several < 2 || several * 2 <= found.length) return dates;
  return dates.map((date) => {
    const { others: _, ...own } = date ?? {};
    return date && (own as ScheduleDate);
  });
}

/** How many dates there are that do not come before the one above them, and how many days they span. */
function measure(dates: readonly (ScheduleDate | undefined)[]): {
  readonly inOrder: number;
  readonly length: number;
} {
  const days = dates.flatMap((date) => (date ? [date.month * 31 + date.day] : []));
  const steps = days.map((day, index) => day - (days[index - 1] ?? day));
  // Far back is on into the next year.
  const isBack = (step: number) => step < 0 && step > -halfYear;
  const onward = steps.map((step) => (step <= -halfYear ? step + 12 * 31 : Math.abs(step)));
  return {
    inOrder: days.length - steps.filter(isBack).length,
    length: onward.reduce((sum, step) => sum + step, 0),
  };
}

const halfYear = 180;

/** `Sep 2`, `Tue 9/2`, `2 Sep`, `2025-09-02`, `Mar 3–7`. */
function readDate(cell: string, order: NumericOrder): ScheduleDate | undefined {
  const text = cell.trim();
  const first = text.length > longest ? undefined : findDay(text, order);
  if (!first) return undefined;

  const weekday = readWeekday(text);
  const rest = text.slice(first.end);
  const last = readLast(rest, first.day, order);
  const others = last ? [] : readOthers(rest, first.day, order);
  return {
    text,
    ...first.day,
    ...(weekday !== undefined && { weekday }),
    ...(last && { last }),
    ...(others.length > 0 && { others }),
  };
}

const months =
  'jan(?:uar[yi]?)?|feb(?:ruar[yi]?)?|mar(?:ch)?|märz|apr(?:il)?|ma[yi]|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const starts = ['ja', 'f', 'm[aä]r', 'ap', 'ma', 'jun', 'jul', 'au', 's', 'o', 'n', 'd'].map(
  (start) => new RegExp(`^${start}`, 'iu'),
);
const daysInMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ordinal = String.raw`(?:st|nd|rd|th|\.)?`;
const yearAfter = String.raw`(?:,?\s?(?<year>(?:19|20)\d\d)\b)?`;

/** Ways to write a day, the surest first. */
const forms: readonly RegExp[] = [
  /\b(?<year>(?:19|20)\d\d)[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})\b/u,
  new RegExp(
    String.raw`(?<!\p{L})(?<name>${months})(?!\p{L})\.?[\s-]{0,3}(?<day>\d{1,2})(?![\d:])${ordinal}${yearAfter}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})${ordinal}[\s-]{0,3}(?:of\s)?(?<name>${months})(?!\p{L})\.?${yearAfter}`,
    'iu',
  ),
  /(?<![\d/])(?<one>\d{1,2})\/(?<two>\d{1,2})(?:\/(?<short>\d{4}|\d{2}))?(?![\d/])/u,
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<short>\d{4}|\d{2})(?!\d))?/u,
];

/** A day in a text, with where it starts and ends. */
interface FoundDay {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

/** The first day that a text names. */
function findDay(text: string, order: NumericOrder): FoundDay | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    const day = match?.groups && readGroups(match.groups, order);
    if (match && day) return { day, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function readGroups(
  { name, one, two, month, day, year, short }: Readonly<Record<string, string | undefined>>,
  order: NumericOrder,
): Day | undefined {
  const isMonthFirst = order === 'month-first';
  const named = name === undefined ? month : String(starts.findIndex((start) => start.test(name)) + 1);
  const inYear = Number(named ?? (isMonthFirst ? one : two));
  const inMonth = Number(day ?? (isMonthFirst ? two : one));
  if (inMonth < 1 || inMonth > (daysInMonths[inYear - 1] ?? 0)) return undefined;
  const written = year ?? (short?.length === 2 ? `20${short}` : short);
  return { month: inYear, day: inMonth, ...(written !== undefined && { year: Number(written) }) };
}

/** `–7`, `– Apr 3` and `– Fri, Apr 3` after the first day; what else stands there is no last day, nor are hours. */
function readLast(rest: string, first: Day, order: NumericOrder): Day | undefined {
  const [dash] = /^\s{0,3}(?:[-–—]|to\b|until\b|through\b|bis\b)\s{0,3}/iu.exec(rest) ?? [];
  if (dash === undefined) return undefined;
  const after = rest.slice(dash.length);
  const named = findDay(after, order);
  const before = after.slice(0, named?.start).trim();
  if (named && (before === '' || isWeekday(before))) {
    return named.day;
  }
  const day = Number(/^(\d{1,2})(?!\d|:|\s?[ap]\.?m\b)/iu.exec(after)?.[1]);
  return day > first.day && day <= (daysInMonths[first.month - 1] ?? 0) ? { ...first, day } : undefined;
}

function isWeekday(text: string): boolean {
  return /^\p{L}+\W?$/u.test(text.trim()) && readWeekday(text) !== undefined;
}

/** The 10th of `May 3, 10` and `May 3 & 10`, and May 10 of `May 3, May 10`: each later than the one before. */
function readOthers(rest: string, first: Day, order: NumericOrder): readonly Day[] {
  const others: Day[] = [];
  let [before, text] = [first, rest];
  for (;;) {
    const [separator] = /^\s?(?:,\s?(?:(?:and|und)\b)?|[&+]|(?:and|und)\b)\s?/iu.exec(text) ?? [];
    if (separator === undefined) return others;
    const after = text.slice(separator.length);
    const named = findDay(after, order);
    const isNamed = named !== undefined && (named.start === 0 || isWeekday(after.slice(0, named.start)));
    const [number] =
      /^\d{1,2}(?=(?:st|nd|rd|th)?\s?(?:$|[,&+(]|and\b|und\b))(?:st|nd|rd|th)?/iu.exec(after) ?? [];
    const day = isNamed
      ? named.day
      : number === undefined
        ? undefined
        : { ...before, day: Number.parseInt(number, 10) };
    if (!day || !isLater(day, before)) return others;
    others.push(day);
    before = day;
    text = after.slice(isNamed ? named.end : (number?.length ?? 0));
  }
}

/** Whether a day that its month has comes after another, at most half a year later. */
function isLater(day: Day, before: Day): boolean {
  const step = (day.month - before.month) * 31 + day.day - before.day;
  const isThere = day.day <= (daysInMonths[day.month - 1] ?? 0);
  return isThere && (step > 0 ? step < halfYear : step < -halfYear);
}

/** Words that say no more than when. */
const plainWord = new RegExp(
  `^(?:${months}|weeks?|woche|sessions?|lectures?|class|sitzung|uhr|until|through|bis|and|und|the)$`,
  'iu',
);

/** Whether a cell says more than its day: `Tue Jan 19 (canceled)` does, `Week 3: Tue Jan 19, 2 pm` does not. */
export function saysMore(cell: string): boolean {
  const words = cell.match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => !plainWord.test(word) && readWeekday(word) === undefined);
}

const weekdays: readonly RegExp[] = [
  /\b(?:mon(?:days?)?|montag|Mo)\b/u,
  /\b(?:tue(?:s(?:days?)?)?|dienstag|Tu|Di)\b/u,
  /\b(?:wed(?:s|nesdays?)?|mittwoch|We|Mi)\b/u,
  /\b(?:thu(?:r(?:s(?:days?)?)?)?|donnerstag|Th|Do)\b/u,
  /\b(?:fri(?:days?)?|freitag|Fr)\b/u,
  /\b(?:sat(?:urdays?)?|samstag|sonnabend|Sa)\b/u,
  /\b(?:sun(?:days?)?|sonntag|Su|So)\b/u,
];

/** The weekday that a date names, from 1 for Monday. */
function readWeekday(text: string): number | undefined {
  // Words of three letters and more in any case, those of two as they are written only.
  const words = text.match(/\p{L}+/gu)?.map((word) => (word.length > 2 ? word.toLowerCase() : word)) ?? [];
  const at = weekdays.findIndex((weekday) => words.some((word) => weekday.test(word)));
  return at === -1 ? undefined : at + 1;
}
