import type { Paper } from '@proseminar/core';
import type { Course } from '../course-file.js';

/** What somebody reads a paper for: to take part in the discussion, to judge it, or to present it. */
export const readingPurposes = ['reader', 'reviewer', 'presenter'] as const;

/** What somebody reads a paper for. */
export type ReadingPurpose = (typeof readingPurposes)[number];

/** How fast papers are read, and how long they are where nobody says. */
export interface ReadingRates {
  /** Pages that a paper is taken to have where its page count is unknown. */
  readonly pages: number;
  /** Pages that are read in an hour, by what for. */
  readonly pagesPerHour: Readonly<Record<ReadingPurpose, number>>;
}

/**
 * The rates of a course that sets none.
 *
 * Pages an hour are those of the Course Workload Estimator by Betsy Barre, Allen Brown and Justin Esarey (Rice
 * University and Wake Forest University, https://cat.wfu.edu/resources/workload/estimationdetails) for its densest
 * pages, of 750 words; a page in two columns has rather more. A reader has to understand text with many new concepts
 * (130 words a minute), a reviewer to engage with text that has some (90), a presenter with text that has many (65).
 */
const usualRates: ReadingRates = {
  pages: 14,
  pagesPerHour: { reader: 10, reviewer: 7, presenter: 5 },
};

/** The rates of a course: its own, and the usual ones where it sets none. */
export function readRates({ load = {} }: Pick<Course, 'load'>): ReadingRates {
  const { pages = usualRates.pages, pagesPerHour } = load;
  return { pages, pagesPerHour: { ...usualRates.pagesPerHour, ...pagesPerHour } };
}

/**
 * Minutes that reading a paper takes, rounded to whole ones.
 *
 * @example `readingMinutes({ pages: 12 }, readRates({}))` is 72, and 144 for a `presenter`.
 */
export function readingMinutes(
  { pages }: Pick<Paper, 'pages'>,
  rates: ReadingRates,
  purpose: ReadingPurpose = 'reader',
): number {
  return Math.round(((pages ?? rates.pages) * 60) / rates.pagesPerHour[purpose]);
}
