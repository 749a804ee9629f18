import { type Break, findBreak } from './breaks.js';
import { addDays, daysBetween, weekdayOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import { type TimeRange, weekdayNames } from './meeting-pattern.js';
import type { Meeting, Pattern } from './meetings.js';
import { calendarProblem, type PlanProblem } from './plan-problem.js';

/** Rows of `meetings` that overlap with an earlier one. */
export function* findOverlaps(patterns: readonly Pattern[]): Iterable<PlanProblem> {
  for (const [index, pattern] of patterns.entries()) {
    for (const earlier of patterns.slice(0, index)) {
      const day = pattern.weekdays.find((weekday) => earlier.weekdays.includes(weekday));
      if (day === undefined || !overlap(pattern, earlier)) continue;
      const name = weekdayNames[day - 1] ?? '';
      const reason = `Unexpected meeting at ${pattern.start} on ${name}, expected none while another, at ${earlier.start}, lasts`;
      yield calendarProblem('meetings-do-not-overlap', reason, ['meetings', index]);
    }
  }
}

/** Extra days outside of the term, in a break, or at the time of another meeting. */
export function* findExtraProblems(
  extra: readonly Meeting[],
  meetings: readonly Meeting[],
  breaks: readonly Break[],
  { firstDay, lastDay }: Calendar,
): Iterable<PlanProblem> {
  for (const [index, day] of extra.entries()) {
    const off = findBreak(day.date, breaks);
    const isThen = (meeting: Meeting) => meeting.date === day.date && overlap(meeting, day);
    const other = meetings.find(isThen) ?? extra.slice(0, index).find(isThen);
    const path = ['extraDays', index, 'date'];

    if (day.date < firstDay || (lastDay !== undefined && day.date > lastDay)) {
      const term =
        lastDay === undefined
          ? `a date from \`${firstDay}\` on`
          : `a date from \`${firstDay}\` to \`${lastDay}\``;
      yield calendarProblem(
        'extra-day-is-free',
        `Unexpected extra day \`${day.date}\`, expected ${term}`,
        path,
      );
    } else if (off) {
      const reason = `Unexpected extra day \`${day.date}\`, expected a day with class; \`noClass\` says “${off.reason}”`;
      yield calendarProblem('extra-day-is-free', reason, path);
    } else if (other) {
      const reason = `Unexpected extra day \`${day.date}\`, expected a time without class; one starts at ${other.start}`;
      yield calendarProblem('extra-day-is-free', reason, path);
    }
  }
}

/** Days without class on which the course would not meet anyway. */
export function* findUnused(
  breaks: readonly Break[],
  patterns: readonly Pattern[],
  firstDay: string,
  lastDay: string,
): Iterable<PlanProblem> {
  for (const { from, to, index } of breaks) {
    const first = from < firstDay ? firstDay : from;
    const last = to > lastDay ? lastDay : to;
    const week = first > last ? [] : Array.from({ length: Math.min(7, daysBetween(first, last) + 1) });
    const weekdays = week.map((_, day) => weekdayOf(addDays(first, day)));
    if (weekdays.some((day) => patterns.some((pattern) => pattern.weekdays.includes(day)))) continue;

    const days = from === to ? `\`${from}\`` : `\`${from}\` to \`${to}\``;
    const reason = `Unexpected no-class day ${days}, expected a day on which the course would meet`;
    yield calendarProblem('no-class-day-would-be-class', reason, ['noClass', index]);
  }
}

function overlap(a: TimeRange, b: TimeRange): boolean {
  return a.start < b.end && b.start < a.end;
}
