import type { Paper } from '@proseminar/core';
import { findEarlier, type Precedence } from './precedence.js';

/** A paper and its place in the list, from 0. */
export interface ListedPaper {
  readonly paper: Paper;
  readonly listed: number;
}

/**
 * Papers in the order of reading.
 *
 * By year, then by the order of the list; papers without a year come last. A paper that comes `after` others
 * waits for them, also where a paper between the two is not among those given.
 *
 * @param after A precedence without cycles.
 */
export function orderPapers<Item extends ListedPaper>(
  papers: readonly Item[],
  after: Precedence,
): readonly Item[] {
  const waiting = [...papers].sort(byYear);
  const ranks = new Map(waiting.map(({ paper }, rank) => [paper.id, rank]));
  const followers = waiting.map((): number[] => []);
  const left = waiting.map(({ paper }, rank) => {
    const earlier = findEarlier(after, paper.id, ranks);
    for (const id of earlier) followers[ranks.get(id) ?? rank]?.push(rank);
    return earlier.length;
  });
  const ordered: Item[] = [];

  for (let next = left.indexOf(0); next !== -1; next = left.indexOf(0)) {
    left[next] = -1;
    ordered.push(...waiting.slice(next, next + 1));
    for (const follower of followers[next] ?? []) left[follower] = (left[follower] ?? 0) - 1;
  }

  return ordered;
}

/** Order by year, then by the order of the list; without a year last. */
export function byYear(a: ListedPaper, b: ListedPaper): number {
  return yearOf(a) - yearOf(b) || a.listed - b.listed;
}

/** Whether papers stand in the order of their years. */
export function areByYear(papers: readonly ListedPaper[]): boolean {
  return papers.every((one, index) => yearOf(papers[index - 1] ?? one) <= yearOf(one));
}

function yearOf({ paper }: ListedPaper): number {
  return paper.year ?? 9999;
}
