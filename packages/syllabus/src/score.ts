import type { Paper } from '@proseminar/core';
import { canBeOpened } from './can-be-opened.js';
import type { Course } from './course-file.js';

/** A score and the parts it is the sum of. */
export interface Score {
  readonly total: number;
  /** `['notes 3', 'PDF 2']` */
  readonly parts: readonly string[];
}

/** The points of each part of a score, and more points for single papers by id. */
export type Weights = typeof defaultWeights & { readonly papers: Readonly<Record<string, number>> };

/** The points of each part, where a course does not say. */
export const defaultWeights = { notes: 3, pdf: 2, fundamental: 2, venue: 1, link: 1 };

/** The points of each part as a course wants them. */
export function readWeights({ select: { weights = {} } = {} }: Course): Weights {
  return { ...defaultWeights, papers: {}, ...weights };
}

/**
 * How well a paper suits a course, from what the list says of it.
 *
 * | part | points, unless the course says how many |
 * | --- | --- |
 * | there are notes on it | 3 |
 * | it has a link to a PDF | 2 |
 * | it is the oldest of its topic: a fundamental | 2 |
 * | it appeared at a venue that the list names | 1 |
 * | it can be opened: by a link, a DOI or an arXiv id | 1 |
 * | points of its own | 0 |
 */
export function scorePaper(
  paper: Paper,
  { isOldest, hasNotes }: { isOldest: boolean; hasNotes: boolean },
  weights: Weights,
): Score {
  const own = Object.hasOwn(weights.papers, paper.id) ? (weights.papers[paper.id] ?? 0) : 0;
  const parts: readonly (readonly [holds: boolean, words: string, points: number])[] = [
    [hasNotes || paper.notes !== undefined, 'notes', weights.notes],
    [paper.links.some(({ rel }) => rel === 'pdf'), 'PDF', weights.pdf],
    [isOldest, 'oldest of its topic', weights.fundamental],
    [paper.venue !== undefined, 'venue', weights.venue],
    [canBeOpened(paper), 'link', weights.link],
    [true, 'points of its own', own],
  ];
  const held = parts.filter(([holds, , points]) => holds && points !== 0);

  return {
    total: held.reduce((sum, [, , points]) => sum + points, 0),
    parts: held.map(([, words, points]) => `${words} ${points}`),
  };
}

/** `score 5 = notes 3 + PDF 2` */
export function formatScore({ total, parts }: Score): string {
  return parts.length === 0 ? `score ${total}` : `score ${total} = ${parts.join(' + ')}`;
}
