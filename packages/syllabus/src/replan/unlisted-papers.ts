import { type Catalog, cleanText, type Paper } from '@proseminar/core';
import type { CoursePlan } from '../course-plan.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';

/**
 * A catalog with the papers of a plan that it does not have: those that were read, and have left the list since. All that
 * is known of them is their ids.
 */
export function withUnlisted(catalog: Catalog, plan: Pick<CoursePlan, 'sessions'>): Catalog {
  const unlisted = [...findUnlisted(catalog, plan).keys()].map(
    (id): Paper => ({ id, title: cleanText(id), authors: [], links: [], topics: [], provenance: {} }),
  );
  return unlisted.length === 0 ? catalog : { ...catalog, papers: [...catalog.papers, ...unlisted] };
}

/** Whether the list has the papers that were read. */
export function checkUnlisted(catalog: Catalog, plan: Pick<CoursePlan, 'sessions'>): readonly PlanProblem[] {
  return [...findUnlisted(catalog, plan)].map(([id, date]) =>
    courseProblem(
      'read-paper-is-listed',
      `Unexpected list without \`${id}\`, which was read on ${date}, expected it to stay: documents have nothing but its id`,
      ['readingList'],
    ),
  );
}

/** Papers that a catalog does not have, with the days on which they are read. */
function findUnlisted(
  { papers }: Catalog,
  { sessions }: Pick<CoursePlan, 'sessions'>,
): ReadonlyMap<string, string> {
  const known = new Set(papers.map(({ id }) => id));
  const read = sessions.flatMap(({ date, readings }) => readings.map(({ paper }) => [paper, date] as const));
  return new Map(read.filter(([id]) => !known.has(id)));
}
