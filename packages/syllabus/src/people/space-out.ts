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
import { takeTurns } from './take-turns.js';

/** Shares in which nobody has two sessions too near each other. */
export interface SpacedShares {
  readonly shares: Shares;
  /** A cost that nothing is below: that of the shares, unless the search was cut short. */
  readonly bound: Cost;
}

/** Most work of a search, in costs looked at; about a second. */
const mostWork = 8_000_000;

/**
 * Fill places with people at the least cost so that no two sessions of a person are too near each other.
 *
 * Branch and bound: `shareOut` knows nothing of spacing, so what it costs is a lower bound. Where it gives a person
 * two sessions that are too near, either the person is not in the first of them, or in none that is too near to it;
 * both are tried, the cheaper first, and what cannot be better than the best found is not. Where that would take
 * too long, the best found is the result, and `bound` says how much better another one could be.
 *
 * @param near For each session, the others that are too near to it.
 */
export function spaceOut(input: ShareInput, near: readonly (readonly number[])[]): SpacedShares {
  const root = { shares: shareOut(input) };
  const open = [{ ...root, bound: costOf(input, root.shares) }];
  let best: (typeof open)[number] | undefined;
  let work = mostWork;

  for (let next = open.pop(); next; next = open.pop()) {
    const { shares, bound } = next;
    if (best && compareCosts(bound, best.bound) >= 0) continue;

    const conflict = findConflict(shares, near);
    if (!conflict) {
      best = next;
      continue;
    }
    if (best && work <= 0)
      return cutShort(input, near, best.shares, [bound, ...open.map((each) => each.bound)]);
    work -= (shares.people + 1) * shares.sessions;

    const { person, session } = conflict;
    const branch = (sessions: readonly number[]) => {
      const changed = copyShares(shares);
      for (const each of sessions) forbid(input, changed, person, each);
      return { shares: changed, bound: costOf(input, changed) };
    };
    const out = branch([session]);
    const alone = branch(near[session] ?? []);
    open.push(...(compareCosts(out.bound, alone.bound) < 0 ? [alone, out] : [out, alone]));
  }

  return best ?? { ...root, bound: [] };
}

/** The better of the best found and what a simpler way finds. */
function cutShort(
  input: ShareInput,
  near: readonly (readonly number[])[],
  best: Shares,
  bounds: readonly Cost[],
): SpacedShares {
  const [first, second] = [takeTurns(input, near, best), takeTurns(input, near)].map((shares) => ({
    shares,
    cost: costOf(input, shares),
  }));
  if (!first || !second) throw new Error('There are two ways');
  const { shares, cost } = compareCosts(second.cost, first.cost) < 0 ? second : first;
  return {
    shares,
    bound: [cost, ...bounds].reduce((least, each) => (compareCosts(each, least) < 0 ? each : least)),
  };
}

/** The first person with two sessions too near each other, and the first of the two. */
function findConflict(
  { people, sessions, held }: Shares,
  near: readonly (readonly number[])[],
): { person: number; session: number } | undefined {
  for (let person = 0; person < people; person++) {
    for (let session = 0; session < sessions; session++) {
      if (held[person * sessions + session] !== 1) continue;
      if (near[session]?.some((other) => held[person * sessions + other] === 1)) return { person, session };
    }
  }
  return undefined;
}
