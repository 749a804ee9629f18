import type { Catalog, Paper } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { Reason } from '../course-plan.js';
import { groupByTopic } from '../course-topics.js';
import { matchPapers } from '../match-papers.js';

const conditions = {
  years: 'Its year is none that the course selects.',
  venues: 'Its venue is none that the course selects.',
  has: 'It does not have all that the course asks papers to have.',
  text: 'The words that the course looks for are not in it.',
  tags: 'It has none of the tags that the course selects.',
} as const;

const whyOutside: Reason = {
  sentence: 'It stands under none of the topics that the course selects.',
  evidence: ['select.topics'],
};

/** Papers that are asked for by name are in. */
const nothing: ReadonlySet<string> = new Set();

/** Why a paper of the list is not among those that a course chooses from. */
export function whyNotSelected(paper: Paper, course: Course, catalog: Catalog): readonly Reason[] {
  const { select = {} } = course;
  if (select.exclude?.includes(paper.id)) {
    return [{ sentence: 'The course excludes it.', evidence: ['select.exclude'] }];
  }

  if (select.background?.includes(paper.id)) {
    return [
      {
        sentence: 'The course wants it in the background, but no session begins its topic.',
        evidence: ['select.background'],
      },
    ];
  }

  const keys = (Object.keys(conditions) as (keyof typeof conditions)[]).filter((key) => {
    if (select[key] === undefined) return false;
    const { papers } = matchPapers({ ...course, select: { [key]: select[key] } }, nothing, catalog);
    return !papers.some(({ id }) => id === paper.id);
  });
  const { topics } = groupByTopic([paper], course, nothing, catalog);
  const reasons = keys.map((key): Reason => ({ sentence: conditions[key], evidence: [`select.${key}`] }));

  const outside = topics.every(({ papers }) => papers.length === 0) ? [whyOutside] : [];
  const all = [...reasons, ...outside];

  return all.length > 0
    ? all
    : [{ sentence: 'It is not among the papers that the course selects.', evidence: ['select'] }];
}
