import type { Language } from './language/language.js';

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
  /** A paper of the background is for those who want more: it takes no place and counts in no load. */
  readonly role: 'required' | 'optional' | 'background';
  readonly reasons: readonly Reason[];
}

/** How long reading takes, in minutes. */
export interface ReadingLoad {
  /** Minutes that somebody needs who reads the required papers to discuss them. */
  readonly required: number;
  /** The same for the optional ones, on top. */
  readonly optional: number;
  /** Ids of the papers among them whose page count is unknown, and assumed. */
  readonly assumed: readonly string[];
}

/** What is read in a week. */
export interface WeekLoad extends ReadingLoad {
  /** Number of the week; absent of one that has none. */
  readonly week?: number;
  /** Its Monday. */
  readonly monday: string;
}

/** How much a course reads, and how fast that is taken to go. */
export interface CourseLoad {
  /** Pages that papers are taken to have whose page count is unknown. */
  readonly pages: number;
  /** Pages read in an hour, by what for. */
  readonly pagesPerHour: { readonly reader: number; readonly reviewer: number; readonly presenter: number };
  /** The weeks that have sessions or something to read. */
  readonly weeks: readonly WeekLoad[];
}

/** A place of a role in a session. */
export interface Turn {
  /** Id of the role. */
  readonly role: string;
  /** Id of the person; absent where nobody could have the place. */
  readonly person?: string;
  /** Minutes that the role needs to read the required papers of the session. */
  readonly minutes: number;
  readonly reasons: readonly Reason[];
}

/** One class meeting. */
export interface Session {
  /** Number among the sessions of the course, from 1; where cancelled ones are counted, with gaps. */
  readonly number: number;
  /**
   * The number by which the files of the course know it, where that is another since the term has changed; 0 where they
   * know it by none.
   */
  readonly known?: number;
  /** Number of the week as the calendar wants it: of the term, of those with class, or of the year. */
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
  /** What is special about the day: `Follows a Monday schedule`. */
  readonly note?: string;
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
  readonly load: ReadingLoad;
  /** Who does what, in the order of roles, then of people; empty places last. Roles are held where there are readings. */
  readonly people: readonly Turn[];
  readonly reasons: readonly Reason[];
}

/** A topic of the course: a topic of the catalog, at the depth the course asks for. */
export interface PlannedTopic {
  readonly id: string;
  readonly title: string;
}

/** A day on which the pattern says class but there is none, or exams. */
export interface NoClassDay {
  readonly kind: 'no-class' | 'exams';
  readonly date: string;
  /** Last day of exams that last longer than one. */
  readonly to?: string;
  /** Absent of a week that has no number. */
  readonly week?: number;
  /** Numbers of the sessions that it cancels, where those are counted. */
  readonly numbers?: readonly number[];
  readonly reason: string;
  /** What to read although there is no class. */
  readonly readings?: readonly Reading[];
  /** How long that takes; absent where there is nothing. */
  readonly load?: ReadingLoad;
  /** More about what to do, Markdown. */
  readonly description?: string;
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
  /** Absent of a week that has no number. */
  readonly week?: number;
  /** Number of the session it is anchored to, where it is anchored to one. */
  readonly session?: number;
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

/** What people do in a session. */
export interface PlannedRole {
  readonly id: string;
  /** What documents call it: `Presenting`. */
  readonly title: string;
}

/** How documents may name people. */
export type NamePolicy = 'none' | 'id' | 'initials' | 'full';

/** How fair the turns of a course are. */
export interface Fairness {
  /** For each role: how many turns there are, how many places are empty, and the fewest and most of those who may hold it. */
  readonly roles: readonly {
    readonly role: string;
    readonly turns: number;
    readonly empty: number;
    readonly least: number;
    readonly most: number;
  }[];
  readonly people: readonly PersonalTurns[];
  /** How many turns are a first, second, … choice. */
  readonly choices: readonly number[];
  /** How many turns of people who chose are none of their choices. */
  readonly unchosen: number;
  /** Whose best turn is the least that they wished: the person, and which of their choices it is; none if absent. */
  readonly worst?: { readonly person: string; readonly choice?: number };
}

/** The turns of one person. */
export interface PersonalTurns {
  readonly person: string;
  /** By role, in the order of roles. */
  readonly turns: readonly { readonly role: string; readonly turns: number }[];
  readonly total: number;
  /** Minutes of reading for their turns; of two in one session, the longer. */
  readonly minutes: number;
  /** Which of their choices their turns are, from 1, the best first. */
  readonly choices: readonly number[];
  /** How many of their turns are none of their choices; 0 for people without any. */
  readonly unchosen: number;
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
  /** What its documents are written in. */
  readonly language: Language;
  readonly title: string;
  readonly code?: string;
  /** Markdown. */
  readonly description?: string;
  readonly term?: string;
  readonly instructors: readonly Instructor[];
  /** Who takes turns. */
  readonly people: readonly Person[];
  readonly roles: readonly PlannedRole[];
  /** How documents may name the people who take turns. */
  readonly showPeople: NamePolicy;
  /** Absent where nobody takes turns. */
  readonly fairness?: Fairness;
  /** Grading, as shares of 100. */
  readonly grading: readonly { readonly title: string; readonly percent: number }[];
  /** Sections of the syllabus in the course's own words, Markdown. */
  readonly policies: readonly { readonly title: string; readonly text: string }[];
  readonly calendar: PlanCalendar;
  /** In the order of time. */
  readonly sessions: readonly Session[];
  readonly noClass: readonly NoClassDay[];
  readonly load: CourseLoad;
  /** In the order of time. */
  readonly milestones: readonly Milestone[];
  /** Best first. */
  readonly leftOut: readonly LeftOut[];
  /** Changes of the term that it has carried out, and pins that it has met, in words; absent before there were changes. */
  readonly settled?: readonly string[];
}
