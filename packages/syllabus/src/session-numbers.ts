import { byCodeUnits } from '@proseminar/core';
import type { Calendar } from './calendar-file.js';
import type { DayOff, Meeting } from './meetings.js';

/**
 * The numbers of sessions, in the order of time: `held` counts those that take place, `scheduled` also those that
 * would have taken place on days without class.
 *
 * @returns The numbers of the meetings, and those that each day off takes.
 */
export function numberSessions(
  { sessionNumbers = 'held' }: Calendar,
  meetings: readonly Meeting[],
  daysOff: readonly DayOff[],
): { numbers: readonly number[]; taken: ReadonlyMap<DayOff, readonly number[]> } {
  const taken = new Map<DayOff, number[]>();
  if (sessionNumbers === 'held') return { numbers: meetings.map((_, index) => index + 1), taken };

  const numbers: number[] = [];
  const all = [
    ...meetings.map(({ date, start }, index) => ({ at: `${date} ${start}`, index })),
    ...daysOff.flatMap((day) => day.starts.map((start) => ({ at: `${day.date} ${start}`, day }))),
  ].sort((a, b) => byCodeUnits(a.at, b.at));

  for (const [position, each] of all.entries()) {
    if ('day' in each) taken.set(each.day, [...(taken.get(each.day) ?? []), position + 1]);
    else numbers[each.index] = position + 1;
  }

  return { numbers, taken };
}
