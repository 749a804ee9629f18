import { type Catalog, formatCount } from '@proseminar/core';
import type { Calendar } from './calendar-file.js';
import { checkPapers, type DayReadings } from './check-papers.js';
import type { Course } from './course-file.js';
import { type CourseTopic, groupByTopic } from './course-topics.js';
import { matchPapers } from './match-papers.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import type { FormerPapers } from './replan/former-papers.js';

/**
 * The topics of a course with the papers that may be chosen for them, and the ids of those that it asks for by name.
 * Papers of fixed sessions, of self-study and of the background are taken.
 *
 * @param former Papers that may be named although the list does not have them any more.
 */
export function findCandidates(
  course: Course,
  calendar: Calendar,
  catalog: Catalog,
  former?: FormerPapers,
): { topics: readonly CourseTopic[]; included: ReadonlySet<string>; problems: readonly PlanProblem[] } {
  const taken = listTaken(course, calendar);
  const included = listIncluded(course, calendar);
  const matching = matchPapers(course, included, catalog);
  const free = matching.papers.filter(({ id }) => !taken.has(id));
  const { topics, problems: topicProblems } = groupByTopic(free, course, included, catalog);
  const problems = [
    ...checkPapers(course, calendar, catalog, former),
    ...matching.problems,
    ...topicProblems,
  ];
  const isEmpty = taken.size === 0 && topics.every(({ papers }) => papers.length === 0);

  return {
    topics,
    included,
    problems: isEmpty && problems.length === 0 ? [nothingToRead(course, catalog)] : problems,
  };
}

/** Ids of papers that have a place already. */
function listTaken(
  { fixed = [], selfStudy = [], select }: Course,
  { fixed: dated = [] }: Calendar,
): ReadonlySet<string> {
  const days: readonly DayReadings[] = [...fixed, ...dated, ...selfStudy];
  return new Set([
    ...days.flatMap(({ readings = [], optional = [], background = [] }) => [
      ...readings,
      ...optional,
      ...background,
    ]),
    ...(select?.background ?? []),
  ]);
}

/** Ids of the papers that the course requires by name: those it includes and those it pins, unless they are optional. */
function listIncluded({ select, pins = [] }: Course, calendar: Calendar): ReadonlySet<string> {
  const optional = new Set(select?.optional);
  const named = [
    ...(select?.include ?? []),
    ...[...pins, ...(calendar.pins ?? [])].map(({ paper }) => paper),
  ];
  return new Set(named.filter((id) => !optional.has(id)));
}

function nothingToRead({ select }: Course, { papers }: Catalog): PlanProblem {
  const reason =
    papers.length === 0
      ? 'Unexpected reading list without papers, expected one at least'
      : `Unexpected selection that no paper meets, expected one at least; the reading list has ${formatCount(papers.length, 'paper')}`;
  return courseProblem('course-has-papers', reason, select ? ['select'] : ['readingList']);
}
