import { type Catalog, nearest } from '@proseminar/core';
import type { Calendar } from './calendar-file.js';
import type { Course } from './course-file.js';
import { pathOfOrder, readPrecedence } from './order/declared-order.js';
import { findCycle } from './order/precedence.js';
import { courseProblem, type PlanProblem, problemIn } from './plan-problem.js';
import type { FormerPapers } from './replan/former-papers.js';

/** Unknown ids that come with what was meant; a list of thousands is a wrong list, and each takes its time. */
const mostSuggestions = 50;

/** What is wrong with the papers that a course names: unknown ids, two places for one paper, cycles. */
export function checkPapers(
  course: Course,
  calendar: Calendar,
  catalog: Catalog,
  former?: FormerPapers,
): readonly PlanProblem[] {
  const ids = catalog.papers.map(({ id }) => id);
  const known = new Set(ids);
  const problems: PlanProblem[] = [];
  const named = listNamedPapers(course, calendar);

  for (const { id, file, path } of named) {
    if (known.has(id) || former?.isOver(id)) continue;
    const hasLeft = former?.had.has(id) ?? false;
    // What stands in the list for a paper that has left it, the last plan did not know.
    const others = hasLeft ? ids.filter((each) => !former?.had.has(each)) : ids;
    const meant = problems.length < mostSuggestions ? nearest(id, others) : undefined;
    problems.push(unknownPaper(id, hasLeft, meant, file, path));
  }

  const places = new Map<string, NamedPaper & { readonly place: string }>();
  for (const one of named) {
    const { id, file, path, place } = one;
    if (place === undefined) continue;
    const first = places.get(id);

    if (first && !mayHaveBoth(first.place, place)) {
      const reason = `Unexpected \`${id}\` in ${place}, expected one place; it is in ${first.place}`;
      const cause = { reason: `It is in ${first.place} here`, file: first.file, path: first.path };
      problems.push({ ...problemIn(file, 'paper-has-one-place', reason, path), cause });
    }
    if (!first) places.set(id, { ...one, place });
  }

  const cycle = findCycle(readPrecedence(course));
  if (cycle) {
    const reason = `Unexpected cycle ${cycle.map((id) => `\`${id}\``).join(' → ')}, expected an order in which papers can be read`;
    problems.push(
      courseProblem('order-has-no-cycle', reason, pathOfOrder(course, cycle[1] ?? '', cycle[0] ?? '')),
    );
  }

  return problems;
}

/** Papers may be excluded twice, and pinned as often as the pins agree. */
function mayHaveBoth(first: string, second: string): boolean {
  if (first === second) return first === 'select.exclude' || first === 'a pin';
  return second === 'a pin' && (first === 'select.include' || first === 'select.optional');
}

/** Ids of the papers that a course fixes for a day. */
export type DayReadings = Partial<Record<'readings' | 'optional' | 'background', readonly string[]>>;

interface NamedPaper {
  readonly id: string;
  readonly file: PlanProblem['file'];
  readonly path: PlanProblem['path'];
  /** Where it has a place by this, in words. */
  readonly place?: string;
}

function listNamedPapers(
  { select, order = {}, fixed = [], selfStudy = [], pins = [] }: Course,
  calendar: Calendar,
): readonly NamedPaper[] {
  const { after = {}, before = {}, together = [], apart = [] } = order;
  const course = { file: 'course' as const };
  const listed = (ids: readonly string[] = [], more: Omit<NamedPaper, 'id'>) =>
    ids.map((id, index) => ({ ...more, id, path: [...more.path, index] }));
  const readings = (days: readonly DayReadings[], more: Omit<NamedPaper, 'id'>) =>
    days.flatMap(({ readings: ids, optional, background }, index) => [
      ...listed(ids, { ...more, path: [...more.path, index, 'readings'] }),
      ...listed(optional, { ...more, path: [...more.path, index, 'optional'] }),
      ...listed(background, { ...more, path: [...more.path, index, 'background'] }),
    ]);
  const pinned = (entries: readonly { readonly paper: string }[], file: NamedPaper['file']) =>
    entries.map(({ paper }, index) => ({ id: paper, file, path: ['pins', index, 'paper'], place: 'a pin' }));

  return [
    ...listed(select?.include, { ...course, path: ['select', 'include'], place: 'select.include' }),
    ...listed(select?.optional, { ...course, path: ['select', 'optional'], place: 'select.optional' }),
    ...listed(select?.background, { ...course, path: ['select', 'background'], place: 'select.background' }),
    ...listed(select?.exclude, { ...course, path: ['select', 'exclude'], place: 'select.exclude' }),
    ...Object.keys(select?.weights?.papers ?? {}).map((id) => ({
      ...course,
      id,
      path: ['select', 'weights', 'papers', id],
    })),
    ...readings(fixed, { ...course, path: ['fixed'], place: 'a fixed session' }),
    ...readings(calendar.fixed ?? [], { file: 'calendar', path: ['fixed'], place: 'a fixed session' }),
    ...readings(selfStudy, { ...course, path: ['selfStudy'], place: 'self-study' }),
    ...pinned(pins, 'course'),
    ...pinned(calendar.pins ?? [], 'calendar'),
    ...Object.entries({ after, before }).flatMap(([key, rules]) =>
      Object.entries(rules).flatMap(([id, others]) => [
        { ...course, id, path: ['order', key, id] },
        ...listed(others, { ...course, path: ['order', key, id] }),
      ]),
    ),
    ...Object.entries({ together, apart }).flatMap(([key, groups]) =>
      groups.flatMap((group, index) => listed(group, { ...course, path: ['order', key, index] })),
    ),
  ];
}

function unknownPaper(
  id: string,
  hasLeft: boolean,
  meant: string | undefined,
  file: PlanProblem['file'],
  path: PlanProblem['path'],
): PlanProblem {
  const other = hasLeft ? 'it to come back, or to be named no more' : 'the id of a paper in the reading list';
  const expected = meant === undefined ? other : `\`${meant}\``;
  const paper = hasLeft ? `\`${id}\`, which has left the reading list` : `\`${id}\``;
  return {
    ...problemIn(file, 'paper-is-known', `Unexpected paper ${paper}, expected ${expected}`, path),
    ...(meant !== undefined && { fix: { actual: id, expected: meant } }),
  };
}
