import { cleanText } from '@proseminar/core';
import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import { planWords } from '../language/plan-words.js';
import type { PlanProblem } from '../plan-problem.js';
import type { LastPlan } from '../replan/last-plan.js';
import type { Overrides, TermChange } from './overrides-file.js';

/** A course and its calendar as the changes of a term leave them. */
export interface ChangedCourse {
  readonly course: Course;
  readonly calendar: Calendar;
  /** A problem at the place of the change that brought what it is about, if one did. */
  readonly locate: (problem: PlanProblem) => PlanProblem;
}

type Place = Pick<PlanProblem, 'file' | 'path'>;

/** An entry of a list of the calendar, and where it comes from. */
interface Entry<Value> {
  readonly value: Value;
  readonly from: Place;
}

type List<Key extends 'noClass' | 'extraDays'> = Entry<NonNullable<Calendar[Key]>[number]>[];

/**
 * Make the changes of a term in the values of its course and calendar: days without class, extra days, and which papers
 * are in. Who takes turns, and which sessions take each other's place, is not said there.
 *
 * @param last Where a moved class has its time and room from, if there is a plan.
 */
export function applyChanges(
  course: Course,
  calendar: Calendar,
  { changes = [] }: Overrides,
  last: LastPlan | undefined,
): ChangedCourse {
  const words = planWords[course.language ?? 'en'];
  const own = <Value>(key: string, values: readonly Value[] = []): Entry<Value>[] =>
    values.map((value, index) => ({ value, from: { file: 'calendar', path: [key, index] } }));
  const noClass: List<'noClass'> = own('noClass', calendar.noClass);
  let extraDays: List<'extraDays'> = own('extraDays', calendar.extraDays);

  for (const [index, change] of changes.entries()) {
    const from: Place = { file: 'overrides', path: ['changes', index] };
    const { cancel, break: days, move, to } = change;
    const reason = change.reason ?? (to === undefined ? words.cancelled : words.movedTo(to));
    const close = (date: string) => {
      const isExtra = extraDays.some(({ value }) => value.date === date);
      extraDays = extraDays.filter(({ value }) => value.date !== date);
      if (!isExtra) noClass.push({ value: { date, reason }, from });
    };

    if (cancel !== undefined) close(cancel);
    if (days) noClass.push({ value: { ...days, reason }, from });
    if (move !== undefined && to !== undefined) {
      const [session] = last?.sessions.filter(({ date }) => date === move || date === to) ?? [];
      const time = change.time ?? (session && `${session.start}-${session.end}`);
      const room = change.room ?? session?.room;
      const why = change.reason === undefined ? '' : `: ${cleanText(change.reason)}`;
      close(move);
      extraDays.push({
        value: {
          date: to,
          ...(time !== undefined && { time }),
          ...(room !== undefined && { room }),
          reason: `${words.movedFrom(move)}${why}`,
        },
        from,
      });
    }
  }

  const places = { noClass: noClass.map(({ from }) => from), extraDays: extraDays.map(({ from }) => from) };
  return {
    course: { ...course, select: changeSelection(course, changes) },
    calendar: {
      ...calendar,
      ...(noClass.length > 0 && { noClass: noClass.map(({ value }) => value) }),
      ...(extraDays.length > 0 && { extraDays: extraDays.map(({ value }) => value) }),
    },
    locate: (problem) => {
      const [key, index] = problem.path;
      if (problem.file !== 'calendar' || (key !== 'noClass' && key !== 'extraDays')) return problem;
      const from = places[key][Number(index)];
      return from ? { ...problem, ...from } : problem;
    },
  };
}

function changeSelection(
  { select = {} }: Course,
  changes: readonly TermChange[],
): NonNullable<Course['select']> {
  const include = new Set(select.include);
  const optional = new Set(select.optional);
  const exclude = new Set(select.exclude);

  for (const change of changes) {
    const id = change.addPaper ?? change.optional ?? change.remove;
    if (id === undefined) continue;
    for (const ids of [include, optional, exclude]) ids.delete(id);
    if (change.addPaper !== undefined) include.add(id);
    else if (change.optional !== undefined) optional.add(id);
    else exclude.add(id);
  }

  const { include: _, optional: __, exclude: ___, ...rest } = select;
  return {
    ...rest,
    ...(include.size > 0 && { include: [...include] }),
    ...(optional.size > 0 && { optional: [...optional] }),
    ...(exclude.size > 0 && { exclude: [...exclude] }),
  };
}
