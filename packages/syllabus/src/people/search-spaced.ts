import {
  type Cost,
  compareCosts,
  copyShares,
  costOf,
  forbid,
  type ShareInput,
  type Shares,
  shareOut,
} from './share-out.js';

/** Shares to go on from, with a cost that nothing made from them is below. */
export interface Branch {
  readonly shares: Shares;
  readonly bound: Cost;
}

/** Most conflicts that are tried, to go on with the one that says most. */
const mostTried = 16;

/** How often the work may be done over, to find anything at all. */
const mostOver = 3;

/**
 * The best shares in which nobody has two sessions too near each other, and what is left to try that might be better
 * once so much work is done: nothing, if it was enough. There is no best where even the first needs far more work.
 *
 * Branch and bound: `shareOut` knows nothing of spacing, so what it costs is a lower bound. Where it gives a person
 * two sessions that are too near, either the person is not in the first of them, or in none that is too near to it;
 * both are tried, the cheaper first, and what cannot be better than the best found is not. Of several such conflicts,
 * the one is taken whose cheaper way costs most.
 *
 * @param near For each session, the others that are too near to it.
 * @param mostWork In pairs of nodes looked at; about forty million a second.
 */
export function searchSpaced(
  input: ShareInput,
  near: readonly (readonly number[])[],
  mostWork: number,
): { best?: Branch; open: readonly Branch[] } {
  const shares = shareOut(input);
  const open: Branch[] = [{ shares, bound: costOf(input, shares) }];
  let best: Branch | undefined;
  let work = mostWork;
  const step = (shares.people + shares.sessions) ** 2;

  for (let next = open.pop(); next; next = open.pop()) {
    if (best && compareCosts(next.bound, best.bound) >= 0) continue;
    const conflicts = findConflicts(next.shares, near);
    if (conflicts.length === 0) {
      best = next;
      continue;
    }
    if (best && work <= 0) return { best, open: [next, ...open] };
    if (work <= -mostOver * mostWork) return { open: [next, ...open] };

    let choice: readonly [less: Branch, more: Branch] | undefined;
    for (const { person, session } of conflicts.slice(0, work > 0 ? mostTried : 1)) {
      const [less, more] = [[session], near[session] ?? []]
        .map((sessions) => keepOut(input, next.shares, person, sessions))
        .sort((a, b) => compareCosts(a.bound, b.bound));
      if (!less || !more) break;
      work -= (less.steps + more.steps) * step;

      const order = choice && compareCosts(less.bound, choice[0].bound);
      if (!choice || (order || compareCosts(more.bound, choice[1].bound)) > 0) choice = [less, more];
      if (best && compareCosts(less.bound, best.bound) >= 0) break;
    }
    if (choice) open.push(choice[1], choice[0]);
  }

  return { ...(best && { best }), open: [] };
}

function keepOut(
  input: ShareInput,
  shares: Shares,
  person: number,
  sessions: readonly number[],
): Branch & { readonly steps: number } {
  const changed = copyShares(shares);
  const steps = sessions.filter((session) => forbid(input, changed, person, session)).length + 1;
  return { shares: changed, bound: costOf(input, changed), steps };
}

/** People with two sessions too near each other, with the first of the two. */
function findConflicts(
  { people, sessions, held }: Shares,
  near: readonly (readonly number[])[],
): readonly { person: number; session: number }[] {
  const conflicts: { person: number; session: number }[] = [];

  for (let person = 0; person < people; person++) {
    for (let session = 0; session < sessions; session++) {
      if (held[person * sessions + session] !== 1) continue;
      if (near[session]?.some((other) => held[person * sessions + other] === 1)) {
        conflicts.push({ person, session });
      }
    }
  }

  return conflicts;
}
