import { fit } from './fit.js';
import { placeOptional } from './optional-papers.js';
import type { ReadingOrder } from './order/order-papers.js';
import type { JudgedPaper, SelectedTopic } from './select-papers.js';

/** A required paper with the index of its topic. */
export interface PlacedPaper extends JudgedPaper {
  readonly topic: number;
}

/** The papers of a session, in the order of reading. */
export interface SessionPapers {
  readonly required: readonly PlacedPaper[];
  readonly optional: readonly JudgedPaper[];
}

/**
 * The papers of each free session, by its number: topics one after another, cut into sessions by
 * `fit`, and then optional papers where there is a place.
 *
 * @param topics Topics with their required papers in the order of reading.
 * @param free Numbers of the sessions that are free for papers.
 * @param most Most papers of either kind in a session.
 */
export function placePapers(
  topics: readonly SelectedTopic[],
  free: readonly number[],
  most: { readonly required: number; readonly optional: number },
  order: ReadingOrder,
): ReadonlyMap<number, SessionPapers> {
  const row = topics.flatMap(({ required }, topic) =>
    required.map((paper): PlacedPaper => ({ ...paper, topic })),
  );
  const counts = fit({
    topics: row.map(({ topic }) => topic),
    sessions: free.length,
    capacity: most.required,
  });
  if (!counts) throw new Error('The papers that were selected for the free sessions fit into them');

  const required = cut(row, counts);
  const optional = placeOptional(required, topics, most.optional, order);
  return new Map(
    free.map((number, index) => [
      number,
      { required: required[index] ?? [], optional: optional[index] ?? [] },
    ]),
  );
}

function cut<Item>(row: readonly Item[], counts: readonly number[]): readonly (readonly Item[])[] {
  let from = 0;
  return counts.map((count) => {
    from += count;
    return row.slice(from - count, from);
  });
}
