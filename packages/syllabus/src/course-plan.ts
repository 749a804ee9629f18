/** A clock time on a date, in the calendar's zone, without the zone: `2027-01-18T10:30`. */
export type LocalDateTime = string;

/** Words for a person who asks “why?”, and what they rest on. */
export interface Reason {
  /** One sentence: `Gandiva comes before Pollux: course.yaml says so.` */
  readonly sentence: string;
  /** What it rests on: a key of the course file, a rule, a number. */
  readonly evidence: readonly string[];
}

/** A paper to be read for a session. */
export interface Reading {
  /** Id of the paper in the catalog. */
  readonly paper: string;
  readonly role: 'required' | 'optional';
  readonly reasons: readonly Reason[];
}

/** One class meeting. */
export interface Session {
  /** Number among the sessions of the course, from 1. */
  readonly number: number;
  /** Calendar week of the term, from 1; weeks begin on Monday, breaks are counted. */
  readonly week: number;
  /** `2027-01-20` */
  readonly date: string;
  /** Start and end on the clock of the calendar's zone: `10:30`. */
  readonly start: string;
  readonly end: string;
  /** The same as instants, in UTC: `2027-01-20T15:30:00Z`. */
  readonly startInstant: string;
  readonly endInstant: string;
  readonly room?: string;
  /**
   * `reading` for papers, `open` for a session that nothing is left for;
   * a word of the course's own for fixed sessions: `introduction`, `talks`.
   */
  readonly kind: string;
  /** What the session is called: its fixed title, or its topics. */
  readonly title: string;
  readonly description?: string;
  /** Topics of its readings, in order. */
  readonly topics: readonly PlannedTopic[];
  readonly readings: readonly Reading[];
  /** Who presents, by id; empty where nobody is assigned. */
  readonly presenters: readonly string[];
  readonly reasons: readonly Reason[];
}

/** A topic of the course: a topic of the catalog, at the depth the course asks for. */
export interface PlannedTopic {
  readonly id: string;
  readonly title: string;
}

/** A day on which the pattern says class but there is none. */
export interface NoClassDay {
  readonly date: string;
  readonly week: number;
  readonly reason: string;
}

/** Something due. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly date: string;
  /** `23:59` */
  readonly time: string;
  readonly instant: string;
  /** Number of the session it is anchored to. */
  readonly session: number;
  readonly reasons: readonly Reason[];
}

/** A paper that was asked for and has no place. */
export interface LeftOut {
  readonly paper: string;
  readonly score: number;
  readonly reason: Reason;
}

/** A person of the course. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A person who teaches the course. */
export interface Instructor extends Person {
  /** An address that the course wants shown. */
  readonly email?: string;
}

/** The part of a calendar that documents show. */
export interface PlanCalendar {
  readonly firstDay: string;
  /** Last day of the term; of an open-ended course, the day of its last session. */
  readonly lastDay: string;
  /** IANA zone: `America/Detroit`. */
  readonly timeZone: string;
  /** Meetings in words: `Monday, Wednesday 10:30–11:50, Room 3901`. */
  readonly meetings: readonly string[];
}

/** A course with dates: plain, immutable, the same for the same inputs on any machine. */
export interface CoursePlan {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly code?: string;
  /** Markdown. */
  readonly description?: string;
  readonly term?: string;
  readonly instructors: readonly Instructor[];
  readonly people: readonly Person[];
  /** Whether documents may name the people who present. */
  readonly showPeople: boolean;
  /** Grading, as shares of 100. */
  readonly grading: readonly { readonly title: string; readonly percent: number }[];
  /** Sections of the syllabus in the course's own words, Markdown. */
  readonly policies: readonly { readonly title: string; readonly text: string }[];
  readonly calendar: PlanCalendar;
  /** In the order of time. */
  readonly sessions: readonly Session[];
  readonly noClass: readonly NoClassDay[];
  /** In the order of time. */
  readonly milestones: readonly Milestone[];
  /** Best first. */
  readonly leftOut: readonly LeftOut[];
}
