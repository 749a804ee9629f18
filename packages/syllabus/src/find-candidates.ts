import { type Catalog, formatCount } from '@proseminar/core';
import { checkPapers } from './check-papers.js';
import type { Course } from './course-file.js';
import { type CourseTopic, groupByTopic } from './course-topics.js';
import { matchPapers } from './match-papers.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';

/** The topics of a course with the papers that may be chosen for them; those of fixed sessions are taken. */
export function findCandidates(
  course: Course,
  catalog: Catalog,
): { topics: readonly CourseTopic[]; problems: readonly PlanProblem[] } {
  const taken = new Set(
    [...(course.fixed ?? []), ...(course.selfStudy ?? [])].flatMap(({ readings = [] }) => readings),
  );
  const matching = matchPapers(course, catalog);
  const free = matching.papers.filter(({ id }) => !taken.has(id));
  const { topics, problems: topicProblems } = groupByTopic(free, course, catalog);
  const problems = [...checkPapers(course, catalog), ...matching.problems, ...topicProblems];
  const isEmpty = taken.size === 0 && topics.every(({ papers }) => papers.length === 0);

  return { topics, problems: isEmpty && problems.length === 0 ? [nothingToRead(course, catalog)] : problems };
}

function nothingToRead({ select }: Course, { papers }: Catalog): PlanProblem {
  const reason =
    papers.length === 0
      ? 'Unexpected reading list without papers, expected one at least'
      : `Unexpected selection that no paper meets, expected one at least; the reading list has ${formatCount(papers.length, 'paper')}`;
  return courseProblem('course-has-papers', reason, select ? ['select'] : ['readingList']);
}
