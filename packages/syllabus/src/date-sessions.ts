import type { Calendar } from './calendar-file.js';
import type { Course } from './course-file.js';
import type { Milestone, NoClassDay } from './course-plan.js';
import { countSessions, type FixedSession, placeFixed } from './fixed-sessions.js';
import type { Meeting, Term } from './meetings.js';
import { planMilestones } from './milestones.js';
import { seatSessions } from './placing/seat-sessions.js';
import type { PlanProblem } from './plan-problem.js';
import type { Held } from './replan/held-sessions.js';
import { placeSelfStudy } from './self-study.js';
import { numberSessions } from './session-numbers.js';
import { findSlots, type NumberedMeeting, type Slot } from './slots.js';
import { numberWeeks } from './week-numbers.js';

/** The sessions of a course before they have papers. */
export interface DatedSessions {
  /** In the order of time. */
  readonly slots: readonly Slot[];
  /** What the course fixes, by the number of the session. */
  readonly fixed: ReadonlyMap<number, FixedSession>;
  /** What the course fixes, and has lost the session that it had in the last plan. */
  readonly displaced: readonly FixedSession[];
  /** Numbers of the sessions that are free for papers. */
  readonly free: readonly number[];
  readonly noClass: readonly NoClassDay[];
  /** Last day of the term; of an open-ended course, that of its last session. */
  readonly lastDay: string;
  readonly milestones: readonly Milestone[];
  readonly problems: readonly PlanProblem[];
}

/**
 * The sessions on the meetings of a calendar; of an open-ended one, on as many as are needed.
 *
 * @param readingSessions How many sessions the papers need.
 * @param held What the last plan had, where it counts.
 */
export function dateSessions(
  course: Course,
  calendar: Calendar,
  term: Term,
  readingSessions: number,
  held?: Held,
): DatedSessions {
  const isOpenEnded = calendar.lastDay === undefined;
  const meetings = isOpenEnded
    ? takeMeetings(term.meetings, countSessions(course, calendar, readingSessions), held)
    : term.meetings;
  const lastDay = calendar.lastDay ?? meetings.at(-1)?.date ?? calendar.firstDay;
  const daysOff = term.daysOff.filter(({ kind, date }) => kind === 'exams' || date <= lastDay);

  const weeks = numberWeeks(
    calendar,
    meetings.map(({ date }) => date),
  );
  const { numbers, taken } = numberSessions(calendar, meetings, daysOff);
  const plain = meetings.map((meeting, index) => ({
    ...meeting,
    number: numbers[index] ?? 0,
    week: weeks(meeting.date) ?? 0,
  }));
  const numbered = held ? nameByLast(plain, held) : plain;

  const { placed, displaced, problems: fixedProblems } = placeFixed(course, calendar, numbered, held);
  const { slots, problems: slotProblems } = findSlots(numbered, calendar.timeZone);
  const { milestones, problems: milestoneProblems } = planMilestones(
    course,
    { calendar, slots, weeks, lastDay },
    term.breaks,
  );

  const { noClass, problems: selfStudyProblems } = placeSelfStudy(
    course,
    daysOff.map((day): NoClassDay => {
      const { kind, date, to, reason } = day;
      const week = weeks(date);
      const cancelled = taken.get(day);
      return {
        kind,
        date,
        ...(to !== undefined && { to }),
        ...(week !== undefined && { week }),
        ...(cancelled && { numbers: cancelled }),
        reason,
      };
    }),
  );

  return {
    slots,
    fixed: placed,
    displaced,
    free: slots.flatMap(({ number }) => (placed.has(number) ? [] : [number])),
    noClass,
    lastDay,
    milestones,
    problems: [...fixedProblems, ...slotProblems, ...selfStudyProblems, ...milestoneProblems],
  };
}

/**
 * The first meetings of a course without an end, as many as are needed. A session that a person moved beyond them is one
 * of these, on its extra day, and no weekly meeting before it that the last plan did not need.
 */
function takeMeetings(all: readonly Meeting[], count: number, held: Held | undefined): readonly Meeting[] {
  const first = all.slice(0, count);
  if (!held) return first;
  const { at } = seatSessions(
    held,
    all.map(({ date, start }, number) => ({ number, date, start })),
  );
  const isExtra = ({ path: [key] }: Meeting) => key === 'extraDays';
  const beyond = all.filter((meeting, index) => index >= count && at.has(index) && isExtra(meeting));
  const unused = first.filter((meeting, index) => !at.has(index) && !isExtra(meeting));
  const dropped = new Set(beyond.length === 0 ? [] : unused.slice(-beyond.length));
  return [...first.filter((meeting) => !dropped.has(meeting)), ...beyond];
}

/** Meetings with the numbers that the files of the course know them by: those of the plan that they were written with. */
function nameByLast(meetings: readonly NumberedMeeting[], held: Held): readonly NumberedMeeting[] {
  const { at } = seatSessions(held, meetings);
  return meetings.map((meeting) => {
    const session = at.get(meeting.number)?.session;
    return { ...meeting, known: session?.known ?? session?.number ?? 0 };
  });
}
