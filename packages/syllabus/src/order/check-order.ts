import type { Catalog } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { Session } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { paperName } from '../paper-name.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import { pathOfOrder, readPrecedence } from './declared-order.js';
import { findEarlier } from './precedence.js';

type NumberedSession = Pick<Session, 'number' | 'readings' | 'title'>;

/** Warnings for papers that are read before others that they should come after, and for those whose company is not kept. */
export function checkOrder(
  sessions: readonly NumberedSession[],
  course: Course,
  catalog: Catalog,
): readonly PlanProblem[] {
  return [...checkPrecedence(sessions, course, catalog), ...checkCompany(sessions, course)];
}

/** Only sessions that the course fixes can break `together` and `apart`: what is fitted keeps to them. */
function checkCompany(
  sessions: readonly NumberedSession[],
  { order: { together = [], apart = [] } = {} }: Course,
): readonly PlanProblem[] {
  const sessionOf = new Map(
    sessions.flatMap(({ number, readings }) =>
      readings.flatMap(({ paper, role }): [string, number][] =>
        role === 'required' ? [[paper, number]] : [],
      ),
    ),
  );
  const find = (
    key: string,
    groups: readonly (readonly string[])[],
    isBroken: (numbers: readonly number[]) => boolean,
  ) =>
    groups.flatMap((papers, index) => {
      const read = papers.flatMap((paper) => {
        const number = sessionOf.get(paper);
        return number === undefined ? [] : [{ paper, number }];
      });
      if (!isBroken(read.map(({ number }) => number))) return [];
      const where = read.map(({ paper, number }) => `\`${paper}\` in session ${number}`).join(', ');
      const reason = `Unexpected ${where}, expected them \`${key}\`, as \`order\` says; fixed sessions keep their places`;
      return [courseProblem('order-is-kept', reason, ['order', key, index])];
    });

  return [
    ...find('together', together, (numbers) => new Set(numbers).size > 1),
    ...find('apart', apart, (numbers) => new Set(numbers).size < numbers.length),
  ];
}

function checkPrecedence(
  sessions: readonly NumberedSession[],
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
