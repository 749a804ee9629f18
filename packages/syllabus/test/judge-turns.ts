import { daysBetween } from '../src/calendar.js';
import type { LastTurns } from '../src/people/last-turns.js';
import type { People } from '../src/people/people-file.js';
import type { HeldTurn } from '../src/people/turns.js';
import { type Instance, makeSession } from './turn-instances.js';

/** The places of a role that are to be dealt out beside the turns that people have. */
export interface RoleProblem extends Instance {
  readonly role: number;
  readonly others: readonly HeldTurn[];
  readonly last?: LastTurns;
}

/** The terms of the objective of a role, as `docs/people.md` has them, of turns dealt out. */
export function judgeTurns(problem: RoleProblem, dealt: readonly HeldTurn[]): readonly number[] {
  const { people, others, role } = problem;
  const each = people.people.map((_, person) => {
    const own = others.filter((turn) => turn.person === person);
    const inRole = own.filter((turn) => turn.role === role).length;
    return { own: own.length, inRole, more: dealt.filter((turn) => turn.person === person).length };
  });
  const missed = countMissed(problem);
  const owed = countOwed(problem);

  return [
    sum(countPlaces(problem)) - dealt.length,
    problem.last ? sum(each.map(({ inRole, more }, at) => countExtra(inRole, more, owed[at] ?? 0))) : 0,
    sum(dealt.map((turn) => countChanged(problem, turn))),
    sum(each.map(({ inRole, more }, at) => (inRole + more + (missed.role[at] ?? 0)) ** 2)),
    sum(each.map(({ own, more }, at) => (own + more + (missed.all[at] ?? 0)) ** 2)),
    sum(dealt.map(({ person, session }) => wish(problem, person, session))),
    sum(dealt.map((turn) => lateness(problem, turn))),
  ];
}

function isFrozen({ dates, last }: RoleProblem, session: number): boolean {
  return last !== undefined && (dates[session] ?? '') < last.frozenBefore;
}

/** Places of the role that are to be dealt out, by session. */
export function countPlaces(problem: RoleProblem): readonly number[] {
  const { people, dates, role, others } = problem;
  return dates.map((_, session) => {
    const taken = others.filter((turn) => turn.role === role && turn.session === session).length;
    return isFrozen(problem, session) ? 0 : (people.roles?.[role]?.perSession ?? 1) - taken;
  });
}

/** Whether a turn may be dealt out, as far as others that are dealt out with it do not matter. */
export function isOpen(problem: RoleProblem, turn: HeldTurn): boolean {
  const own = problem.others.filter(({ person }) => person === turn.person);
  return !isFrozen(problem, turn.session) && isFree(problem, turn, own);
}

function isFree(problem: RoleProblem, turn: HeldTurn, own: readonly HeldTurn[]): boolean {
  const { people, dates } = problem;
  const { cannot = [], most = 99 } = people.people[turn.person] ?? {};
  return (
    mayHold(people, turn.role, turn.person) &&
    isHere(problem, turn.person, turn.session) &&
    !cannot.includes(dates[turn.session] ?? '') &&
    own.length < most &&
    own.every(
      ({ session, role }) =>
        !areNear(problem, session, turn.session) &&
        (session !== turn.session || (role !== turn.role && !doClash(people, role, turn.role))),
    )
  );
}

function isHere({ people, dates }: RoleProblem, person: number, session: number): boolean {
  const { from = '', until = '9' } = people.people[person] ?? {};
  const date = dates[session] ?? '';
  return from <= date && date <= until;
}

/** Whether two sessions are too near to each other for one person. */
export function areNear({ people, dates }: RoleProblem, one: number, other: number): boolean {
  const days = Math.abs(daysBetween(dates[one] ?? '', dates[other] ?? ''));
  return one !== other && days < (people.spacing ?? 0);
}

function doClash({ roles = [] }: People, one: number, other: number): boolean {
  const [mine, theirs] = [roles[one]?.clashes, roles[other]?.clashes];
  if (!mine && !theirs) return true;
  return (mine?.includes(`r${other}`) ?? false) || (theirs?.includes(`r${one}`) ?? false);
}

function mayHold({ people, roles = [] }: People, role: number, person: number): boolean {
  const { id = '', roles: own } = people[person] ?? {};
  return (own?.includes(`r${role}`) ?? true) && (roles[role]?.heldBy?.includes(id) ?? true);
}

function isNew({ people, last }: RoleProblem, person: number): boolean {
  return last !== undefined && !last.people.some(({ id }) => id === people.people[person]?.id);
}

/** Somebody's fair part of the places of sessions, while they are in the course or while they are not. */
function countPart(problem: RoleProblem, role: number, person: number, sessions: readonly number[]): number {
  const { people } = problem;
  const isThere = (each: number, session: number) =>
    isHere(problem, each, session) && !(isNew(problem, each) && isFrozen(problem, session));
  if (!mayHold(people, role, person)) return 0;
  return sum(
    sessions.map((session) => {
      const all = people.people.filter(
        (_, each) => mayHold(people, role, each) && isThere(each, session),
      ).length;
      return all === 0 ? 0 : (people.roles?.[role]?.perSession ?? 1) / all;
    }),
  );
}

/** What people count as having had while they were not in the course: of this role, and of all so far. */
export function countMissed(problem: RoleProblem): { role: readonly number[]; all: readonly number[] } {
  const { people, dates, role } = problem;
  const roles = Array.from({ length: role + 1 }, (_, each) =>
    people.people.map((_, person) => {
      const missed = [...dates.keys()].filter(
        (session) =>
          !isHere(problem, person, session) || (isNew(problem, person) && isFrozen(problem, session)),
      );
      return Math.round(countPart(problem, each, person, missed));
    }),
  );
  const all = people.people.map((_, person) => sum(roles.map((missed) => missed[person] ?? 0)));
  return { role: roles[role] ?? [], all };
}

/** The turns of this role that new people are owed. */
export function countOwed(problem: RoleProblem): readonly number[] {
  const { people, dates, role } = problem;
  const parts = people.people.map((_, person) => {
    const open = [...dates.keys()].filter(
      (session) => !isFrozen(problem, session) && isHere(problem, person, session),
    );
    return isNew(problem, person) ? countPart(problem, role, person, open) : 0;
  });
  return parts.map((_, at) => Math.round(sum(parts.slice(0, at + 1))) - Math.round(sum(parts.slice(0, at))));
}

/** How many of somebody's turns are more than they are owed. */
function countExtra(inRole: number, more: number, owed: number): number {
  return Math.max(0, more - Math.max(0, owed - inRole));
}

/** Somebody's turns of the plan before that can still change. */
function listBefore(problem: RoleProblem, person: number): readonly HeldTurn[] {
  const { people, dates, last } = problem;
  return dates.flatMap((date, session) =>
    (isFrozen(problem, session) ? [] : (last?.turnsOf(makeSession(date, session)) ?? []))
      .filter((turn) => turn.person === people.people[person]?.id)
      .map(({ role }) => ({ role: Number(role.slice(1)), session, person })),
  );
}

function isKept(problem: RoleProblem, { role, session, person }: HeldTurn): boolean {
  return listBefore(problem, person).some((turn) => turn.role === role && turn.session === session);
}

/** How many turns of the plan before a turn changes. */
export function countChanged(problem: RoleProblem, turn: HeldTurn): number {
  if (!problem.last) return 0;
  const own = problem.others.filter(({ person }) => person === turn.person);
  const lost = listBefore(problem, turn.person).filter(
    (each) => each.role > turn.role && isFree(problem, each, own) && !isFree(problem, each, [...own, turn]),
  );
  return (isKept(problem, turn) ? 0 : 1) + lost.length;
}

/** What a turn costs for the choices of its person. */
export function wish({ people, dates }: RoleProblem, person: number, session: number): number {
  const { prefer = [] } = people.people[person] ?? {};
  const longest = Math.max(...people.people.map((each) => each.prefer?.length ?? 0));
  const steps = prefer.findIndex((each) => each === dates[session] || each === `paper${session}`);
  if (prefer.length === 0) return 0;
  return (steps < 0 ? longest : steps) ** 2;
}

/** How many places after their turn a person has it. */
export function lateness(problem: RoleProblem, turn: HeldTurn): number {
  const { people, dates, role } = problem;
  const roles = people.roles ?? [];
  const { perSession = 1 } = roles[role] ?? {};
  const first = sum(roles.slice(0, role).map((before) => before.perSession ?? 1));
  const open = [...dates.keys()].filter((session) => !isFrozen(problem, session));
  const line = people.people.flatMap((_, each) =>
    mayHold(people, role, each) && open.some((session) => isHere(problem, each, session)) ? [each] : [],
  );
  const late = Array.from({ length: perSession }, (_, place) => {
    const distance = turn.session * perSession + place + first - line.indexOf(turn.person);
    return ((distance % line.length) + line.length) % line.length;
  });
  return isKept(problem, turn) ? 0 : Math.min(...late);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
