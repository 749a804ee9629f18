import { formatCount } from '@proseminar/core';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { LintInput } from './lint-input.js';
import { listSome } from './list-some.js';

/** Sessions that the calendar has and the course has nothing for. */
export function checkSessions({ course, plan }: LintInput): readonly PlanProblem[] {
  const open = plan.sessions.filter(({ kind, readings }) => kind === 'open' && readings.length === 0);
  if (open.length === 0) return [];

  const sessions = open.map(({ number, date }) => `session ${number} on ${date}`);
  const reason = `Unexpected ${formatCount(open.length, 'open session')}, expected more papers, or \`fixed\` sessions: ${listSome(sessions)}`;
  return [courseProblem('session-is-used', reason, course.select ? ['select', 'papers'] : ['readingList'])];
}
