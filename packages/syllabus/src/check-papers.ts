import { type Catalog, nearest } from '@proseminar/core';
import type { Course } from './course-file.js';
import { findCycle } from './order/precedence.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';

/** Unknown ids that come with what was meant; a list of thousands is a wrong list, and each takes its time. */
const mostSuggestions = 50;

/** What is wrong with the papers that a course names: unknown ids, two places for one paper, cycles. */
export function checkPapers(course: Course, catalog: Catalog): readonly PlanProblem[] {
  const ids = catalog.papers.map(({ id }) => id);
  const known = new Set(ids);
  const problems: PlanProblem[] = [];
  const named = listNamedPapers(course);

  for (const { id, path } of named) {
    if (known.has(id)) continue;
    const meant = problems.length < mostSuggestions ? nearest(id, ids) : undefined;
    problems.push(unknownPaper(id, meant, path));
  }

  const places = new Map<string, string>();
  for (const { id, path } of named) {
    if (path[0] === 'order') continue;
    const place =
      path[0] === 'fixed' ? 'a fixed session' : path[0] === 'selfStudy' ? 'self-study' : `select.${path[1]}`;
    const first = places.get(id);

    if (first !== undefined && !(first === place && place === 'select.exclude')) {
      const reason = `Unexpected \`${id}\` in ${place}, expected one place; it is in ${first}`;
      problems.push(courseProblem('paper-has-one-place', reason, path));
    }
    places.set(id, first ?? place);
  }

  const after = course.order?.after ?? {};
  const cycle = findCycle(after);
  if (cycle) {
    const reason = `Unexpected cycle ${cycle.map((id) => `\`${id}\``).join(' → ')}, expected an order in which papers can be read`;
    problems.push(courseProblem('order-has-no-cycle', reason, ['order', 'after', cycle[0] ?? '']));
  }

  return problems;
}

interface NamedPaper {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

function listNamedPapers({ select, order, fixed = [], selfStudy = [] }: Course): readonly NamedPaper[] {
  const listed = (ids: readonly string[] = [], ...path: (string | number)[]) =>
    ids.map((id, index) => ({ id, path: [...path, index] }));

  return [
    ...listed(select?.include, 'select', 'include'),
    ...listed(select?.exclude, 'select', 'exclude'),
    ...fixed.flatMap(({ readings }, index) => listed(readings, 'fixed', index, 'readings')),
    ...selfStudy.flatMap(({ readings }, index) => listed(readings, 'selfStudy', index, 'readings')),
    ...Object.entries(order?.after ?? {}).flatMap(([id, earlier]) => [
      { id, path: ['order', 'after', id] },
      ...listed(earlier, 'order', 'after', id),
    ]),
  ];
}

function unknownPaper(id: string, meant: string | undefined, path: PlanProblem['path']): PlanProblem {
  return courseProblem(
    'paper-is-known',
    `Unexpected paper \`${id}\`, expected ${meant === undefined ? 'the id of a paper in the reading list' : `\`${meant}\``}`,
    path,
    meant === undefined ? undefined : { actual: id, expected: meant },
  );
}
