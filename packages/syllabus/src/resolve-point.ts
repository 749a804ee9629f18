import { formatCount, nearest } from '@proseminar/core';
import { addDays, instantAt, weekdayOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import type { Milestone } from './course-plan.js';
import type { AnchorPoint } from './due-anchor.js';
import { missingSession } from './fixed-sessions.js';
import { weekdayNames } from './meeting-pattern.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import { resolveSession } from './session-anchor.js';
import type { Slot } from './slots.js';
import type { WeekNumbers } from './week-numbers.js';

/** What deadlines are counted from. */
export interface DatedTerm {
  readonly calendar: Calendar;
  /** In the order of time. */
  readonly slots: readonly Pick<Slot, 'number' | 'known' | 'week' | 'date' | 'start' | 'startInstant'>[];
  readonly weeks: WeekNumbers;
  /** Last day of the term; of an open-ended course, that of its last session. */
  readonly lastDay: string;
}

/** A point of the course in time. */
export interface PointInTime {
  readonly date: string;
  readonly time: string;
  readonly instant: string;
  /** Number of the session that it is. */
  readonly session?: number;
  /** `session 4 is on 2027-02-22 at 10:30` */
  readonly words: string;
}

/** When a day is over, for what is due on it. */
export const endOfDay = '23:59';

/**
 * Where a point lies in time, or why there is no such point.
 *
 * @param findMilestone Another milestone by its id, where there is one.
 */
export function resolvePoint(
  point: AnchorPoint,
  term: DatedTerm,
  path: PlanProblem['path'],
  findMilestone: (id: string) => Milestone | readonly string[] | PlanProblem,
): PointInTime | PlanProblem {
  switch (point.from) {
    case 'session': {
      const number = resolveSession(point.session, term.slots);
      const slot = term.slots.find((each) => each.number === number);
      return slot ? atSession(slot) : missingSession(point.session, term.slots, path);
    }
    case 'session-of-week': {
      const own = term.slots.filter(({ week }) => week === point.week);
      const { from, count } = point.session;
      const slot = from === 'start' ? own[count - 1] : own.at(-1);
      if (slot) return atSession(slot);
      const reason = `Unexpected session ${from === 'start' ? count : 'last'} of week ${point.week}, expected one that the calendar has; the week has ${formatCount(own.length, 'session')}`;
      return courseProblem('week-exists', reason, path);
    }
    case 'weekday': {
      const monday = findWeek(point.week, term);
      if (monday === undefined) {
        const reason = `Unexpected week ${point.week}, expected one of the term as \`weekNumbers\` counts them`;
        return courseProblem('week-exists', reason, path);
      }
      const date = addDays(monday, point.weekday - 1);
      return atEnd(date, `${weekdayNames[point.weekday - 1]} of week ${point.week} is ${date}`, term);
    }
    case 'term': {
      const date = point.day === 'first' ? term.calendar.firstDay : term.lastDay;
      return atEnd(date, `the ${point.day} day of the term is ${date}`, term);
    }
    case 'milestone': {
      const found = findMilestone(point.id);
      if ('ruleId' in found) return found;
      if (!('title' in found)) return unknownMilestone(point.id, found, path);
      const { date, time, instant, title } = found;
      return { date, time, instant, words: `“${title}” is due on ${date} at ${time}` };
    }
  }
}

/** The problem of an id that no milestone has. */
export function unknownMilestone(
  id: string,
  known: readonly string[],
  path: PlanProblem['path'],
): PlanProblem {
  const meant = nearest(id, known);
  const all = known.map((each) => `\`${each}\``).join(', ') || 'none, since there are no milestones';
  const reason = `Unexpected milestone \`${id}\`, expected ${meant === undefined ? all : `\`${meant}\``}`;
  return courseProblem(
    'milestone-is-known',
    reason,
    path,
    meant === undefined ? undefined : { actual: id, expected: meant },
  );
}

function atSession({ number, date, start, startInstant }: DatedTerm['slots'][number]): PointInTime {
  return {
    date,
    time: start,
    instant: startInstant,
    session: number,
    words: `session ${number} is on ${date} at ${start}`,
  };
}

/** The end of a day; where clocks skip it, its start. */
function atEnd(date: string, words: string, { calendar }: DatedTerm): PointInTime {
  const at = instantAt(date, endOfDay, calendar.timeZone);
  const instant = at.found === 'never' ? `${date}T00:00:00Z` : at.instant;
  return { date, time: endOfDay, instant, words };
}

/** The Monday of the first week of the term that has a number. */
function findWeek(week: number, { calendar, weeks, lastDay }: DatedTerm): string | undefined {
  const { firstDay } = calendar;
  const first = addDays(firstDay, 1 - weekdayOf(firstDay));
  for (let monday = first; monday <= lastDay; monday = addDays(monday, 7)) {
    if (weeks(monday) === week) return monday;
  }
  return undefined;
}
