import type { Paper } from '@proseminar/core';

/** A score and the parts it is the sum of. */
export interface Score {
  readonly total: number;
  /** `['notes 3', 'PDF 2']` */
  readonly parts: readonly string[];
}

/**
 * How well a paper suits a course, from what the list says of it.
 *
 * | part | points |
 * | --- | --- |
 * | there are notes on it | 3 |
 * | it has a link to a PDF | 2 |
 * | it is the oldest of its topic: a fundamental | 2 |
 * | it appeared at a venue that the list names | 1 |
 */
export function scorePaper(
  paper: Paper,
  { isOldest, hasNotes }: { isOldest: boolean; hasNotes: boolean },
): Score {
  const parts: readonly (readonly [holds: boolean, words: string, points: number])[] = [
    [hasNotes || paper.notes !== undefined, 'notes', 3],
    [paper.links.some(({ rel }) => rel === 'pdf'), 'PDF', 2],
    [isOldest, 'oldest of its topic', 2],
    [paper.venue !== undefined, 'venue', 1],
  ];
  const held = parts.filter(([holds]) => holds);

  return {
    total: held.reduce((sum, [, , points]) => sum + points, 0),
    parts: held.map(([, words, points]) => `${words} ${points}`),
  };
}

/** `score 5 = notes 3 + PDF 2` */
export function formatScore({ total, parts }: Score): string {
  return parts.length === 0 ? `score ${total}` : `score ${total} = ${parts.join(' + ')}`;
}
