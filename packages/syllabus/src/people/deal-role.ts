import type { Choice } from './choices.js';
import { listRoleCosts, type RoleCosts, type Term } from './role-costs.js';
import { type Cost, costOf } from './share-out.js';
import { spaceOut } from './space-out.js';
import type { HeldTurn, TurnsInput } from './turns.js';

/** The turns of a role, and whether they are the best. */
export interface DealtRole {
  readonly turns: readonly HeldTurn[];
  /** Which term of the objective could be better, and by how much at most; absent where the turns are the best. */
  readonly doubt?: { readonly term: Term; readonly most: number };
}

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
  const costs = listRoleCosts(input, role, others, choices);
  const { shares, bound } = spaceOut(costs.input, input.near);
  const turns = costs.input.places.flatMap((_, session) =>
    input.members.flatMap((_, person): HeldTurn[] =>
      shares.held[person * shares.sessions + session] === 1 ? [{ role, session, person }] : [],
    ),
  );

  const doubt = findDoubt(costs, costOf(costs.input, shares), bound);
  return { turns, ...(doubt && { doubt }) };
}

/** The first term in which another way could be better. That of the order is not told: people see no difference. */
function findDoubt({ terms, wish }: RoleCosts, cost: Cost, bound: Cost): DealtRole['doubt'] {
  const [found, least] = [cost, bound].map((each) => [
    ...each.slice(0, -1),
    Math.floor((each.at(-1) ?? 0) / wish),
  ]);
  const index = terms.findIndex((_, term) => (least?.[term] ?? 0) !== (found?.[term] ?? 0));
  const term = terms[index];
  return term && { term, most: (found?.[index] ?? 0) - (least?.[index] ?? 0) };
}
