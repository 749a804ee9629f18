import { cleanText, formatCount } from '@proseminar/core';
import type { CourseTopic } from '../course-topics.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { LintInput } from './lint-input.js';
import { listSome } from './list-some.js';

/** Topics of which the course reads nothing, and those of which it reads a single paper without having asked for that. */
export function checkTopics({ course, topics, plan }: LintInput): readonly PlanProblem[] {
  const days = [...plan.sessions, ...plan.noClass];
  const read = new Set(days.flatMap(({ readings = [] }) => readings.map(({ paper }) => paper)));
  const ofRead = (count: number) =>
    topics.filter(
      ({ topic, papers, quota }) =>
        topic &&
        quota !== count &&
        papers.length > 0 &&
        papers.filter(({ id }) => read.has(id)).length === count,
    );
  const [unread, single] = [ofRead(0), ofRead(1)];

  return [
    ...report(
      'topic-is-read',
      unread,
      course,
      `Unexpected ${formatCount(unread.length, 'topic')} without a paper, expected a place for one`,
    ),
    ...report(
      'topic-has-several-papers',
      single,
      course,
      `Unexpected ${formatCount(single.length, 'topic')} with a single paper, expected at least two in each`,
    ),
  ];
}

function report(
  ruleId: 'topic-is-read' | 'topic-has-several-papers',
  topics: readonly CourseTopic[],
  { select }: LintInput['course'],
  words: string,
): readonly PlanProblem[] {
  const [first] = topics;
  if (!first) return [];
  const names = topics.map(({ topic }) => `“${cleanText(topic?.title ?? '')}”`);
  return [
    courseProblem(
      ruleId,
      `${words}: ${listSome(names)}`,
      first.path ?? (select ? ['select', 'topics'] : ['readingList']),
    ),
  ];
}
