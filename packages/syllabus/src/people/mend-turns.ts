import { searchSpaced } from './search-spaced.js';
import { compareCosts, copyShares, costOf, type ShareInput, type Shares } from './share-out.js';

/** Most pairs of people whose turns are dealt out anew, and most work for all of them and for one. */
const mostPairs = 2000;
const mostWork = 200_000_000;
const pairWork = 150_000;

/** Shares that cost no more: the turns of two people are dealt out anew, for one pair after another, while that helps. */
export function mendTurns(input: ShareInput, near: readonly (readonly number[])[], start: Shares): Shares {
  const { people, sessions } = start;
  let shares = start;
  let cost = costOf(input, shares);
  let pairs = Math.min(mostPairs, mostWork / (people * sessions ** 2));

  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let one = 0; one < people; one++) {
      for (let other = one + 1; other < people && pairs > 0; other++, pairs--) {
        const changed = dealAnew(input, near, shares, [one, other]);
        const found = costOf(input, changed);
        if (compareCosts(found, cost) >= 0) continue;
        [shares, cost, isBetter] = [changed, found, true];
      }
    }
  }

  return shares;
}

function dealAnew(
  { empty, turns, inSession }: ShareInput,
  near: readonly (readonly number[])[],
  before: Shares,
  group: readonly number[],
): Shares {
  const { sessions, held, empties } = before;
  const free = [...empties].map(
    (count, session) => count + group.filter((person) => held[person * sessions + session] === 1).length,
  );
  const places = free.map((count) => Math.min(count, group.length));
  const part: ShareInput = {
    places,
    empty,
    turns: group.map((person) => turns[person] ?? []),
    inSession: group.map((person) =>
      places.map((count, session) => (count > 0 ? inSession[person]?.[session] : undefined)),
    ),
  };

  const { best } = searchSpaced(part, near, pairWork);
  if (!best) return before;
  const { shares: dealt } = best;
  const left = free.map((count, session) => count - (places[session] ?? 0) + (dealt.empties[session] ?? 0));
  const after = { ...copyShares(before), empties: Int32Array.from(left) };
  for (const [index, person] of group.entries()) {
    after.held.set(dealt.held.subarray(index * sessions, (index + 1) * sessions), person * sessions);
    after.counts[person] = dealt.counts[index] ?? 0;
  }
  return after;
}
