import type { Paper } from '@proseminar/core';
import type { Mentions } from './mentions/mention.js';
import { findEarlier, type Precedence } from './precedence.js';
import { settleMentions } from './settle-mentions.js';
import { type Pair, topologicalOrder } from './topological-order.js';

/** A paper and its place in the list, from 0. */
export interface ListedPaper {
  readonly paper: Paper;
  readonly listed: number;
}

/** What decides which papers are read first; what comes first here counts most. */
export interface ReadingOrder {
  /** Which papers come after which, whatever else is said. Has no cycle. */
  readonly after: Precedence;
  /** The key by which a paper comes after another: `order.after.osdi21-pollux[0]`. */
  readonly keyOf?: (paper: string, earlier: string) => string;
  /** What notes mention: a paper that is mentioned comes before that whose notes do. */
  readonly mentions?: Mentions;
  /**
   * Which of two papers comes first where nothing else decides.
   *
   * @default byYear
   */
  readonly compare?: (a: ListedPaper, b: ListedPaper) => number;
}

/**
 * Papers in the order of reading.
 *
 * A paper that comes `after` others waits for them, also where a paper between the two is not among those given. It
 * waits for those that its notes mention too, as far as mentions do not contradict that or each other, see
 * `settleMentions`. Of the papers that wait for none, the first by `compare` is next.
 *
 * @param row Papers among those given whose order is settled.
 */
export function orderPapers<Item extends ListedPaper>(
  papers: readonly Item[],
  { after, mentions, compare = byYear }: ReadingOrder,
  row: readonly ListedPaper[] = [],
): readonly Item[] {
  const sorted = [...papers].sort(compare);
  const ranks = new Map(sorted.map(({ paper }, rank) => [paper.id, rank]));
  const rankOf = ({ paper }: ListedPaper) => ranks.get(paper.id) ?? 0;

  const declared = sorted.flatMap(({ paper }, rank) =>
    findEarlier(after, paper.id, ranks).map((id): Pair => [ranks.get(id) ?? 0, rank]),
  );
  const settled = row.slice(1).map((one, index): Pair => [rankOf(row[index] ?? one), rankOf(one)]);
  const firm = [...declared, ...settled];
  const kept = mentions ? settleMentions(sorted, ranks, firm, mentions) : [];

  return topologicalOrder(sorted.length, [...firm, ...kept]).flatMap((rank) => sorted[rank] ?? []);
}

/** Order by year, then by the order of the list; without a year last. */
export function byYear(a: ListedPaper, b: ListedPaper): number {
  return yearOf(a) - yearOf(b) || a.listed - b.listed;
}

/** Order by the list. */
export function byList(a: ListedPaper, b: ListedPaper): number {
  return a.listed - b.listed;
}

function yearOf({ paper }: ListedPaper): number {
  return paper.year ?? 9999;
}
