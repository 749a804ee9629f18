import type { Calendar } from './calendar-file.js';
import type { Course } from './course-file.js';
import type { Milestone } from './course-plan.js';
import { countSessions, type FixedSession, placeFixed } from './fixed-sessions.js';
import type { Meeting } from './meetings.js';
import { planMilestones } from './milestones.js';
import type { PlanProblem } from './plan-problem.js';
import { findSlots, type Slot } from './slots.js';

/** The sessions of a course before they have papers. */
export interface DatedSessions {
  /** In the order of time. */
  readonly slots: readonly Slot[];
  /** What the course fixes, by the number of the session. */
  readonly fixed: ReadonlyMap<number, FixedSession>;
  /** Numbers of the sessions that are free for papers. */
  readonly free: readonly number[];
  readonly milestones: readonly Milestone[];
  readonly problems: readonly PlanProblem[];
}

/**
 * The sessions on the meetings of a calendar; of an open-ended one, on as many as are needed.
 *
 * @param readingSessions How many sessions the papers need.
 */
export function dateSessions(
  course: Course,
  calendar: Calendar,
  meetings: readonly Meeting[],
  readingSessions: number,
): DatedSessions {
  const { fixed = [] } = course;
  const isOpenEnded = calendar.lastDay === undefined;
  const held = isOpenEnded ? meetings.slice(0, countSessions(fixed, readingSessions)) : meetings;
  const { placed, problems: fixedProblems } = placeFixed(fixed, held.length);
  const { slots, problems: slotProblems } = findSlots(held, calendar.timeZone);
  const { milestones, problems: milestoneProblems } = planMilestones(course, slots, calendar.timeZone);

  return {
    slots,
    fixed: placed,
    free: slots.flatMap(({ number }) => (placed.has(number) ? [] : [number])),
    milestones,
    problems: [...fixedProblems, ...slotProblems, ...milestoneProblems],
  };
}
