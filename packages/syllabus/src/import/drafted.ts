import type { Schedule, ScheduleDay, ScheduleReading } from '@proseminar/core';
import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import type { Overrides } from '../overrides/overrides-file.js';

/** What a page does not say of its course. */
export interface DraftOptions {
  /** Path of the reading list, as the course will name it. */
  readonly readingList: string;
  /** Zone of the clock times. */
  readonly timeZone: string;
  /** Year of the first day. By default found out from the page. */
  readonly year?: number;
  /** Weekly meetings such as `TTh 10:30-11:50`. By default found out from the page. */
  readonly meetings?: readonly string[];
  /** Latest year that the course may be of, where only its weekdays tell. */
  readonly latestYear?: number;
}

/** Something on the page that a course cannot hold, or not this one. */
export interface NotCarried {
  /** Line of the page. */
  readonly line: number;
  /** The day, where it is of one. */
  readonly date?: string;
  /** As the page has it. */
  readonly text: string;
  readonly why: string;
}

/** A paper as a day of the page has it. */
export interface DraftedReading {
  readonly paper: string;
  readonly role: 'required' | 'optional';
}

/** A day of the page as the plan is to show it. */
export interface DraftedDay {
  readonly line: number;
  readonly date: string;
  /** A day without class, a session of the course's own, or one of papers. */
  readonly kind: 'no-class' | 'fixed' | 'reading';
  /** What it is called, or why there is no class. */
  readonly title?: string;
  readonly readings: readonly DraftedReading[];
}

/** A course made from the schedule of its page. */
export interface DraftedCourse {
  readonly course: Course;
  readonly calendar: Calendar;
  /** Slides, summaries and recordings; absent where there are none. */
  readonly overrides?: Overrides;
  /** The days as the page has them, in order of time. */
  readonly days: readonly DraftedDay[];
  /** What of the page the course does not have. */
  readonly notCarried: readonly NotCarried[];
  /** What the page does not say in so many words, in sentences. */
  readonly found: readonly string[];
}

/** What only a person can say, as the page does not. */
export interface MissingFact {
  readonly missing: 'schedule' | 'year' | 'meetings';
  /** What would do, as the end of “Unexpected …, expected”. */
  readonly expected: string;
}

/** A day with its date. */
export interface DatedDay extends Omit<ScheduleDay, 'date'> {
  readonly date: string;
  /** Last day, where it is several. */
  readonly to?: string;
}

/** A day with its readings looked up. */
export interface MatchedDay extends DatedDay {
  readonly found: readonly DraftedReading[];
  /** Readings that are no papers of the list. */
  readonly others: readonly ScheduleReading[];
}

/** What is known before a course is made. */
export type Page = Pick<Schedule, 'title' | 'code' | 'term' | 'times'>;
