import type { Catalog } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { Reading, ReadingLoad } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { type ReadingPurpose, type ReadingRates, readingMinutes, readRates } from './reading-rates.js';

/** How long the readings of a course take. */
export interface ReadingTimes {
  readonly rates: ReadingRates;
  /** What somebody has to read for a day. */
  readonly load: (readings: readonly Reading[]) => ReadingLoad;
  /** Minutes for the required ones of some readings, by what they are read for. */
  readonly minutes: (readings: readonly Reading[], purpose: ReadingPurpose) => number;
}

/** How long the readings of a course take, by the page counts of its catalog and the rates of the course. */
export function findReadingTimes(course: Pick<Course, 'load'>, { papers }: Catalog): ReadingTimes {
  const rates = readRates(course);
  const known = new Map(papers.map((paper) => [paper.id, paper]));

  const minutes = (readings: readonly Reading[], role: Reading['role'], purpose: ReadingPurpose) =>
    readings
      .filter((reading) => reading.role === role)
      .reduce((sum, { paper }) => sum + readingMinutes(known.get(paper) ?? {}, rates, purpose), 0);

  return {
    rates,
    load: (readings) => ({
      required: minutes(readings, 'required', 'reader'),
      optional: minutes(readings, 'optional', 'reader'),
      assumed: readings
        .filter(isRead)
        .flatMap(({ paper }) => (known.get(paper)?.pages === undefined ? [paper] : [])),
    }),
    minutes: (readings, purpose) => minutes(readings, 'required', purpose),
  };
}
