import type { Catalog } from '@proseminar/core';
import type { Session } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { paperName } from '../paper-name.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { SelectedTopic } from '../select-papers.js';
import { formatMention } from './mentions/mention.js';
import type { ReadingOrder } from './order-papers.js';
import { findReadMentions } from './read-mentions.js';

/** Most problems that are shown: notes that mention each other all over are told by these. */
const mostProblems = 20;

/** What is to be said of notes that mention each other in a circle: the mention that gave way. What the course declares needs no words. */
export function checkMentions(
  sessions: readonly Pick<Session, 'readings'>[],
  topics: readonly SelectedTopic[],
  order: ReadingOrder,
  { papers }: Catalog,
): readonly PlanProblem[] {
  const ids = sessions.flatMap(({ readings }) => readings.filter(isRead).map(({ paper }) => paper));
  const names = new Map(papers.map((paper) => [paper.id, paperName(paper)]));
  const { overruled } = findReadMentions(ids, topics, order);

  return [...overruled.values()]
    .filter(({ steps }) => steps.some(({ isDeclared }) => !isDeclared))
    .slice(0, mostProblems)
    .map(({ mention, steps }) => {
      const { paper, mentioned } = mention;
      const circle = [paper, ...steps.map((step) => step.paper), paper].map(
        (id) => `“${names.get(id) ?? id}”`,
      );
      const reason = `Unexpected cycle ${circle.join(' → ')} of papers whose notes mention the one before, expected an order in which they can be read; the weakest mention is left out: ${formatMention(mention)}`;
      return courseProblem('mentions-have-no-cycle', reason, ['order', 'after', mentioned]);
    });
}
