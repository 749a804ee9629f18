import { byCodeUnits } from '@proseminar/core';
import { addDays, weekdayOf } from '../calendar.js';
import type { ReadingLoad, WeekLoad } from '../course-plan.js';

/** A day on which there is class, or something to read. */
interface LoadedDay {
  readonly date: string;
  readonly week?: number;
  readonly load?: ReadingLoad;
}

const nothing: ReadingLoad = { required: 0, optional: 0, assumed: [] };

/** What is read in each week that has such a day, in the order of time. */
export function addUpWeeks(days: readonly LoadedDay[]): readonly WeekLoad[] {
  const weeks = new Map<string, WeekLoad>();

  for (const { date, week, load = nothing } of days) {
    const monday = addDays(date, 1 - weekdayOf(date));
    const before = weeks.get(monday) ?? { monday, ...nothing };
    weeks.set(monday, {
      ...before,
      ...(week !== undefined && { week }),
      required: before.required + load.required,
      optional: before.optional + load.optional,
      assumed: [...new Set([...before.assumed, ...load.assumed])],
    });
  }

  return [...weeks.values()].sort((a, b) => byCodeUnits(a.monday, b.monday));
}
