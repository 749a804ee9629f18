import { byCodeUnits, type Catalog, cleanText } from '@proseminar/core';
import type { Calendar } from '../calendar-file.js';
import type { CoursePlan, Milestone, NoClassDay, Session } from '../course-plan.js';
import type { Overrides } from '../overrides/overrides-file.js';
import { presentAsRecorded } from '../overrides/present-as-recorded.js';
import { type DecidedChange, listDecided } from './decided-changes.js';
import { findMissing, type MissingRecords } from './missing-records.js';
import { type SessionStatus, sessionStatus } from './session-status.js';
import { type TermWeek, weekOfTerm } from './term-week.js';

/** Where a term stands on a day. */
export interface TermStatus {
  readonly title: string;
  readonly code?: string;
  readonly term?: string;
  /** The day that it is told of. */
  readonly today: string;
  /** Whether the term is still to come, under way or over on that day. */
  readonly phase: 'ahead' | 'running' | 'over';
  readonly firstDay: string;
  /** Of a course without an end, the day of the last session that is planned. */
  readonly lastDay: string;
  readonly isOpenEnded: boolean;
  /** The week of that day; absent where it is in none. */
  readonly week?: TermWeek;
  /** Days without class between then and the next session. */
  readonly noClass: readonly Pick<NoClassDay, 'date' | 'to' | 'reason'>[];
  /** How many sessions there are, and how many of them are over. */
  readonly sessions: { readonly all: number; readonly over: number };
  /** The last session that is over; absent before the first. */
  readonly last?: SessionStatus;
  /** The one that comes next; absent after the last. */
  readonly next?: SessionStatus;
  readonly missing: MissingRecords;
  /** In the order of time. */
  readonly deadlines: { readonly past: readonly Deadline[]; readonly next: readonly Deadline[] };
  /** What was decided during the term until that day, in that order. */
  readonly changes: readonly DecidedChange[];
}

/** Something due. */
export type Deadline = Pick<Milestone, 'id' | 'title' | 'date' | 'time'>;

export interface TermStatusOptions {
  /** The day that is asked about, on the calendar of the course: `2027-02-03`. */
  readonly today: string;
  /** That moment as an instant: then what is over on the day is told from what is to come; else all of the day is to come. */
  readonly now?: string;
  readonly calendar: Calendar;
  readonly catalog: Catalog;
  /** What happened so far. */
  readonly overrides?: Overrides;
}

/** Where the term of a course stands: what was last, what comes next, what is missing. */
export function termStatus(planned: CoursePlan, options: TermStatusOptions): TermStatus {
  const { today, now, calendar, overrides = {} } = options;
  const plan = presentAsRecorded(planned, overrides.sessions ?? []);
  const isPast = (date: string, instant: string) =>
    now === undefined ? date < today : byCodeUnits(instant, now) <= 0;
  const over = plan.sessions.filter(({ date, endInstant }) => isPast(date, endInstant));
  const [last, next] = [over.at(-1), plan.sessions[over.length]];
  const show = (session: Session) => sessionStatus(session, plan, options);
  const deadlines = (arePast: boolean) =>
    plan.milestones.filter(({ date, instant }) => isPast(date, instant) === arePast).map(deadline);
  const { firstDay, lastDay } = plan.calendar;
  const week = weekOfTerm(today, plan, calendar);

  return {
    title: cleanText(plan.title),
    ...(plan.code !== undefined && { code: cleanText(plan.code) }),
    ...(plan.term !== undefined && { term: cleanText(plan.term) }),
    today,
    phase: today < firstDay ? 'ahead' : today > lastDay && !next ? 'over' : 'running',
    firstDay,
    lastDay,
    isOpenEnded: calendar.lastDay === undefined,
    ...(week && { week }),
    noClass: next ? listNoClass(today, next.date, plan) : [],
    sessions: { all: plan.sessions.length, over: over.length },
    ...(last && { last: show(last) }),
    ...(next && { next: show(next) }),
    missing: findMissing(over, plan, overrides),
    deadlines: { past: deadlines(true), next: deadlines(false) },
    changes: listDecided(overrides, plan, options),
  };
}

function deadline({ id, title, date, time }: Milestone): Deadline {
  return { id, title: cleanText(title), date, time };
}

function listNoClass(today: string, until: string, { noClass }: CoursePlan): TermStatus['noClass'] {
  return noClass
    .filter(({ date, to = date }) => to >= today && date < until)
    .map(({ date, to, reason }) => ({ date, ...(to !== undefined && { to }), reason: cleanText(reason) }));
}
