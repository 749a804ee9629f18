import { formatCount } from '@proseminar/core';
import type { Course } from './course-file.js';
import { understood } from './expected.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import { readSessionReference, resolveSession } from './session-anchor.js';

/** A session that the course fixes. */
export type FixedSession = NonNullable<Course['fixed']>[number];

/** The fewest sessions that a course without an end needs for its fixed sessions and some sessions of reading. */
export function countSessions(fixed: readonly FixedSession[], readingSessions: number): number {
  const references = fixed.map(({ session }) => understood(readSessionReference(session)));
  const farthest = references.map(({ from, count }) => (from === 'start' ? count : count + 1));
  return Math.max(fixed.length + readingSessions, ...farthest);
}

/** Fixed sessions by number, among a number of sessions. */
export function placeFixed(
  fixed: readonly FixedSession[],
  sessions: number,
): { placed: ReadonlyMap<number, FixedSession>; problems: readonly PlanProblem[] } {
  const placed = new Map<number, FixedSession>();
  const problems: PlanProblem[] = [];

  for (const [index, entry] of fixed.entries()) {
    const number = resolveSession(understood(readSessionReference(entry.session)), sessions);
    const path = ['fixed', index, 'session'];
    const other = number === undefined ? undefined : placed.get(number);

    if (number === undefined) {
      problems.push(missingSession(String(entry.session), sessions, path));
    } else if (other) {
      const reason = `Unexpected second fixed session \`${number}\`, expected one; “${other.title}” is there`;
      problems.push(courseProblem('session-is-fixed-once', reason, path));
    } else {
      placed.set(number, entry);
    }
  }

  return { placed, problems };
}

/** The problem of a session that the calendar does not have. */
export function missingSession(written: string, sessions: number, path: PlanProblem['path']): PlanProblem {
  const reason = `Unexpected session \`${written}\`, expected one that the calendar has; it has ${formatCount(sessions, 'session')}`;
  return courseProblem('session-exists', reason, path);
}
