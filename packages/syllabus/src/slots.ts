import { instantAt } from './calendar.js';
import type { Meeting } from './meetings.js';
import { calendarProblem, type PlanProblem } from './plan-problem.js';

/** A meeting with the numbers it goes by. */
export interface NumberedMeeting extends Meeting {
  /** Number of the session, from 1, as `sessionNumbers` wants it. */
  readonly number: number;
  /** The number by which the files of the course know it, where there was a plan before; 0 where they know it by none. */
  readonly known?: number;
  /** Number of the week, as `weekNumbers` wants it. */
  readonly week: number;
}

/** A meeting at its instants, ready to become a session. */
export interface Slot extends NumberedMeeting {
  readonly startInstant: string;
  readonly endInstant: string;
}

/**
 * Meetings at the instants that clocks of the zone show their times.
 *
 * A time that clocks skip on that date is an error; of one that they show twice the first is taken, with a warning.
 */
export function findSlots(
  meetings: readonly NumberedMeeting[],
  timeZone: string,
): { slots: readonly Slot[]; problems: readonly PlanProblem[] } {
  const slots: Slot[] = [];
  const problems: PlanProblem[] = [];

  for (const meeting of meetings) {
    const [start, end] = [meeting.start, meeting.end].map((time) => {
      const at = instantAt(meeting.date, time, timeZone);
      const problem = describeClock(meeting.date, time, timeZone, at.found);
      if (problem) problems.push(calendarProblem(problem.ruleId, problem.reason, meeting.path));
      return at;
    });

    if (start && end && start.found !== 'never' && end.found !== 'never') {
      slots.push({ ...meeting, startInstant: start.instant, endInstant: end.instant });
    }
  }

  return { slots, problems };
}

/** What is wrong with a clock time that is not shown exactly once. */
export function describeClock(
  date: string,
  time: string,
  timeZone: string,
  found: 'once' | 'twice' | 'never',
): Pick<PlanProblem, 'ruleId' | 'reason'> | undefined {
  if (found === 'never') {
    const reason = `Unexpected time ${time} on \`${date}\`, expected one that clocks in ${timeZone} show; they go forward over it`;
    return { ruleId: 'clock-time-exists', reason };
  }
  if (found === 'twice') {
    const reason = `Unexpected time ${time} on \`${date}\`, expected one that clocks in ${timeZone} show once; they go back over it, and the first is taken`;
    return { ruleId: 'clock-time-is-unambiguous', reason };
  }
  return undefined;
}
