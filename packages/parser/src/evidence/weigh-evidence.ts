import type { Edition } from '../read-edition.js';
import type { Purpose } from '../section-purpose.js';
import { entryClues } from './entry-clues.js';
import type { Look } from './look-at-entry.js';
import { paperClues } from './paper-clues.js';

/** How a list writes its entries, seen from all of them; each share is between 0 and 1. */
export interface Habits {
  /** Whether most papers have a tag with venue or year before the title. */
  readonly tagged: boolean;
  /** Share of the lines that have a link. */
  readonly linked: number;
  /** Share of the linked titles that lead to a page beside the list, as to notes on the paper. */
  readonly notes: number;
  /** Share of those that surely are papers among those that surely are papers or resources. */
  readonly papers: number;
}

/** Where an entry stands. */
export interface Setting {
  readonly purpose: Purpose | undefined;
  /** What the headings give all papers under them. */
  readonly edition: Edition;
  /** Habits of the whole list. */
  readonly list: Habits;
  /** Habits of the section, or of the list where the section is small. */
  readonly section: Habits;
}

/** A sum of evidence and the part of it that counted most. */
export interface Weight {
  readonly sum: number;
  readonly because: string;
}

/** A piece of evidence. */
export interface Clue {
  readonly because: string;
  /** What it counts: logarithms of odds, roughly; above 2 is as good as sure. */
  readonly counts: (look: Look, setting: Setting) => number;
}

/** How surely a line is an entry. */
export function weighEntry(look: Look, setting: Setting): Weight {
  return weigh(entryClues, look, setting);
}

/** How surely an entry is a paper. */
export function weighPaper(look: Look, setting: Setting): Weight {
  return weigh(paperClues, look, setting);
}

/** Evidence as a probability. */
export function confidenceOf(sum: number): number {
  return 1 / (1 + Math.exp(-Math.abs(sum)));
}

function weigh(clues: readonly Clue[], look: Look, setting: Setting): Weight {
  let sum = 0;
  let most = 0;
  let because = '';
  for (const clue of clues) {
    const count = clue.counts(look, setting);
    sum += count;
    if (Math.abs(count) > most) [most, because] = [Math.abs(count), clue.because];
  }
  return { sum, because };
}
