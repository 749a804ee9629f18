import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import { type DatedSessions, dateSessions } from '../date-sessions.js';
import { mostChoosers } from '../fit/fit-input.js';
import type { Term } from '../meetings.js';
import type { ReadingOrder } from '../order/order-papers.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { Held } from '../replan/held-sessions.js';
import { countChoosers } from './describe-fit.js';
import { readRequirements } from './read-requirements.js';
import { freeOf, listReadingSessions, type ReadingSession } from './reading-sessions.js';
import { ofKind, type Requirement } from './requirements.js';

/** The sessions of a course and what the plan has to keep to, before there are papers. */
export interface Frame {
  readonly dated: DatedSessions;
  readonly sessions: readonly ReadingSession[];
  readonly requirements: readonly Requirement[];
  readonly problems: readonly PlanProblem[];
}

/** What a frame is made from. */
export interface FrameInput {
  readonly course: Course;
  readonly calendar: Calendar;
  readonly term: Term;
  readonly order: ReadingOrder;
  /** What the last plan had, where it counts. */
  readonly held?: Held;
}

/**
 * The frame of a course.
 *
 * @param readingSessions How many sessions the papers of an open-ended course need.
 */
export function layOut({ course, calendar, term, order, held }: FrameInput, readingSessions: number): Frame {
  const dated = dateSessions(course, calendar, term, readingSessions, held);
  const { requirements, problems } = readRequirements(course, calendar, dated, order.after);
  const sessions = listReadingSessions(course, dated, term.breaks);
  const choosers = countChoosers(sessions, requirements, new Set(course.select?.optional));
  const tooMany = `Unexpected ${choosers} papers that pins leave several sessions, expected at most ${mostChoosers}`;
  return {
    dated,
    sessions,
    requirements,
    problems: [
      ...dated.problems,
      ...problems,
      ...(choosers > mostChoosers ? [courseProblem('pin-has-session', tooMany, ['pins'])] : []),
    ],
  };
}

/** What is wrong with the sessions of a term, and with what is fixed and pinned to them, whatever papers there are. */
export function checkFrame(input: FrameInput): readonly PlanProblem[] {
  return input.calendar.lastDay === undefined ? [] : layOut(input, 0).problems;
}

/** Places for papers, when each session that opens a topic takes one of the shortest. */
export function countPlaces({ sessions, requirements }: Frame): number {
  const places = freeOf(sessions)
    .map((session) => session.places)
    .sort((a, b) => a - b);
  return places.slice(ofKind(requirements, 'opener').length).reduce((sum, each) => sum + each, 0);
}
