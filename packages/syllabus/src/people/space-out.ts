import { mendTurns } from './mend-turns.js';
import { type Branch, searchSpaced } from './search-spaced.js';
import { compareCosts, costOf, type ShareInput } from './share-out.js';
import { takeTurns } from './take-turns.js';

/** Most work of a search: about a second. */
const mostWork = 50_000_000;

/**
 * Fill places with people at the least cost so that no two sessions of a person are too near each other.
 *
 * The best there is, with its own cost as `bound`. Where to find it would take too long, the best of a cut search or
 * of taking turns, mended; nothing costs less than `bound` then.
 *
 * @param near For each session, the others that are too near to it.
 */
export function spaceOut(input: ShareInput, near: readonly (readonly number[])[]): Branch {
  const { best, open } = searchSpaced(input, near, mostWork);
  if (best && open.length === 0) return best;

  const found = [takeTurns(input, near), ...(best ? [takeTurns(input, near, best.shares)] : [])]
    .map((shares) => mendTurns(input, near, shares))
    .map((shares): Branch => ({ shares, bound: costOf(input, shares) }))
    .reduce(cheaper);
  return { shares: found.shares, bound: open.reduce(cheaper, found).bound };
}

function cheaper(one: Branch, other: Branch): Branch {
  return compareCosts(other.bound, one.bound) < 0 ? other : one;
}
