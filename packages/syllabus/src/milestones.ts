import { byCodeUnits, cleanLines, cleanText, slug } from '@proseminar/core';
import { type Break, findBreakAt } from './breaks.js';
import { addDays, addHours, type ClockInstant, instantAt } from './calendar.js';
import { findOutsideDate } from './check-calendar.js';
import type { Course } from './course-file.js';
import type { Milestone, Reason } from './course-plan.js';
import { readDateTime } from './date-time.js';
import { type DueAnchor, readDueAnchor } from './due-anchor.js';
import { understood } from './expected.js';
import { freeNames } from './free-names.js';
import { calendarProblem, courseProblem, type PlanProblem } from './plan-problem.js';
import {
  type DatedTerm,
  endOfDay,
  type PointInTime,
  resolvePoint,
  unknownMilestone,
} from './resolve-point.js';
import { describeClock } from './slots.js';

type Entry = NonNullable<Course['milestones']>[number];

/** Milestones with dates, in the order of time; of those at the same time, in the order of the course file. */
export function planMilestones(
  { milestones: entries = [] }: Course,
  term: DatedTerm,
  breaks: readonly Break[],
): { milestones: readonly Milestone[]; problems: readonly PlanProblem[] } {
  const { calendar } = term;
  const ids = assignIds(entries);
  const problems: PlanProblem[] = [...checkDates(calendar, ids)];
  const done = new Map<number, Milestone | undefined>();

  /** The milestone of an entry; `undefined` where it has a problem. */
  const resolve = (index: number, entry: Entry, waiting: readonly number[]): Milestone | undefined => {
    if (done.has(index)) return done.get(index);
    const id = ids[index] ?? '';
    const own = Object.hasOwn(calendar.dates ?? {}, id) ? calendar.dates?.[id] : undefined;
    const found =
      own === undefined
        ? fromCourse(index, entry, waiting)
        : fromCalendar(own, entry, [`calendar: dates.${id}`]);

    if (!found || 'ruleId' in found) {
      problems.push(...(found ? [found] : []));
      done.set(index, undefined);
      return undefined;
    }

    const at = instantAt(found.date, found.time, calendar.timeZone);
    for (const problem of checkDeadline(found, at, entry, term, breaks)) {
      problems.push(
        own === undefined
          ? courseProblem(problem.ruleId, problem.reason, ['milestones', index, 'due'])
          : calendarProblem(problem.ruleId, problem.reason, ['dates', id]),
      );
    }
    const milestone = toMilestone(id, entry, found, at, term.weeks(found.date));
    done.set(index, milestone);
    return milestone;
  };

  const fromCourse = (index: number, { title, due }: Entry, waiting: readonly number[]) => {
    const path = ['milestones', index, 'due'];
    if (due === undefined) {
      const reason = `Unexpected milestone “${cleanText(title)}” without a date, expected \`due\`, or \`dates: {${ids[index]}: …}\` in the calendar`;
      return courseProblem('milestone-has-date', reason, ['milestones', index]);
    }

    let failed = false;
    const anchor = understood(readDueAnchor(due));
    const point = resolvePoint(anchor.point, term, path, (id) => {
      const other = ids.indexOf(id);
      const entry = entries[other];
      if (!entry) return ids;
      if (other === index || waiting.includes(other)) return cycle([...waiting, index, other], ids, path);
      const found = resolve(other, entry, [...waiting, index]);
      failed = !found;
      return found ?? ids;
    });
    if (failed) return undefined;
    if ('ruleId' in point) return point;
    return move(point, anchor, due, index, calendar.timeZone);
  };

  const milestones = entries.flatMap((entry, index) => resolve(index, entry, []) ?? []);
  milestones.sort((a, b) => byCodeUnits(a.instant, b.instant));
  return { milestones, problems };
}

/** A deadline found: its instant is still open where only the clock says it. */
interface Found extends Pick<PointInTime, 'date' | 'time' | 'session'> {
  readonly instant?: string;
  readonly reason: Reason;
}

/** What is wrong with a deadline: clocks do not show its time once, or there is no class on its day. */
function* checkDeadline(
  { date, time, instant }: Found,
  at: ClockInstant,
  { title }: Entry,
  { calendar }: DatedTerm,
  breaks: readonly Break[],
): Iterable<Pick<PlanProblem, 'ruleId' | 'reason'>> {
  const clock = instant === undefined ? describeClock(date, time, calendar.timeZone, at.found) : undefined;
  if (clock) yield clock;

  const off = findBreakAt(date, time, breaks);
  if (!off) return;
  const reason = `Unexpected deadline of “${cleanText(title)}” on \`${date}\`, expected it on a day that \`noClass\` leaves; it says “${off.reason}”`;
  yield { ruleId: 'deadline-avoids-break', reason };
}

function toMilestone(
  id: string,
  { title, description }: Entry,
  { date, time, instant, session, reason }: Found,
  at: ClockInstant,
  week: number | undefined,
): Milestone {
  return {
    id,
    title: cleanText(title),
    ...(description !== undefined && { description: cleanLines(description) }),
    date,
    time,
    instant: instant ?? (at.found === 'never' ? `${date}T00:00:00Z` : at.instant),
    ...(week !== undefined && { week }),
    ...(session !== undefined && { session }),
    reasons: [reason],
  };
}

function move(
  { words, session, ...point }: PointInTime,
  { offset, time }: DueAnchor,
  due: string,
  index: number,
  timeZone: string,
): Found {
  const sentence = `It is due at \`${cleanText(due)}\`, and ${words}.`;
  const common = {
    ...(session !== undefined && { session }),
    reason: { sentence, evidence: [`milestones[${index}].due`] },
  };
  if (offset?.unit === 'hour') return { ...common, ...addHours(point.instant, offset.count, timeZone) };
  return { ...common, date: addDays(point.date, offset?.count ?? 0), time: time ?? point.time };
}

/** The date that the calendar gives; its time may stand in the course. */
function fromCalendar(written: string, { due }: Entry, evidence: readonly string[]): Found {
  const { date, time } = understood(readDateTime(written));
  const anchor = due === undefined ? undefined : understood(readDueAnchor(due));
  const sentence = `The calendar gives its date: ${cleanText(written)}.`;
  return { date, time: time ?? anchor?.time ?? endOfDay, reason: { sentence, evidence } };
}

function* checkDates({ dates = {}, ...term }: DatedTerm['calendar'], ids: readonly string[]) {
  for (const [id, written] of Object.entries(dates)) {
    const path = ['dates', id];
    if (!ids.includes(id)) {
      const { ruleId, reason } = unknownMilestone(id, ids, path);
      yield calendarProblem(ruleId, reason, path);
      continue;
    }
    const outside = findOutsideDate(understood(readDateTime(written)).date, 'date', term, path);
    if (outside) yield outside;
  }
}

function cycle(indexes: readonly number[], ids: readonly string[], path: PlanProblem['path']): PlanProblem {
  const from = indexes.indexOf(indexes.at(-1) ?? 0);
  const names = indexes.slice(from).map((index) => `\`${ids[index]}\``);
  const reason = `Unexpected cycle ${names.join(' → ')}, expected deadlines that a session or a day of the term begins with`;
  return courseProblem('milestones-have-no-cycle', reason, path);
}

/** The id that each milestone has, or gets from its title. */
function assignIds(entries: readonly Entry[]): readonly string[] {
  const free = freeNames(entries.flatMap(({ id }) => id ?? []));
  return entries.map(({ id, title }) => id ?? free(slug(cleanText(title))));
}
