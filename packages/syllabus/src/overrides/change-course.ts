import type { Calendar } from '../calendar-file.js';
import type { DayReadings } from '../check-papers.js';
import type { Course } from '../course-file.js';
import { type PlanProblem, problemIn } from '../plan-problem.js';
import type { TermChange } from './overrides-file.js';

/** Add, remove and make optional the papers of changes: in the selection, in pins, and for sessions that are fixed. */
export function changePapers(
  course: Course,
  calendar: Calendar,
  changes: readonly TermChange[],
): { readonly course: Course; readonly calendar: Calendar; readonly problems: readonly PlanProblem[] } {
  const { select = {} } = course;
  const include = new Set(select.include);
  const optional = new Set(select.optional);
  const exclude = new Set(select.exclude);
  const background = new Set(select.background);
  const given = new Set((course.selfStudy ?? []).flatMap(({ readings }) => readings));
  const fixed = new Set([...(course.fixed ?? []), ...(calendar.fixed ?? [])].flatMap(listReadings));
  const removed = new Set<string>();
  const problems: PlanProblem[] = [];

  for (const [index, change] of changes.entries()) {
    const id = change.addPaper ?? change.optional ?? change.remove;
    if (id === undefined) continue;
    const key =
      change.addPaper !== undefined ? 'addPaper' : change.optional !== undefined ? 'optional' : 'remove';
    for (const ids of [include, optional, exclude, background]) ids.delete(id);
    const isGiven = given.has(id) || (fixed.has(id) && !removed.has(id));
    if (key !== 'remove' && isGiven) {
      const where = given.has(id) ? 'self-study' : 'a fixed session';
      const reason = `Unexpected \`${id}\`, expected a paper that is not in ${where}`;
      problems.push(problemIn('overrides', 'paper-has-one-place', reason, ['changes', index, key]));
    } else if (key === 'addPaper') include.add(id);
    else if (key === 'optional') optional.add(id);
    else {
      exclude.add(id);
      removed.add(id);
      given.delete(id);
    }
  }

  const { include: _, optional: __, exclude: ___, background: ____, ...rest } = select;
  const { fixed: own, selfStudy, pins, ...others } = course;
  const { fixed: dated, pins: datedPins, ...term } = calendar;
  const isIn = ({ paper }: { readonly paper: string }) => !exclude.has(paper);
  const study = selfStudy
    ?.map((day) => ({ ...day, readings: day.readings.filter((id) => !removed.has(id)) }))
    .filter(({ readings }) => readings.length > 0);
  return {
    course: {
      ...others,
      select: {
        ...rest,
        ...(include.size > 0 && { include: [...include] }),
        ...(optional.size > 0 && { optional: [...optional] }),
        ...(exclude.size > 0 && { exclude: [...exclude] }),
        ...(background.size > 0 && { background: [...background] }),
      },
      ...(own && { fixed: own.map((session) => withoutPapers(session, removed)) }),
      ...(study && { selfStudy: study }),
      ...(pins && { pins: pins.filter(isIn) }),
    },
    calendar: {
      ...term,
      ...(dated && { fixed: dated.map((session) => withoutPapers(session, removed)) }),
      ...(datedPins && { pins: datedPins.filter(isIn) }),
    },
    problems,
  };
}

function listReadings({ readings = [], optional = [], background = [] }: DayReadings): readonly string[] {
  return [...readings, ...optional, ...background];
}

function withoutPapers<Day extends DayReadings>(
  { readings, optional, background, ...rest }: Day,
  removed: ReadonlySet<string>,
): Omit<Day, keyof DayReadings> & DayReadings {
  const left: DayReadings = Object.fromEntries(
    Object.entries({ readings, optional, background })
      .map(([key, ids = []]) => [key, ids.filter((id) => !removed.has(id))] as const)
      .filter(([, ids]) => ids.length > 0),
  );
  return { ...rest, ...left };
}
