import type { PaperVenue } from '@proseminar/core';
import type { Names } from '../fields/names.js';

/** What is known of a citation before it is read. */
export interface CitationContext {
  /**
   * Whether the words surely are a citation, as those after a title in quotation marks are, so that a name before
   * the year is that of a venue.
   */
  readonly sure?: boolean;
  /** How sure names have to be: 1 where the list usually names authors there. */
  readonly names?: 0 | 1 | 2;
  /** How much may be left over for the words to be a citation; beyond that, reading ends. */
  readonly mostRest?: number;
}

/** Whether too much is left over for words to be a citation; one of it may still turn out to be a journal. */
export function isTooMuch({ rest, mostRest }: CitationReading): boolean {
  return rest.length > mostRest + 1;
}

/** What was found in a citation so far; filled part by part. */
export interface CitationReading extends Required<CitationContext> {
  authors?: Names | undefined;
  venue?: PaperVenue | undefined;
  year?: number | undefined;
  /** A year that stands alone, which counts less than one beside a venue. */
  dated?: number | undefined;
  /** Two digits beside a venue, which may also be a volume. */
  bare?: number | undefined;
  /** What was not understood, in its order. */
  readonly rest: string[];
}
