/** What to fit: papers in their order, sessions in theirs. */
export interface FitInput {
  /** The topic of each paper, in the order of reading, those of one topic next to each other. */
  readonly topics: readonly (string | number)[];
  /** Number of sessions to fill. */
  readonly sessions: number;
  /** Most papers in one session. */
  readonly capacity: number;
}

/**
 * How many papers each session takes, so that the plan is the best there is; `undefined` where they cannot fit.
 *
 * Papers keep their order. Of all ways to cut the row of papers into sessions of 0 to `capacity` papers, the
 * result has, in this order of importance,
 *
 * 1. the fewest sessions without a paper;
 * 2. the fewest sessions that mix topics;
 * 3. the smallest sum of squared differences between the papers of a session and the mean;
 * 4. the larger sessions first: of two ways that are equal so far, the one whose first different session
 *    takes more. So where there are fewer papers than sessions, each session takes one until all are placed,
 *    and the empty ones come last.
 *
 * Found by dynamic programming from the last session to the first, in O(papers × sessions × capacity).
 *
 * @example `fit({topics: ['a', 'a', 'a', 'b'], sessions: 2, capacity: 3})` is `[3, 1]`, not the mixed `[2, 2]`.
 */
export function fit({ topics, sessions, capacity }: FitInput): readonly number[] | undefined {
  const papers = topics.length;
  if (papers > sessions * capacity) return undefined;

  // The sum of squares differs from the sum of squared differences by a constant, and is a whole number.
  const mixedWeight = sessions * capacity * capacity + 1;
  const emptyWeight = mixedWeight * (sessions + 1);
  const width = papers + 1;
  const takes = new Uint8Array(sessions * width);
  let costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  costs[papers] = 0;

  for (let session = sessions - 1; session >= 0; session--) {
    const next = costs;
    costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const fewest = Math.max(0, papers - (sessions - session) * capacity);

    for (let placed = Math.min(papers, session * capacity); placed >= fewest; placed--) {
      for (let take = 0; take <= Math.min(capacity, papers - placed); take++) {
        const mixed = take > 0 && topics[placed] !== topics[placed + take - 1];
        const cost =
          (next[placed + take] ?? Number.POSITIVE_INFINITY) +
          take * take +
          (take === 0 ? emptyWeight : 0) +
          (mixed ? mixedWeight : 0);

        if (cost <= (costs[placed] ?? 0)) {
          costs[placed] = cost;
          takes[session * width + placed] = take;
        }
      }
    }
  }

  const counts: number[] = [];
  let placed = 0;

  for (let session = 0; session < sessions; session++) {
    const take = takes[session * width + placed] ?? 0;
    counts.push(take);
    placed += take;
  }

  return counts;
}
