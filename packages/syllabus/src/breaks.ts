import { cleanText } from '@proseminar/core';
import type { Calendar } from './calendar-file.js';

/** Days without class, from and to included. */
export interface Break {
  /** Its place in `noClass`. */
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** The rows of `noClass:`, read. */
export function readBreaks({ noClass = [] }: Calendar): readonly Break[] {
  return noClass.map((entry, index) => {
    const reason = cleanText(entry.reason);
    if ('date' in entry) return { from: entry.date, to: entry.date, reason, index };
    return { from: entry.from, to: entry.to, reason, index };
  });
}

/** The break that a date is in. */
export function findBreak(date: string, breaks: readonly Break[]): Break | undefined {
  return breaks.find(({ from, to }) => from <= date && date <= to);
}
