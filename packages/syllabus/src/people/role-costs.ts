import type { Choice } from './choices.js';
import { countChanges, findKept } from './count-changes.js';
import { findFairShares } from './fair-shares.js';
import type { Cost, ShareInput } from './share-out.js';
import { findBar, findObstacle, type HeldTurn, isInCourse, type TurnsInput } from './turns.js';

/** A term of the objective of a role, but for the last one. */
export type Term = 'places' | 'owed' | 'changes' | 'level' | 'total' | 'wishes';

/** The places of a role, and what it costs who fills them. */
export interface RoleCosts {
  readonly input: ShareInput;
  /** What each place of a cost counts; the last one counts *order* too. */
  readonly terms: readonly Term[];
  /** What a wish costs in the last place: more than *order* can come to. */
  readonly wish: number;
}

/** The objective of `dealRole` in costs, for the places of a role that are left beside the turns that people have. */
export function listRoleCosts(
  input: TurnsInput,
  role: number,
  others: readonly HeldTurn[],
  choices: readonly ReadonlyMap<number, Choice>[],
): RoleCosts {
  const { members, sessions, roles, last } = input;
  const { perSession = 1 } = roles[role] ?? {};
  const own = members.map((): HeldTurn[] => []);
  for (const turn of others) own[turn.person]?.push(turn);
  const wish = sessions.length * perSession * Math.max(1, members.length) + 1;

  return {
    wish,
    terms: last
      ? ['places', 'owed', 'changes', 'level', 'total', 'wishes']
      : ['places', 'level', 'total', 'wishes'],
    input: {
      places: sessions.map((_, session) => {
        const taken = others.filter((turn) => turn.role === role && turn.session === session);
        return isFrozen(input, session) ? 0 : perSession - taken.length;
      }),
      empty: makeCost(input, { places: 1 }),
      turns: listTurnCosts(input, role, own),
      inSession: listSessionCosts(input, role, own, choices, wish),
    },
  };
}

/** Two terms count only where there is a plan before: without them the search is faster. */
function makeCost(
  { last }: TurnsInput,
  { places = 0, owed = 0, changes = 0, level = 0, total = 0, wishes = 0 }: Partial<Record<Term, number>>,
): Cost {
  return last ? [places, owed, changes, level, total, wishes] : [places, level, total, wishes];
}

function listTurnCosts(
  input: TurnsInput,
  role: number,
  own: readonly (readonly HeldTurn[])[],
): ShareInput['turns'] {
  const { members, sessions, last } = input;
  const fair = Array.from({ length: role + 1 }, (_, each) => findFairShares(input, each));

  return members.map(({ most = Number.POSITIVE_INFINITY }, person) => {
    const had = own[person] ?? [];
    const inRole = had.filter((turn) => turn.role === role).length;
    const length = Math.max(0, Math.min(most - had.length, sessions.length));
    const owed = fair[role]?.owed[person] ?? 0;
    const level = inRole + (fair[role]?.missed[person] ?? 0);
    const total = had.length + fair.reduce((sum, { missed }) => sum + (missed[person] ?? 0), 0);

    return Array.from({ length }, (_, turn) =>
      makeCost(input, {
        owed: Number(last !== undefined && inRole + turn >= owed),
        level: 2 * (level + turn) + 1,
        total: 2 * (total + turn) + 1,
      }),
    );
  });
}

function listSessionCosts(
  input: TurnsInput,
  role: number,
  own: readonly (readonly HeldTurn[])[],
  choices: readonly ReadonlyMap<number, Choice>[],
  wish: number,
): ShareInput['inSession'] {
  const { members, sessions, last } = input;
  const order = listOrder(input, role);
  const longest = Math.max(0, ...members.map(({ prefer = [] }) => prefer.length));
  // Equal costs are one object: with one for each turn, the search takes twice as long.
  const costs = new Map<string, Cost>();

  return members.map(({ prefer = [] }, person) =>
    sessions.map((_, session): Cost | undefined => {
      const turn = { role, session, person };
      const had = own[person] ?? [];
      if (isFrozen(input, session) || findObstacle(input, turn, had)) return undefined;

      const changes = last ? countChanges(input, turn, had) : 0;
      const steps = prefer.length === 0 ? 0 : (choices[person]?.get(session)?.rank ?? longest);
      const late = findKept(input, turn) ? 0 : (order[person]?.[session] ?? 0);
      const wishes = steps * steps * wish + late;
      const key = `${changes} ${wishes}`;
      const cost = costs.get(key) ?? makeCost(input, { changes, wishes });
      costs.set(key, cost);
      return cost;
    }),
  );
}

/**
 * How many places after their turn a session is for each person, if those who may hold the role take turns in the
 * order of the file, as far as they are in the course from now on. Each role begins with those whom the roles before it
 * leave in the first session.
 */
function listOrder(input: TurnsInput, role: number): readonly (readonly number[])[] {
  const { members, sessions, roles } = input;
  const { perSession = 1 } = roles[role] ?? {};
  const first = roles.slice(0, role).reduce((sum, before) => sum + before.perSession, 0);
  const isLeft = (person: number) =>
    sessions.some((_, session) => !isFrozen(input, session) && isInCourse(input, session, person));
  const holders = members.flatMap((_, person) =>
    !findBar(input, role, person) && isLeft(person) ? [person] : [],
  );
  const turns = new Map(holders.map((person, turn) => [person, turn]));

  return members.map((_, person) =>
    sessions.map((_, session) => {
      const place = session * perSession + first - (turns.get(person) ?? 0);
      const late = ((place % holders.length) + holders.length) % holders.length;
      // The places of a session are alike: the one that is nearest after the turn counts.
      return late + perSession > holders.length ? 0 : late;
    }),
  );
}

function isFrozen({ last }: TurnsInput, session: number): boolean {
  return session < (last?.frozen ?? 0);
}
