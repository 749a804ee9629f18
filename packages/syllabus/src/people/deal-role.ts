import type { Choice } from './choices.js';
import { countChanges, isKept } from './count-changes.js';
import { findFairShares } from './fair-shares.js';
import { type Cost, costOf, type ShareInput } from './share-out.js';
import { spaceOut } from './space-out.js';
import { findBar, findObstacle, type HeldTurn, isInCourse, type TurnsInput } from './turns.js';

/** The turns of a role, and whether they are the best. */
export interface DealtRole {
  readonly turns: readonly HeldTurn[];
  /** Which term of the objective could be better, and by how much at most; absent where the turns are the best. */
  readonly doubt?: { readonly term: (typeof midTerms)[number]; readonly most: number };
}

const terms = ['places', 'level', 'total', 'wishes'] as const;
const midTerms = ['places', 'owed', 'changes', 'level', 'total', 'wishes'] as const;

/**
 * Give the places of one role to people, so that the turns are the best there are beside those that others have.
 *
 * Nobody has a turn that `findObstacle` refuses. Of all ways to do so, the result has, in this order of importance,
 *
 * 1. *places*: the fewest empty places;
 * 2. *owed*: the most turns of new people up to the fair share of each (`findFairShares`), and
 * 3. *changes*: the fewest turns that are not as the plan before has them (`countChanges`), both only where there is a
 *    plan before. So everyone keeps their turns, but for those of people who dropped out, which go to others, and for
 *    those that new people get; whose these are, the terms below say;
 * 4. *level*: the smallest sum of squared turns of this role over people, so that, as far as nothing is in the way,
 *    no two people differ by more than one turn. Turns of sessions before the plan was made again count, and so do
 *    those that somebody missed while they were not in the course;
 * 5. *total*: the smallest sum of squared turns of all roles dealt out so far, and of fixed turns, over people;
 * 6. *wishes*: the smallest sum of squared steps from the first choice, over turns: 0 for the first choice of a
 *    person, 1 for the second, 4 for the third; for a session that is none of their choices, the square of the length
 *    of the longest list of choices; 0 for people without choices;
 * 7. *order*: the smallest sum, over turns, of how many places of the role after their turn in the order of the file
 *    it comes, where people would take turns; so where nothing else counts, people take turns. Turns that stay as the
 *    plan before has them cost nothing here.
 *
 * @param others Turns that people have already, with fixed ones of every role.
 * @param choices For each person, their choice by session.
 */
export function dealRole(
  input: TurnsInput,
  role: number,
  others: readonly HeldTurn[],
  choices: readonly ReadonlyMap<number, Choice>[],
): DealtRole {
  const share = listShare(input, role, others, choices);
  const { shares, bound } = spaceOut(share.input, input.near);
  const turns = share.input.places.flatMap((_, session) =>
    input.members.flatMap((_, person): HeldTurn[] =>
      shares.held[person * shares.sessions + session] === 1 ? [{ role, session, person }] : [],
    ),
  );

  const doubt = findDoubt(costOf(share.input, shares), bound, share.wish, input.last ? midTerms : terms);
  return { turns, ...(doubt && { doubt }) };
}

/** The problem of `dealRole` in costs, and what a wish costs in its last term. */
function listShare(
  input: TurnsInput,
  role: number,
  others: readonly HeldTurn[],
  choices: readonly ReadonlyMap<number, Choice>[],
): { input: ShareInput; wish: number } {
  const { members, sessions, roles, last } = input;
  const { perSession = 1 } = roles[role] ?? {};
  const own = members.map((): HeldTurn[] => []);
  for (const turn of others) own[turn.person]?.push(turn);

  const isFrozen = (session: number) => session < (last?.frozen ?? 0);
  const places = sessions.map((_, session) =>
    isFrozen(session)
      ? 0
      : perSession - others.filter((turn) => turn.role === role && turn.session === session).length,
  );
  const cost = (places: number, owed = 0, changes = 0, level = 0, total = 0, rest = 0): Cost =>
    last ? [places, owed, changes, level, total, rest] : [places, level, total, rest];
  // Shared, as there are many turns and few costs: the search is half as fast where each has its own.
  const shared = new Map<string, Cost>();
  const share = (changes: number, rest: number): Cost => {
    const key = `${changes} ${rest}`;
    const known = shared.get(key) ?? cost(0, 0, changes, 0, 0, rest);
    shared.set(key, known);
    return known;
  };
  const fair = roles.slice(0, role + 1).map((_, each) => findFairShares(input, each));
  const order = listOrder(input, role);
  const longest = Math.max(0, ...members.map(({ prefer = [] }) => prefer.length));
  // More than all turns together can be after their order.
  const wish = sessions.length * perSession * Math.max(1, members.length) + 1;

  return {
    wish,
    input: {
      places,
      empty: cost(1),
      turns: members.map(({ most = Number.POSITIVE_INFINITY }, person) => {
        const had = own[person] ?? [];
        const inRole = had.filter((turn) => turn.role === role).length;
        const length = Math.max(0, Math.min(most - had.length, sessions.length));
        const owed = fair[role]?.owed[person] ?? 0;
        const level = inRole + (fair[role]?.missed[person] ?? 0);
        const total = had.length + fair.reduce((sum, { missed }) => sum + (missed[person] ?? 0), 0);
        return Array.from({ length }, (_, turn): Cost => {
          const isExtra = last !== undefined && inRole + turn >= owed;
          return cost(0, Number(isExtra), 0, 2 * (level + turn) + 1, 2 * (total + turn) + 1);
        });
      }),
      inSession: members.map(({ prefer = [] }, person) =>
        sessions.map((_, session): Cost | undefined => {
          const turn = { role, session, person };
          const had = own[person] ?? [];
          if (isFrozen(session) || findObstacle(input, turn, had)) return undefined;
          const steps = prefer.length === 0 ? 0 : (choices[person]?.get(session)?.rank ?? longest);
          const late = isKept(input, turn) ? 0 : (order[person]?.[session] ?? 0);
          return share(last ? countChanges(input, turn, had) : 0, steps * steps * wish + late);
        }),
      ),
    },
  };
}

/**
 * How many places after their turn a session is for each person, if those who may hold the role take turns in the
 * order of the file, as far as they are still in the course. Each role begins with those whom the roles before it leave in the first session.
 */
function listOrder(input: TurnsInput, role: number): readonly (readonly number[])[] {
  const { members, sessions, roles, last } = input;
  const { perSession = 1 } = roles[role] ?? {};
  const first = roles.slice(0, role).reduce((sum, before) => sum + before.perSession, 0);
  const isLeft = (person: number) =>
    sessions.some((_, session) => session >= (last?.frozen ?? 0) && isInCourse(input, session, person));
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

/** The first term in which another way could be better. That of the order is not told: people see no difference. */
function findDoubt(
  cost: Cost,
  bound: Cost,
  wish: number,
  terms: readonly (typeof midTerms)[number][],
): DealtRole['doubt'] {
  const [found, least] = [cost, bound].map((each) => [
    ...each.slice(0, -1),
    Math.floor((each.at(-1) ?? 0) / wish),
  ]);
  const index = terms.findIndex((_, term) => (least?.[term] ?? 0) !== (found?.[term] ?? 0));
  const term = terms[index];
  return term && { term, most: (found?.[index] ?? 0) - (least?.[index] ?? 0) };
}
