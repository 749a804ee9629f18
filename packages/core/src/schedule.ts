import type { LinkRelation } from './link.js';

/** A day as a page writes it; the year is often left out. */
export interface ScheduleDate {
  /** As it is written: `Tue Sep 2`. */
  readonly text: string;
  /** From 1 for January. */
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  /** From 1 for Monday, where the page says it. */
  readonly weekday?: number;
  /** The last day, where it is several: `Mar 3–7`. */
  readonly last?: { readonly month: number; readonly day: number; readonly year?: number };
  /** Further days of the same row: that on May 10 of `May 3, 10`. */
  readonly others?: readonly { readonly month: number; readonly day: number; readonly year?: number }[];
}

/** Something to read, as a row of a schedule names it. */
export interface ScheduleReading {
  readonly title: string;
  readonly url?: string;
  /** Whether it has to be read, where the page says so. */
  readonly role?: 'required' | 'optional';
  /** What the page says of it in brackets beside that: `Chapters 1 and 2`. */
  readonly detail?: string;
  /** Line of the page. */
  readonly line: number;
}

/** Words of a schedule, and where they stand. */
export interface ScheduleWords {
  readonly text: string;
  /** Line of the page. */
  readonly line: number;
}

/** What a day is called, or why there is no class. */
export interface ScheduleTitle extends ScheduleWords {
  /** Whether it stands in a column of topics, not among the readings. */
  readonly isTopic?: true;
}

/** What a column is about that says nothing of readings; `struck` is what is struck through, in any column. */
export type ScheduleColumn = 'people' | 'slides' | 'summary' | 'video' | 'due' | 'struck' | 'other';

/** A cell of a schedule about something else than readings. */
export interface ScheduleCell extends ScheduleWords {
  readonly column: ScheduleColumn;
  /** The words at the head of the column. */
  readonly header: string;
  readonly links: readonly { readonly rel: LinkRelation; readonly label: string; readonly url: string }[];
}

/** A date of a schedule with everything that stands in its rows. */
export interface ScheduleDay {
  readonly date: ScheduleDate;
  /** Line of its first row. */
  readonly line: number;
  /** The topic that it stands under. */
  readonly section?: ScheduleWords;
  /** What it is called, or why there is no class. */
  readonly titles: readonly ScheduleTitle[];
  readonly readings: readonly ScheduleReading[];
  readonly cells: readonly ScheduleCell[];
}

/** The schedule of a course as its page has it, before anything is dated or known. */
export interface Schedule {
  /** Title of the page without code and term; empty where it has none. */
  readonly title: string;
  /** `CSE 585`. */
  readonly code?: string;
  /** Words for the term, and its year where they say it. */
  readonly term?: { readonly name: string; readonly year?: number };
  /** Lines outside of the schedule that say times of day; when the course meets is among them. */
  readonly times: readonly ScheduleWords[];
  readonly days: readonly ScheduleDay[];
}
