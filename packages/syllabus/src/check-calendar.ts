import { type Break, findBreak, findBreakAt } from './breaks.js';
import { addDays, daysBetween, weekdayOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import { understood } from './expected.js';
import { readWeekday, type TimeRange, weekdayNames } from './meeting-pattern.js';
import type { Meeting } from './meetings.js';
import { meetsOn, type Pattern } from './patterns.js';
import { calendarProblem, type PlanProblem } from './plan-problem.js';

/** Meetings of a date that overlap with an earlier one of it, by the rows of `meetings` that they come from. */
export function* findOverlaps(
  today: readonly { readonly pattern: Pattern; readonly index: number }[],
  date: string,
): Iterable<readonly [key: string, problem: PlanProblem]> {
  for (const [position, { pattern, index }] of today.entries()) {
    for (const earlier of today.slice(0, position)) {
      if (!overlap(pattern, earlier.pattern)) continue;
      const reason = `Unexpected meeting at ${pattern.start} on \`${date}\`, expected none while another, at ${earlier.pattern.start}, lasts`;
      yield [
        `${earlier.index} ${index}`,
        calendarProblem('meetings-do-not-overlap', reason, ['meetings', index]),
      ];
    }
  }
}

/** Days that follow another weekday outside of the term, in a break, twice, or to no effect. */
export function* findFollowsProblems(
  calendar: Calendar,
  patterns: readonly Pattern[],
  breaks: readonly Break[],
): Iterable<PlanProblem> {
  const { firstDay, follows = [] } = calendar;

  for (const [index, { date, weekday }] of follows.entries()) {
    const off = findBreak(date, breaks);
    const own = weekdayOf(date);
    const other = understood(readWeekday(weekday));
    const meets = (heldAs: number) =>
      patterns.some((each) => meetsOn(each, daysBetween(firstDay, date), heldAs, weekdayOf(firstDay)));
    const path = ['follows', index, 'date'];
    const refuse = (expected: string) =>
      calendarProblem(
        'follows-day-is-free',
        `Unexpected day \`${date}\` that follows another weekday, expected ${expected}`,
        path,
      );

    if (!isInTerm(date, calendar)) yield refuse(describeTerm(calendar));
    else if (off) yield refuse(`a day with class; \`${off.path[0]}\` says “${off.reason}”`);
    else if (follows.slice(0, index).some((each) => each.date === date)) yield refuse('each day once');
    else if (own === other || !(meets(own) || meets(other))) {
      const name = weekdayNames[other - 1] ?? '';
      const why = own === other ? `it is a ${name}` : 'the course meets on neither weekday';
      const reason = `Unexpected day \`${date}\` that follows a ${name}, expected one that changes something; ${why}`;
      yield calendarProblem('follows-day-matters', reason, ['follows', index]);
    }
  }
}

/** Exams before the term or long after it. */
export function* findOutside(exams: readonly Break[], calendar: Calendar): Iterable<PlanProblem> {
  for (const { from, path } of exams) {
    const problem = findOutsideDate(from, 'exams on', calendar, path);
    if (problem) yield problem;
  }
}

/** The problem of a date that is neither in the term nor in the weeks after it; most likely last year's. */
export function findOutsideDate(
  date: string,
  what: string,
  calendar: Pick<Calendar, 'firstDay' | 'lastDay'>,
  path: PlanProblem['path'],
): PlanProblem | undefined {
  const { firstDay, lastDay } = calendar;
  const end = lastDay === undefined ? date : addDays(lastDay, 7 * weeksAfterTerm);
  if (date >= firstDay && date <= end) return undefined;
  const term = `${describeTerm(calendar)}${lastDay === undefined ? '' : ` or in the ${weeksAfterTerm} weeks after it`}`;
  const reason = `Unexpected ${what} \`${date}\`, expected ${term}`;
  return calendarProblem('date-is-in-term', reason, path);
}

/** Reports and exams are due after the last day of class. */
const weeksAfterTerm = 8;

/** Extra days outside of the term, in a break, or at the time of another meeting. */
export function* findExtraProblems(
  extra: readonly Meeting[],
  meetings: readonly Meeting[],
  breaks: readonly Break[],
  calendar: Calendar,
): Iterable<PlanProblem> {
  for (const [index, day] of extra.entries()) {
    const off = findBreakAt(day.date, day.start, breaks);
    const isThen = (meeting: Meeting) => meeting.date === day.date && overlap(meeting, day);
    const other = meetings.find(isThen) ?? extra.slice(0, index).find(isThen);
    const refuse = (expected: string) =>
      calendarProblem('extra-day-is-free', `Unexpected extra day \`${day.date}\`, expected ${expected}`, [
        'extraDays',
        index,
        'date',
      ]);

    if (!isInTerm(day.date, calendar)) yield refuse(describeTerm(calendar));
    else if (off) yield refuse(`a day with class; \`${off.path[0]}\` says “${off.reason}”`);
    else if (other) yield refuse(`a time without class; one starts at ${other.start}`);
  }
}

/** Days without class on which the course would not meet anyway. */
export function* findUnused(
  breaks: readonly Break[],
  patterns: readonly Pattern[],
  firstDay: string,
  lastDay: string,
): Iterable<PlanProblem> {
  const firstWeekday = weekdayOf(firstDay);
  const meetingsOn = (day: number) =>
    patterns.filter((pattern) => meetsOn(pattern, day, ((firstWeekday - 1 + day) % 7) + 1, firstWeekday));
  const term = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, day) => meetingsOn(day));

  for (const { from, to, path, after = '24:00', before = '00:00' } of breaks) {
    const first = Math.max(0, daysBetween(firstDay, from));
    const days = term.slice(first, Math.max(0, daysBetween(firstDay, to) + 1));
    const isHalf = after !== '24:00' || before !== '00:00';
    const isUsed = days.some((meetings) =>
      meetings.some(({ start, end }) => !isHalf || end > after || start < before),
    );
    if (isUsed) continue;

    const shown = from === to ? `\`${from}\`` : `\`${from}\` to \`${to}\``;
    const reason = `Unexpected no-class day ${shown}, expected a day on which the course would meet`;
    yield calendarProblem('no-class-day-would-be-class', reason, path);
  }
}

function isInTerm(date: string, { firstDay, lastDay }: Pick<Calendar, 'firstDay' | 'lastDay'>): boolean {
  return date >= firstDay && (lastDay === undefined || date <= lastDay);
}

function describeTerm({ firstDay, lastDay }: Pick<Calendar, 'firstDay' | 'lastDay'>): string {
  const from = `a date from \`${firstDay}\``;
  return lastDay === undefined ? `${from} on` : `${from} to \`${lastDay}\``;
}

function overlap(a: TimeRange, b: TimeRange): boolean {
  return a.start < b.end && b.start < a.end;
}
