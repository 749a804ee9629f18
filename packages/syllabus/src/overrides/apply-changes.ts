import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import { isError, type PlanProblem } from '../plan-problem.js';
import { changeCalendar, type Place } from './change-calendar.js';
import { changePapers } from './change-course.js';
import type { Overrides } from './overrides-file.js';

/** A course and its calendar as the changes of a term leave them. */
export interface ChangedCourse {
  readonly course: Course;
  readonly calendar: Calendar;
  /** What is wrong with the changes themselves. */
  readonly problems: readonly PlanProblem[];
  /** A problem at the place of the change that brought what it is about, if one did. */
  readonly locate: (problem: PlanProblem) => PlanProblem;
}

/**
 * Make the changes of a term in the values of its course and calendar: days without class, extra days, and which papers
 * are in. Who takes turns, and which sessions take each other's place, is not said there.
 */
export function applyChanges(course: Course, calendar: Calendar, { changes = [] }: Overrides): ChangedCourse {
  const dated = changeCalendar(calendar, changes, course.language ?? 'en');
  const changed = changePapers(course, dated.calendar, changes);
  return {
    course: changed.course,
    calendar: changed.calendar,
    problems: [...dated.problems, ...changed.problems].filter(isError),
    locate: (problem) => {
      const from = findOrigin(problem, dated.places) ?? findPaper(problem, changed.course, changes);
      return from ? { ...problem, ...from } : problem;
    },
  };
}

function findOrigin(
  { file, path: [key, index] }: PlanProblem,
  places: { readonly noClass: readonly Place[]; readonly extraDays: readonly Place[] },
): Place | undefined {
  if (file !== 'calendar' || (key !== 'noClass' && key !== 'extraDays')) return undefined;
  return places[key][Number(index)];
}

/** The change that put a paper into a list of the selection. */
function findPaper(
  { file, path: [key, list, index] }: PlanProblem,
  { select }: Course,
  changes: NonNullable<Overrides['changes']>,
): Place | undefined {
  if (file !== 'course' || key !== 'select') return undefined;
  if (list !== 'include' && list !== 'optional' && list !== 'exclude') return undefined;
  const id = select?.[list]?.[Number(index)];
  const kind = { include: 'addPaper', optional: 'optional', exclude: 'remove' } as const;
  const at = id === undefined ? -1 : changes.findLastIndex((change) => change[kind[list]] === id);
  return at === -1 ? undefined : { file: 'overrides', path: ['changes', at, kind[list]] };
}
