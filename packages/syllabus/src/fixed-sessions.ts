import { formatCount } from '@proseminar/core';
import type { Course } from './course-file.js';
import { understood } from './expected.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import {
  formatReference,
  readSessionReference,
  resolveSession,
  type SessionReference,
} from './session-anchor.js';
import type { Slot } from './slots.js';

/** A session that the course fixes. */
export type FixedSession = NonNullable<Course['fixed']>[number];

/** The fewest sessions that a course without an end needs for its fixed sessions and some sessions of reading. */
export function countSessions(fixed: readonly FixedSession[], readingSessions: number): number {
  const references = fixed.map(({ session }) => understood(readSessionReference(session)));
  const farthest = references.map(({ from, count }) => (from === 'start' ? count : count + 1));
  return Math.max(fixed.length + readingSessions, ...farthest);
}

/** Fixed sessions by number, among those that there are. */
export function placeFixed(
  fixed: readonly FixedSession[],
  sessions: readonly Pick<Slot, 'number'>[],
): { placed: ReadonlyMap<number, FixedSession>; problems: readonly PlanProblem[] } {
  const placed = new Map<number, FixedSession>();
  const problems: PlanProblem[] = [];
  const numbers = sessions.map(({ number }) => number);

  for (const [index, entry] of fixed.entries()) {
    const reference = understood(readSessionReference(entry.session));
    const number = resolveSession(reference, numbers);
    const path = ['fixed', index, 'session'];
    const other = number === undefined ? undefined : placed.get(number);

    if (number === undefined) {
      problems.push(missingSession(reference, sessions, path));
    } else if (other) {
      const reason = `Unexpected second fixed session \`${number}\`, expected one; “${other.title}” is there`;
      problems.push(courseProblem('session-is-fixed-once', reason, path));
    } else {
      placed.set(number, entry);
    }
  }

  return { placed, problems };
}

/** The problem of a session that the calendar does not have, or that takes place on none of its days. */
export function missingSession(
  reference: SessionReference,
  sessions: readonly Pick<Slot, 'number'>[],
  path: PlanProblem['path'],
): PlanProblem {
  const isCancelled = reference.from === 'start' && reference.count < (sessions.at(-1)?.number ?? 0);
  const why = isCancelled
    ? 'one that takes place; a day without class cancels it'
    : `one that the calendar has; it has ${formatCount(sessions.length, 'session')}`;
  const reason = `Unexpected session \`${formatReference(reference)}\`, expected ${why}`;
  return courseProblem('session-exists', reason, path);
}
