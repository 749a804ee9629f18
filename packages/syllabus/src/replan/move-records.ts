import type { CoursePlan, Session } from '../course-plan.js';
import { dateShort } from '../language/date-words.js';
import type { Overrides } from '../overrides/overrides-file.js';
import { withoutPart } from '../title-part.js';
import { findWholeMoves } from './find-whole-moves.js';
import { holdSessions } from './held-sessions.js';
import type { LastPlan } from './last-plan.js';

/** What is recorded of a day, which goes along with its session to another. */
export interface RecordMove {
  readonly date: string;
  readonly to: string;
}

/** What becomes of the records of sessions that move. */
export interface MovedRecords {
  readonly moves: readonly RecordMove[];
  /** A sentence on each that another session would have from now on, or that cannot go along. */
  readonly left: readonly string[];
}

/**
 * Which records go to another day, so that each stays with its session: that of a day is of the first session on it.
 *
 * One stays where another record is in its place, or where its session is not the first of its new day.
 *
 * @param overrides With the changes that the new plan was made with.
 * @example
 * moveRecords(before, after, {changes: [{on: '2027-03-16', swap: ['2027-03-22', '2027-03-29']}], sessions: [{date: '2027-03-22'}]})
 * // => {moves: [{date: '2027-03-22', to: '2027-03-29'}], left: []}
 */
export function moveRecords(
  before: LastPlan,
  { sessions }: Pick<CoursePlan, 'sessions'>,
  overrides: Overrides,
): MovedRecords {
  const { sessions: records = [] } = overrides;
  if (records.length === 0) return { moves: [], left: [] };

  const targets = findTargets(before, sessions, overrides);
  const wanted = records.flatMap(({ date }): Wanted[] => {
    const was = firstOn(before.sessions, date);
    const is = was && targets.get(was);
    return !is || is.date === date ? [] : [{ date, to: is.date, isFirst: firstOn(sessions, is.date) === is }];
  });
  const moves = settle(
    wanted,
    records.map(({ date }) => date),
  );
  const moved = new Set(moves.map(({ date }) => date));
  const comers = new Map([...targets].map(([was, is]) => [is, was]));

  return {
    moves: moves.map(({ date, to }) => ({ date, to })),
    left: records
      .filter(({ date }) => !moved.has(date))
      .flatMap(({ date }) => {
        const blocked = wanted.find((each) => each.date === date);
        if (blocked) return [describeBlocked(blocked, sessions)];
        const is = firstOn(sessions, date);
        const came = is && comers.get(is);
        return came && came.date !== date
          ? [`What is recorded of ${day(date)} is now that of ${named(is)}, the first session there`]
          : [];
      }),
  };
}

interface Wanted extends RecordMove {
  /** Whether its session is the first of its new day. */
  readonly isFirst: boolean;
}

/** Where sessions are that are moved by hand, and those that move as a whole. */
function findTargets(
  before: LastPlan,
  after: readonly Session[],
  overrides: Overrides,
): ReadonlyMap<Session, Session> {
  const targets = new Map(findWholeMoves(before.sessions, after));
  for (const { session, date, start } of holdSessions(before, overrides)?.sessions ?? []) {
    if (session.date === date && session.start === start) continue;
    const is = after.find((each) => each.date === date && each.start === start);
    if (is) targets.set(session, is);
  }
  return targets;
}

/** Those that find their day free: one that stays may keep others from moving. */
function settle(wanted: readonly Wanted[], dates: readonly string[]): readonly Wanted[] {
  const leaving = new Set(wanted.map(({ date }) => date));
  const free = wanted.filter(({ to, isFirst }) => isFirst && (leaving.has(to) || !dates.includes(to)));
  return free.length === wanted.length ? wanted : settle(free, dates);
}

function describeBlocked({ date, to, isFirst }: Wanted, sessions: readonly Session[]): string {
  const first = firstOn(sessions, to);
  const why =
    isFirst || !first
      ? 'as something else is recorded there'
      : `as ${named(first)} is the first session there`;
  return `What is recorded of ${day(date)} does not move along to ${day(to)}, ${why}`;
}

function firstOn(sessions: readonly Session[], date: string): Session | undefined {
  return sessions.find((session) => session.date === date);
}

function named({ title }: Session): string {
  return `“${withoutPart(title)}”`;
}

function day(date: string): string {
  return dateShort(date, 'en');
}
