import type { Catalog } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { Session } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { paperName } from '../paper-name.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import { pathOfOrder, readPrecedence } from './declared-order.js';
import { findEarlier } from './precedence.js';

/** Warnings for papers that are read before others that they should come after. */
export function checkOrder(
  sessions: readonly Pick<Session, 'number' | 'readings' | 'title'>[],
  course: Course,
  catalog: Catalog,
): readonly PlanProblem[] {
  const places = new Map<string, { order: number; session: Pick<Session, 'number' | 'title'> }>();
  for (const session of sessions) {
    for (const { paper } of session.readings.filter(isRead))
      places.set(paper, { order: places.size, session });
  }

  const names = new Map(catalog.papers.map((paper) => [paper.id, paperName(paper)]));
  const problems: PlanProblem[] = [];

  const after = readPrecedence(course);

  for (const id of Object.keys(after)) {
    const place = places.get(id);
    if (!place) continue;

    for (const earlier of findEarlier(after, id, places)) {
      const other = places.get(earlier);
      if (!other || other.order < place.order) continue;
      const show = (paper: string, { number, title }: Pick<Session, 'number' | 'title'>) =>
        `“${names.get(paper) ?? paper}” (session ${number}, ${title})`;
      const reason = `Unexpected ${show(id, place.session)} before ${show(earlier, other.session)}, expected it after, as \`order\` says; topics and fixed sessions keep their places`;
      problems.push(courseProblem('order-is-kept', reason, pathOfOrder(course, id, earlier)));
    }
  }

  return problems;
}
