import { listFollowers, type Pair, topologicalOrder } from './topological-order.js';

/**
 * Those of some pairs that can be added, one after another, without a cycle.
 *
 * Keeps all numbers in an order that agrees with the pairs so far (Pearce and Kelly, “A dynamic topological sort
 * algorithm for directed acyclic graphs”, 2007): a pair that agrees with it costs nothing, and for any other only the
 * numbers between its two are looked at.
 *
 * @param firm Pairs without a cycle that come before all others.
 */
export function growAcyclic(
  size: number,
  firm: readonly Pair[],
  candidates: readonly Pair[],
): readonly Pair[] {
  const places = new Int32Array(size);
  for (const [place, number] of topologicalOrder(size, firm).entries()) places[number] = place;
  const followers = listFollowers(size, firm);
  const leaders = listFollowers(
    size,
    firm.map(([before, after]) => [after, before]),
  );
  const placeOf = (number: number) => places[number] ?? 0;
  const marks = new Int32Array(size);
  let round = 0;

  /** A number and all that are reached from it between two places; `undefined` where `end` is. */
  function reach(
    start: number,
    next: readonly number[][],
    from: number,
    to: number,
    end?: number,
  ): number[] | undefined {
    round++;
    marks[start] = round;
    const reached = [start];
    for (const number of reached) {
      for (const other of next[number] ?? []) {
        if (other === end) return undefined;
        if (marks[other] === round || placeOf(other) < from || placeOf(other) > to) continue;
        marks[other] = round;
        reached.push(other);
      }
    }
    return reached.sort((a, b) => placeOf(a) - placeOf(b));
  }

  return candidates.filter(([before, after]) => {
    const [from, to] = [placeOf(after), placeOf(before)];

    if (from <= to) {
      const behind = reach(after, followers, from, to, before);
      if (!behind) return false;
      const moved = [...(reach(before, leaders, from, to) ?? []), ...behind];
      const free = moved.map(placeOf).sort((a, b) => a - b);
      for (const [index, number] of moved.entries()) places[number] = free[index] ?? 0;
    }

    followers[before]?.push(after);
    leaders[after]?.push(before);
    return true;
  });
}
