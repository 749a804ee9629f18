import { byCodeUnits } from '@proseminar/core';
import { addDays, daysBetween } from '../calendar.js';
import type { ClassifiedDay } from './classify-days.js';

/** Longest range with class, in days; of a longer one, only that much is looked at. */
const longest = 366;

/**
 * Days of several dates with class as one for each date on which the course meets: what is read is read on the first, and
 * a session of the course's own takes all of them.
 *
 * @returns The days in order of time, and sentences on what was spread out.
 */
export function expandRanges(
  days: readonly ClassifiedDay[],
  meetsOn: (date: string) => boolean,
): { readonly days: readonly ClassifiedDay[]; readonly found: readonly string[] } {
  const taken = new Set(days.map(({ date }) => date));
  const found: string[] = [];

  const expanded = days.flatMap((day): readonly ClassifiedDay[] => {
    const { to, ...own } = day;
    if (to === undefined || day.kind === 'no-class') return [day];
    const length = Math.min(daysBetween(day.date, to) + 1, longest);
    const dates = Array.from({ length }, (_, index) => addDays(day.date, index));
    const [first = day.date, ...others] = dates.filter(
      (date) => meetsOn(date) && (date === day.date || !taken.has(date)),
    );
    for (const date of [first, ...others]) taken.add(date);
    if (own.readings.length > 0) found.push(`What is read from ${day.date} to ${to} is read on ${first}.`);
    const empty = { titles: [], readings: [], cells: [], found: [], others: [] };
    return [{ ...own, date: first }, ...others.map((date) => ({ ...own, ...empty, date }))];
  });
  return { days: expanded.sort((a, b) => byCodeUnits(a.date, b.date)), found };
}
