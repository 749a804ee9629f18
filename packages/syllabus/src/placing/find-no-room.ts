import type { Course } from '../course-file.js';
import type { CourseTopic } from '../course-topics.js';
import { readingMinutes, readRates } from '../load/reading-rates.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { SelectedTopic } from '../select-papers.js';
import { freeOf, type ReadingSession } from './reading-sessions.js';

/** Why no paper at all is required where there are sessions for some: none is long enough, or every paper is too long. */
export function findNoRoom(
  course: Course,
  topics: readonly CourseTopic[],
  sessions: readonly ReadingSession[],
  chosen: readonly SelectedTopic[],
): PlanProblem | undefined {
  const { minutesPerPaper } = course.sessions ?? {};
  const free = freeOf(sessions);
  // Where the course fixes what is read, the others may stay open.
  const isFixed = free.length < sessions.length;
  if (isFixed || free.length === 0 || listCandidates(course, topics).length === 0) return undefined;
  if (minutesPerPaper === undefined || free.some(({ places }) => places > 0)) {
    return findNoTime(course, topics, chosen);
  }
  const longest = Math.max(...free.map(({ length }) => length));
  const reason = `Unexpected \`minutesPerPaper\` \`${minutesPerPaper}\`, expected at most \`${longest}\`, the minutes of the longest session that is free`;
  return courseProblem('course-fits', reason, ['sessions', 'minutesPerPaper']);
}

/** Why no paper at all is required of those that may be: each takes more time than a session has. */
export function findNoTime(
  course: Course,
  topics: readonly CourseTopic[],
  chosen: readonly SelectedTopic[],
): PlanProblem | undefined {
  const { readingMinutes: most } = course.sessions ?? {};
  const papers = listCandidates(course, topics);
  const isChosen = chosen.some(({ required }) => required.length > 0);
  if (most === undefined || papers.length === 0 || isChosen) return undefined;

  const rates = readRates(course);
  const shortest = Math.min(...papers.map((paper) => readingMinutes(paper, rates)));
  if (shortest <= most) return undefined;
  const reason = `Unexpected \`readingMinutes\` \`${most}\`, expected at least \`${shortest}\`, the minutes of the shortest paper`;
  return courseProblem('course-fits', reason, ['sessions', 'readingMinutes']);
}

/** Papers that may be required. */
function listCandidates({ select }: Course, topics: readonly CourseTopic[]) {
  const optional = new Set(select?.optional);
  return topics.flatMap(({ papers }) => papers).filter(({ id }) => !optional.has(id));
}
