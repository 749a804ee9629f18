/** A topic that takes part in the deal. */
export interface Share {
  /** Papers it has. */
  readonly available: number;
  /** Papers it must get: those that the course includes. */
  readonly least: number;
  /** Papers it gets, no more and no fewer, where the course says how many. */
  readonly quota?: number;
  /** How many times each of its papers counts; by default once. */
  readonly weight?: number;
}

/**
 * Deal places out to topics in proportion to the papers they have, times their weight; the number of places for each.
 *
 * 1. A topic with a quota gets it, and what must be in gets its places.
 * 2. Each other topic gets one place while there are places; then up to one whole session each: first those with
 *    the most papers, times their weight.
 * 3. The rest goes, a whole session at a time so that few sessions mix topics, to the topic with the highest
 *    average: papers it has, times its weight, by places it would have (Webster's method). Of equal ones, to the
 *    earlier.
 *
 * No topic gets more places than it has papers.
 */
export function apportion(shares: readonly Share[], places: number, perSession: number): readonly number[] {
  const given = shares.map(({ available, least, quota }) => Math.min(available, Math.max(least, quota ?? 0)));
  let left = places - given.reduce((sum, count) => sum + count, 0);

  function give(index: number, wanted: number): void {
    const share = shares[index];
    const had = given[index] ?? 0;
    const count = Math.max(0, Math.min(wanted, (share?.available ?? 0) - had, left));
    given[index] = had + count;
    left -= count;
  }

  const open = shares.flatMap((share, index) => (share.quota === undefined ? [index] : []));
  const largestFirst = [...open].sort((a, b) => weigh(shares[b]) - weigh(shares[a]) || a - b);

  for (const size of [1, perSession]) {
    for (const index of largestFirst) give(index, size - (given[index] ?? 0));
  }

  for (;;) {
    let best: number | undefined;
    let highest = 0;

    for (const index of open) {
      const share = shares[index];
      const { available = 0 } = share ?? {};
      const had = given[index] ?? 0;
      const average = weigh(share) / (had + perSession / 2);
      if (had < available && average > highest) [best, highest] = [index, average];
    }

    if (best === undefined || left <= 0) return given;
    const had = given[best] ?? 0;
    give(best, perSession - (had % perSession));
  }
}

function weigh({ available, weight = 1 }: Share = { available: 0, least: 0 }): number {
  return available * weight;
}
