import { daysBetween } from '../calendar.js';
import type { Session } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { type IndexedTurns, indexTurns, isFrozen, type LastTurns } from './last-turns.js';
import type { Member, People } from './people-file.js';
import { doClash, type Role, readRoles } from './read-people.js';

/** A turn, by the places of its role, its session and its person in their lists. */
export interface HeldTurn {
  readonly role: number;
  readonly session: number;
  readonly person: number;
  /** Place in `fixed` of the file, where it comes from there. */
  readonly fixed?: number;
}

/** What turns are dealt out from. */
export interface TurnsInput {
  readonly people: People;
  readonly members: readonly Member[];
  readonly roles: readonly Role[];
  /** The sessions in which roles are held: those with readings. */
  readonly sessions: readonly Session[];
  /** For each session, the others that are too near to it for one person. */
  readonly near: readonly (readonly number[])[];
  /** The plan before, where this one is made again in mid-term. */
  readonly last?: IndexedTurns;
}

/** Why a person cannot have a turn. */
export interface Obstacle {
  readonly kind: 'role' | 'absent' | 'most' | 'away' | 'same' | 'clash' | 'near' | 'full';
  /** Where the file says so. */
  readonly path: readonly (string | number)[];
  /** The other turn, where one is in the way. */
  readonly turn?: HeldTurn;
}

/** What turns are dealt out from, of a course's people and sessions. */
export function listTurnsInput(people: People, all: readonly Session[], last?: LastTurns): TurnsInput {
  const { people: members, spacing = 0 } = people;
  const roles = readRoles(people);
  const sessions = all.filter((session) =>
    last && isFrozen(session, last) ? last.turnsOf(session).length > 0 : session.readings.some(isRead),
  );
  const days = sessions.map(({ date }) => daysBetween(sessions[0]?.date ?? date, date));
  const near = days.map((day, at) =>
    days.flatMap((other, index) => (index !== at && Math.abs(day - other) < spacing ? [index] : [])),
  );
  const indexed = last && indexTurns({ members, roles, sessions }, last);
  return { people, members, roles, sessions, near, ...(indexed && { last: indexed }) };
}

/** Whether a person may hold a role at all; if not, where the file says so. */
export function findBar({ members, roles }: TurnsInput, role: number, person: number): Obstacle | undefined {
  const { id = '', index, heldBy } = roles[role] ?? {};
  const member = members[person];

  if (member?.roles && !member.roles.includes(id)) return { kind: 'role', path: ['people', person, 'roles'] };
  if (heldBy && !heldBy.has(member?.id ?? '')) {
    return { kind: 'role', path: ['roles', index ?? 0, 'heldBy'] };
  }
  return undefined;
}

/** Whether a person takes part in the course on the day of a session. */
export function isInCourse(input: TurnsInput, session: number, person: number): boolean {
  return !findAbsence(input, session, person);
}

function findAbsence(
  { members, sessions }: TurnsInput,
  session: number,
  person: number,
): Obstacle | undefined {
  const { from = '', until } = members[person] ?? {};
  const date = sessions[session]?.date ?? '';
  if (date < from) return { kind: 'absent', path: ['people', person, 'from'] };
  if (until !== undefined && date > until) return { kind: 'absent', path: ['people', person, 'until'] };
  return undefined;
}

/** Where the file says that a person is away on the day of a session. */
function findAway({ members, sessions }: TurnsInput, session: number, person: number): Obstacle | undefined {
  const date = sessions[session]?.date ?? '';
  const index = members[person]?.cannot?.findIndex((day) =>
    typeof day === 'string' ? day === date : day.from <= date && date <= day.to,
  );
  return index === undefined || index < 0
    ? undefined
    : { kind: 'away', path: ['people', person, 'cannot', index] };
}

/** What keeps a person from a turn beside the turns that they have; `undefined` where nothing does. */
export function findObstacle(
  input: TurnsInput,
  { role, session, person }: HeldTurn,
  own: readonly HeldTurn[],
): Obstacle | undefined {
  const bar = findBar(input, role, person) ?? findAbsence(input, session, person);
  if (bar) return bar;
  const { members, roles, near, people } = input;
  if (own.length >= (members[person]?.most ?? Number.POSITIVE_INFINITY)) {
    return { kind: 'most', path: ['people', person, 'most'] };
  }
  const away = findAway(input, session, person);
  if (away) return away;

  const wanted = roles[role];
  for (const turn of own) {
    const path = turn.fixed === undefined ? [] : ['fixed', turn.fixed];
    const other = roles[turn.role];
    if (turn.session === session) {
      if (turn.role === role) return { kind: 'same', path, turn };
      if (wanted && other && doClash(people, wanted, other)) return { kind: 'clash', path, turn };
    }
    if (near[session]?.includes(turn.session)) return { kind: 'near', path, turn };
  }
  return undefined;
}
