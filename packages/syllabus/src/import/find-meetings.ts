import { daysBetween, weekdayOf } from '../calendar.js';
import { isExpected } from '../expected.js';
import { readMeeting, type WrittenMeeting, weekdayNames } from '../meeting-pattern.js';
import type { DatedDay, MissingFact } from './drafted.js';
import type { TimesLine } from './read-times-line.js';

/** When a course meets in a week, and on which days beside. */
export interface FoundMeetings {
  /** Absent where there is no week in it. */
  readonly meetings: readonly WrittenMeeting[];
  /** The times of a day that is not of a week. */
  readonly timesOf: (date: string) => WrittenMeeting | undefined;
}

/**
 * The weekly meetings: the weekdays on which most weeks have a day of the page, at the times that a line of the page
 * says for them. Other days with class are extra.
 */
export function findMeetings(
  days: readonly DatedDay[],
  lines: readonly TimesLine[],
  told: readonly string[] | undefined,
): FoundMeetings | MissingFact {
  const read = told?.map((text) => readMeeting(text));
  const wrong = read?.find((each) => isExpected(each));
  if (wrong) return { missing: 'meetings', expected: `\`--meetings\` with ${wrong.expected}` };
  const all = read?.flatMap((each) => (isExpected(each) ? [] : [each])) ?? lines;
  const single = days.filter(({ to }) => to === undefined).map(({ date }) => date);
  const weekly = [
    ...new Set(
      told ? all.flatMap(({ weekdays }) => weekdays) : [...weeklyDays(single), ...saidDays(single, lines)],
    ),
  ];
  const meetings = all.flatMap((line): WrittenMeeting[] => {
    const weekdays = line.weekdays.filter((weekday) => weekly.includes(weekday));
    return weekdays.length > 0 ? [{ ...line, weekdays }] : [];
  });
  const first = firstOfEach(meetings);
  const timeless = weekly.filter((weekday) => !first.some(({ weekdays }) => weekdays.includes(weekday)));
  if (timeless.length > 0 || all.length === 0) return missingTimes(weekly);

  const timesOf = (date: string) =>
    all.find(({ weekdays }) => weekdays.includes(weekdayOf(date))) ?? first[0] ?? all[0];
  return { meetings: first, timesOf };
}

/** The weekdays of a line that says those of nearly all days. */
function saidDays(dates: readonly string[], lines: readonly TimesLine[]): readonly number[] {
  const onDays = (weekdays: readonly number[]) =>
    dates.filter((date) => weekdays.includes(weekdayOf(date))).length;
  if (dates.length === 0) return lines[0]?.weekdays ?? [];
  const line = lines.find(
    ({ weekdays }) =>
      onDays(weekdays) >= mostDays * dates.length && weekdays.every((weekday) => onDays([weekday]) > 0),
  );
  return line?.weekdays ?? [];
}

/** Share of the days that a line may not miss. */
const mostDays = 0.7;

/** Weekdays on which at least half of the weeks have a day. */
function weeklyDays(dates: readonly string[]): readonly number[] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks = Math.max(1, daysBetween(first, last) / 7);
  return weekdayNames.flatMap((_, index) => {
    const count = dates.filter((date) => weekdayOf(date) === index + 1).length;
    return count >= Math.max(2, weeks / 2) ? [index + 1] : [];
  });
}

/** Each weekday at the first times that are said for it. */
function firstOfEach(meetings: readonly WrittenMeeting[]): readonly WrittenMeeting[] {
  const seen = new Set<number>();
  return meetings.flatMap((meeting) => {
    const weekdays = meeting.weekdays.filter((weekday) => !seen.has(weekday));
    for (const weekday of weekdays) seen.add(weekday);
    return weekdays.length > 0 ? [{ ...meeting, weekdays }] : [];
  });
}

function missingTimes(weekly: readonly number[]): MissingFact {
  const days = weekly.map((weekday) => weekdayNames[weekday - 1]?.slice(0, 3)).join(' ');
  const expected = `\`--meetings '${days || 'MW'} 10:30-11:50'\`, with the times of the course`;
  return { missing: 'meetings', expected };
}

const letters = ['M', 'T', 'W', 'Th', 'F', 'Sa', 'Su'];

/** A meeting on one line: `TTh 10:30-12:00, 2150 DOW`. */
export function writeMeeting({ weekdays, start, end, room }: WrittenMeeting): string {
  const days = weekdays.map((weekday) => letters[weekday - 1]).join('');
  return `${days} ${start}-${end}${room === undefined ? '' : `, ${room}`}`;
}
