import type { PaperVenue } from '@proseminar/core';
import type { Names } from '../fields/names.js';

/** What the words beside a title say of where it appeared and who wrote it. */
export interface Citation {
  readonly authors?: Names;
  readonly venue?: PaperVenue;
  readonly year?: number;
  /** What was not understood, in its order. */
  readonly rest: readonly string[];
}

/** What words say that are no citation. */
export const noCitation: Citation = { rest: [] };

/** What one says, and for what it does not say, what another says. */
export function joinCitations(first: Citation, second: Citation): Citation {
  return { ...second, ...first, rest: [...first.rest, ...second.rest] };
}

/** Whether a citation says anything. */
export function saysSomething({ authors, venue, year }: Partial<Record<keyof Citation, unknown>>): boolean {
  return (authors ?? venue ?? year) !== undefined;
}

/** Stands for something that is no part of the text, such as a link. */
export const gap = '\u0001';
