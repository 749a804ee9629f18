import { type Catalog, formatCount } from '@proseminar/core';
import type { CoursePlan, Reading, Session } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { dateShort } from '../language/date-words.js';
import type { TermChange } from '../overrides/overrides-file.js';
import { paperName } from '../paper-name.js';
import { withoutPart } from '../title-part.js';
import { findWholeMoves, type WholeMove } from './find-whole-moves.js';
import type { LastPlan } from './last-plan.js';
import type { MovedRecords } from './move-records.js';

/** What a new plan changes, for a person who has to approve it. */
export interface ReplanSummary {
  /** One for each thing that changes: `“Guest” moves from Wed 3 Feb to Fri 5 Feb`. */
  readonly lines: readonly string[];
  /** `2 sessions move, 1 reading becomes optional, no turn changes, 1 deadline shifts`, as a sentence. */
  readonly summary: string;
}

interface Place {
  readonly session: Session;
  readonly role: Reading['role'];
}

export interface DescribeReplanOptions {
  /** The changes that are new: those of papers that do nothing are said. */
  readonly changes?: readonly TermChange[];
  /** What becomes of what is recorded of sessions. */
  readonly records?: MovedRecords;
}

/** Say what a plan changes of the one before: days, sessions that move as a whole, readings, people and deadlines. */
export function describeReplan(
  before: LastPlan,
  after: CoursePlan,
  catalog: Catalog,
  { changes = [], records = { moves: [], left: [] } }: DescribeReplanOptions = {},
): ReplanSummary {
  const names = new Map(catalog.papers.map((paper) => [paper.id, paperName(paper)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const moves = findWholeMoves(before.sessions, after.sessions);
  const whole = new Set([...moves].flat());
  const readings = describeReadings(before.sessions, after.sessions, whole, nameOf);
  const turns = describeTurns(before, after, nameOf);
  // Where papers of a session go to several others, its day changes with none of them.
  const asWhole = moves.length === 0 && readings.some(({ kind }) => kind === 'moves') ? ' as a whole' : '';
  const deadlines = after.milestones.flatMap(({ id, title, date, time }) => {
    const was = before.milestones.find((milestone) => milestone.id === id);
    if (!was || (was.date === date && was.time === time)) return [];
    return [`“${title}” is due on ${day(date)}, ${time}, instead of ${day(was.date)}, ${was.time}`];
  });

  return {
    lines: [
      ...describeDays(before, after),
      ...describeMoves(moves, before, records),
      ...readings.map(({ line }) => line),
      ...turns,
      ...deadlines,
      ...records.left,
      ...describeIdle(before, after, changes, nameOf),
    ],
    summary: sentence([
      verb(moves.length, 'session', 'moves', 'move') + asWhole,
      ...readingVerbs.flatMap(([kind, one, many]) => {
        const count = readings.filter((each) => each.kind === kind).length;
        return count === 0 ? [] : [verb(count, 'reading', one, many)];
      }),
      verb(turns.length, 'turn', 'changes', 'change'),
      verb(deadlines.length, 'deadline', 'shifts', 'shift'),
    ]),
  };
}

type ReadingChange = 'moves' | 'becomesOptional' | 'becomesRequired' | 'isNew' | 'isLost';

const readingVerbs: readonly (readonly [ReadingChange, string, string])[] = [
  ['moves', 'moves', 'move'],
  ['becomesOptional', 'becomes optional', 'become optional'],
  ['becomesRequired', 'becomes required', 'become required'],
  ['isNew', 'is new', 'are new'],
  ['isLost', 'loses its place', 'lose their places'],
];

function describeDays({ sessions }: LastPlan, after: CoursePlan): readonly string[] {
  const held = new Set(after.sessions.map(({ date }) => date));
  const gone = [...new Set(sessions.map(({ date }) => date))].filter((date) => !held.has(date));
  return gone.map((date) => {
    const reason = after.noClass.find((off) => off.date <= date && date <= (off.to ?? off.date))?.reason;
    return `No class on ${day(date)}${reason === undefined ? '' : `: ${reason}`}`;
  });
}

/** Sessions that move as a whole, and records that move with others. */
function describeMoves(
  moves: readonly WholeMove[],
  { sessions }: LastPlan,
  records: MovedRecords,
): readonly string[] {
  const isAlong = ([was, is]: WholeMove) =>
    sessions.find(({ date }) => date === was.date) === was &&
    records.moves.some(({ date, to }) => date === was.date && to === is.date);
  const others = records.moves.filter(
    ({ date }) => !moves.some((move) => move[0].date === date && isAlong(move)),
  );
  return [
    ...moves.map((move) => {
      const [was, is] = move;
      const along = isAlong(move) ? ', with what is recorded of it' : '';
      return `“${plainTitle(was)}” moves from ${day(was.date)} to ${day(is.date)}${along}`;
    }),
    ...others.map(({ date, to }) => `What is recorded of ${day(date)} moves to ${day(to)}`),
  ];
}

interface ToldReading {
  readonly kind: ReadingChange;
  readonly line: string;
}

function describeReadings(
  before: readonly Session[],
  after: readonly Session[],
  whole: ReadonlySet<Session>,
  nameOf: (id: string) => string,
): readonly ToldReading[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): readonly ToldReading[] => {
    const [one, other] = [was.get(id), is.get(id)];
    const isAlong = other !== undefined && whole.has(other.session);
    return describeReading(nameOf(id), one, other, isAlong);
  });
}

/** @param isAlong Whether its whole session moves. */
function describeReading(
  name: string,
  was: Place | undefined,
  is: Place | undefined,
  isAlong: boolean,
): readonly ToldReading[] {
  if (!is)
    return was ? [{ kind: 'isLost', line: `${name}${roleOf(was)} loses its place on ${dayOf(was)}` }] : [];
  if (!was) return [{ kind: 'isNew', line: `${name}${roleOf(is)} is read on ${dayOf(is)}` }];
  if (was.role !== is.role) {
    const isRequired = is.role === 'required';
    const kind = isRequired ? 'becomesRequired' : 'becomesOptional';
    return [{ kind, line: `${name} becomes ${is.role} on ${dayOf(is)}` }];
  }
  if (was.session.date === is.session.date || isAlong) return [];
  return [{ kind: 'moves', line: `${name} moves from ${dayOf(was)} to ${dayOf(is)}` }];
}

/** Papers that a change is about, and that are read as before, or not. */
function describeIdle(
  before: LastPlan,
  after: CoursePlan,
  changes: readonly TermChange[],
  nameOf: (id: string) => string,
): readonly string[] {
  const [was, is] = [placesOf(before.sessions), placesOf(after.sessions)];
  const idle = changes.flatMap(({ on, addPaper, optional, remove }) => {
    const id = addPaper ?? optional ?? remove;
    if (id === undefined) return [];
    const [one, other] = [was.get(id), is.get(id)];
    if (one?.role !== other?.role) return [];
    if (!other) return [`${nameOf(id)} is not read, as before`];
    const over = other.session.date < on ? ', which is over' : '';
    return [`${nameOf(id)} stays ${other.role} on ${dayOf(other)}${over}`];
  });
  return [...new Set(idle)];
}

function placesOf(sessions: readonly Session[]): ReadonlyMap<string, Place> {
  return new Map(
    sessions.flatMap((session) =>
      session.readings.filter(isRead).map(({ paper, role }): [string, Place] => [paper, { session, role }]),
    ),
  );
}

/** Who has what is read, where that changes. */
function describeTurns(
  before: LastPlan,
  after: CoursePlan,
  nameOf: (id: string) => string,
): readonly string[] {
  const people = new Map([...(before.people ?? []), ...after.people].map(({ id, name }) => [id, name]));
  const roles = new Map(after.roles.map(({ id, title }) => [id, title]));
  const was = placesOf(before.sessions);

  const told = new Map<string, string>();
  for (const [paper, { session, role: reading }] of placesOf(after.sessions)) {
    const old = was.get(paper)?.session;
    if (!old || reading !== 'required') continue;
    for (const [role, title] of roles) {
      const [gone, come] = [holdersOf(old, role, session), holdersOf(session, role, old)];
      const names = (ids: readonly string[]) =>
        ids.map((id) => people.get(id) ?? id).join(' and ') || 'nobody';
      const key = [role, session.date, session.start, gone, come].join();
      if (told.has(key) || (gone.length === 0 && come.length === 0)) continue;
      told.set(
        key,
        `${title}, ${nameOf(paper)} (${day(session.date)}): ${names(come)} instead of ${names(gone)}`,
      );
    }
  }
  return [...told.values()];
}

/** Who has a role in a session, and not in another. */
function holdersOf({ people }: Session, role: string, other: Session): readonly string[] {
  const has = (turns: Session['people'], id: string | undefined) =>
    turns.some((turn) => turn.role === role && turn.person === id);
  return people.flatMap(({ role: own, person }) =>
    own === role && person !== undefined && !has(other.people, person) ? [person] : [],
  );
}

function plainTitle({ title }: Session): string {
  return withoutPart(title);
}

function day(date: string): string {
  return dateShort(date, 'en');
}

function dayOf({ session }: Place): string {
  return day(session.date);
}

function roleOf({ role }: Place): string {
  return role === 'optional' ? ' (optional)' : '';
}

function sentence(parts: readonly string[]): string {
  const all = parts.join(', ');
  return `${all.slice(0, 1).toUpperCase()}${all.slice(1)}.`;
}

function verb(count: number, noun: string, one: string, many: string): string {
  if (count === 0) return `no ${noun} ${one}`;
  return `${formatCount(count, noun)} ${count === 1 ? one : many}`;
}
