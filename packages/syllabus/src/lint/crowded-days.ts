import { formatCount } from '@proseminar/core';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { LintInput } from './lint-input.js';
import { listSome } from './list-some.js';

/** Most required papers on a day that a discussion does justice to. */
const mostRequired = 2;

/** Days with three required papers or more, over all of their sessions. */
export function checkDays({ course, plan }: LintInput): readonly PlanProblem[] {
  const counts = new Map<string, number>();
  for (const { date, readings } of plan.sessions) {
    const required = readings.filter(({ role }) => role === 'required').length;
    counts.set(date, (counts.get(date) ?? 0) + required);
  }
  const crowded = [...counts].filter(([, count]) => count > mostRequired);
  const [first] = crowded;
  if (!first) return [];

  const [date, count] = first;
  const days = listSome(crowded.map(([day, papers]) => `${day} (${papers})`));
  const found =
    crowded.length === 1
      ? `${formatCount(count, 'required paper')} on ${date}, expected at most ${mostRequired} on a day`
      : `${crowded.length} days with more than ${mostRequired} required papers, expected at most ${mostRequired} on a day: ${days}`;
  return [courseProblem('day-has-few-required-papers', `Unexpected ${found}`, findCause(course))];
}

/** The key that allows so many; a fixed session where no other does. */
function findCause({ sessions: { required = mostRequired } = {}, fixed = [] }: LintInput['course']) {
  const crowded = fixed.findIndex(({ readings = [] }) => readings.length > mostRequired);
  return required > mostRequired || crowded === -1
    ? ['sessions', 'required']
    : ['fixed', crowded, 'readings'];
}
