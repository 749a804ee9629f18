import { formatCount } from '@proseminar/core';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { LintInput } from './lint-input.js';
import { listSome } from './list-some.js';

/** Weeks with more required reading than the course wants. */
export function checkWeeks({ course, plan }: LintInput): readonly PlanProblem[] {
  const { minutesPerWeek: most } = course.load ?? {};
  const over = plan.load.weeks.filter(({ required }) => most !== undefined && required > most);
  if (over.length === 0) return [];

  const weeks = over.map(({ week, monday, required }) => `week ${week ?? `of ${monday}`} (${required})`);
  const reason = `Unexpected ${formatCount(over.length, 'week')} with more than ${most} minutes of required reading, expected at most that: ${listSome(weeks)}`;
  return [courseProblem('week-is-within-its-minutes', reason, ['load', 'minutesPerWeek'])];
}
