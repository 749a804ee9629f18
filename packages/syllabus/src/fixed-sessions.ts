import { formatCount } from '@proseminar/core';
import type { Calendar } from './calendar-file.js';
import type { Course } from './course-file.js';
import { understood } from './expected.js';
import { findFixed, seatSessions } from './placing/seat-sessions.js';
import { courseProblem, type PlanProblem, problemIn } from './plan-problem.js';
import type { Held, HeldSession } from './replan/held-sessions.js';
import {
  formatReference,
  readSessionReference,
  resolveSession,
  type SessionReference,
} from './session-anchor.js';
import type { Slot } from './slots.js';

/** A session that the course makes itself, and where it says so. */
export interface FixedSession {
  readonly title: string;
  readonly kind?: string;
  readonly description?: string;
  readonly readings?: readonly string[];
  readonly optional?: readonly string[];
  readonly background?: readonly string[];
  readonly file: 'course' | 'calendar';
  readonly path: PlanProblem['path'];
}

/** The fewest sessions that a course without an end needs for its fixed sessions and some sessions of reading. */
export function countSessions(course: Course, calendar: Calendar, readingSessions: number): number {
  const { fixed = [] } = course;
  const references = fixed.map(({ session }) => understood(readSessionReference(session)));
  const farthest = references.map(({ from, count }) => (from === 'start' ? count : count + 1));
  return Math.max(countFixed(course, calendar) + readingSessions, ...farthest);
}

/** How many sessions a course fixes. */
export function countFixed({ fixed = [] }: Course, { fixed: dated = [] }: Calendar): number {
  return fixed.length + dated.length;
}

/** Where fixed sessions are. */
export interface PlacedSessions {
  /** By number. */
  readonly placed: ReadonlyMap<number, FixedSession>;
  /** Those that had a session before, and have lost it. */
  readonly displaced: readonly FixedSession[];
  readonly problems: readonly PlanProblem[];
}

/** Fixed sessions among those that there are; one that was in the plan before keeps its day, whatever its number. */
export function placeFixed(
  { fixed = [] }: Course,
  { fixed: dated = [] }: Calendar,
  sessions: readonly Pick<Slot, 'number' | 'known' | 'date' | 'start'>[],
  held?: Held,
): PlacedSessions {
  const placed = new Map<number, FixedSession>();
  const displaced: FixedSession[] = [];
  const known = new Set<HeldSession>();
  const seats = held && seatSessions(held, sessions);
  const problems: PlanProblem[] = [];

  function place(number: number, entry: FixedSession, key: string): void {
    const other = placed.get(number);
    if (!other) {
      placed.set(number, entry);
      return;
    }
    const reason = `Unexpected second fixed session \`${number}\`, expected one; “${other.title}” is there`;
    const { file, path } = other;
    const cause = { reason: `“${other.title}” is here`, file, path };
    problems.push({ ...problemIn(entry.file, 'session-is-fixed-once', reason, [...entry.path, key]), cause });
  }

  /** Place a session where it was before, which is told where the plan has it; whether it was in the plan. */
  function keep(
    entry: FixedSession,
    key: string,
    tell?: (number: number, before: HeldSession) => void,
  ): boolean {
    const before = held && findFixed(held, entry, known);
    if (!before) return false;
    known.add(before);
    const number = seats?.numberOf.get(before);
    if (number === undefined) displaced.push(entry);
    else {
      place(number, entry, key);
      tell?.(number, before);
    }
    return true;
  }

  for (const [index, { session, ...rest }] of fixed.entries()) {
    const entry: FixedSession = { ...rest, file: 'course', path: ['fixed', index] };
    const reference = understood(readSessionReference(session));
    const isOne = fixed.filter(({ title }) => title === entry.title).length === 1;
    const tell = (number: number, before: HeldSession) => {
      const isEdited = reference.from === 'start' && resolveSession(reference, sessions) !== number;
      if (isEdited && isOne) problems.push(...editedNumber(reference, entry, before));
    };
    if (keep(entry, 'session', tell)) continue;
    const number = resolveSession(reference, sessions);
    if (number === undefined) problems.push(missingSession(reference, sessions, [...entry.path, 'session']));
    else place(number, entry, 'session');
  }
  for (const [index, { date, ...rest }] of dated.entries()) {
    const entry: FixedSession = { ...rest, file: 'calendar', path: ['fixed', index] };
    if (keep(entry, 'date')) continue;
    const number = sessions.find((session) => session.date === date)?.number;
    if (number === undefined) problems.push(missingDate(date, sessions, [...entry.path, 'date']));
    else place(number, entry, 'date');
  }

  return { placed, displaced, problems };
}

/** The problem of another number for a session that keeps its day. */
function editedNumber(
  reference: SessionReference,
  { title, path }: FixedSession,
  { session: { number, known = number }, date }: HeldSession,
): readonly PlanProblem[] {
  if (known === 0) return [];
  const reason = `Unexpected session \`${formatReference(reference)}\` for “${title}”, which keeps its day (${date}) once a term has changes, expected \`${known}\`; \`proseminar replan\` with \`--swap\` or \`--move\` gives it another`;
  return [courseProblem('fixed-session-keeps-its-day', reason, [...path, 'session'])];
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

/** The problem of a date in the calendar on which there is no session. */
export function missingDate(
  date: string,
  sessions: readonly Pick<Slot, 'date'>[],
  path: PlanProblem['path'],
): PlanProblem {
  const before = sessions.findLast((session) => session.date < date)?.date;
  const after = sessions.find((session) => session.date > date)?.date;
  const near = [before, after].flatMap((each) => (each === undefined ? [] : `\`${each}\``)).join(' or ');
  const reason = `Unexpected date \`${date}\` without a session, expected one with; the nearest are ${near || 'none'}`;
  return problemIn('calendar', 'session-exists', reason, path);
}
