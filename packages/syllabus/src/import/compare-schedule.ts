import { byCodeUnits } from '@proseminar/core';
import type { CoursePlan, Reading } from '../course-plan.js';
import type { DraftedDay } from './drafted.js';

/** A day that a plan has otherwise than the page that its course was made from. */
export interface ScheduleDifference {
  readonly date: string;
  /** Line of the page; absent where the page does not have the day. */
  readonly line?: number;
  /** What the page has: a title and ids of papers, those that are required with that word. */
  readonly page: readonly string[];
  readonly plan: readonly string[];
}

/** Compare a plan with the page that its course was made from, day by day: titles, papers, and which are required. */
export function compareSchedule(
  days: readonly DraftedDay[],
  { sessions, noClass }: CoursePlan,
): readonly ScheduleDifference[] {
  const onPage = new Map(days.map((day) => [day.date, day]));
  const planned = new Map<string, readonly string[]>([
    ...sessions.map(({ date, kind, title, readings }): [string, readonly string[]] => [
      date,
      describe(kind === 'reading' || kind === 'open' ? undefined : title, readings),
    ]),
    // A day that only a plan shows, as without class, is a day that the page has no row for.
    ...noClass
      .filter(({ date }) => onPage.has(date))
      .map(({ date, reason, readings = [] }): [string, readonly string[]] => [
        date,
        describe(reason, readings),
      ]),
  ]);
  const dates = [...new Set([...planned.keys(), ...onPage.keys()])].sort(byCodeUnits);

  return dates.flatMap((date): readonly ScheduleDifference[] => {
    const day = onPage.get(date);
    // A day that says nothing is free for papers.
    if (day?.kind === 'reading' && day.readings.length === 0) return [];
    const page = day ? describe(day.title, shown(day)) : [];
    const plan = planned.get(date) ?? [];
    if (page.join('\n') === plan.join('\n')) return [];
    return [{ date, ...(day && { line: day.line }), page, plan }];
  });
}

/** On days without class, only what has to be read is planned; the rest is not carried. */
function shown({ kind, readings }: DraftedDay): DraftedDay['readings'] {
  return kind === 'no-class' ? readings.filter(({ role }) => role === 'required') : readings;
}

function describe(
  title: string | undefined,
  readings: readonly Pick<Reading, 'paper' | 'role'>[],
): readonly string[] {
  const papers = readings
    .filter(({ role }) => role !== 'background')
    .map(({ paper, role }) => `${paper}${role === 'required' ? ' required' : ''}`)
    .sort(byCodeUnits);
  return [...(title === undefined ? [] : [title]), ...papers];
}
