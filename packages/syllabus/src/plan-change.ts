import type { FieldChange } from '@proseminar/core';

/** What became of something that plans name: `changed` is everything but another time or session. */
export type Change = 'new' | 'dropped' | 'moved' | 'changed';

/** Where a paper is read: in a session, by its number, or on a day without class. */
export interface PaperPlace {
  /** Absent on a day without class. */
  readonly session?: number;
  readonly date: string;
  /** `required`, `optional` or `background`. */
  readonly role: string;
}

/** A key of the course as a whole that has another value: `title`, `calendar.lastDay`. */
export interface CourseChange extends FieldChange {
  readonly kind: 'course';
}

/** A person or group that takes turns. */
export interface PersonChange {
  readonly kind: 'person';
  readonly change: Exclude<Change, 'moved'>;
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

/** A day without class, or of exams, by its first day. */
export interface DayChange {
  readonly kind: 'day';
  readonly change: Exclude<Change, 'moved'>;
  readonly date: string;
  readonly reason: string;
  readonly fields: readonly FieldChange[];
}

/** A session, by its number. */
export interface SessionChange {
  readonly kind: 'session';
  readonly change: Change;
  readonly session: number;
  /** Its date, new if it has moved. */
  readonly date: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
}

/** A paper: where it was read, and where it is now; `moved` is to another session. */
export interface PaperChange {
  readonly kind: 'paper';
  readonly change: Change;
  readonly paper: string;
  readonly before: readonly PaperPlace[];
  readonly after: readonly PaperPlace[];
  /** Whether it was asked for without having a place, before and now; absent where it is so neither time. */
  readonly leftOut?: { readonly before: boolean; readonly after: boolean };
}

/** A role in a session: who had it, and who has it now, by id; an empty place is `''`. */
export interface TurnChange {
  readonly kind: 'turn';
  readonly session: number;
  readonly date: string;
  readonly role: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A milestone, by its id. */
export interface MilestoneChange {
  readonly kind: 'milestone';
  readonly change: Change;
  readonly id: string;
  readonly title: string;
  /** When it is due, or was. */
  readonly date: string;
  readonly time: string;
  readonly fields: readonly FieldChange[];
}

/** One thing that two plans say differently. */
export type PlanChange =
  | CourseChange
  | PersonChange
  | DayChange
  | SessionChange
  | PaperChange
  | TurnChange
  | MilestoneChange;
