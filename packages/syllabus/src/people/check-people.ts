import { formatCount, nearest } from '@proseminar/core';
import type { Calendar } from '../calendar-file.js';
import { type PlanProblem, peopleProblem } from '../plan-problem.js';
import type { People } from './people-file.js';
import { readRoles } from './read-people.js';

/** Most problems of a kind that are told. */
const mostProblems = 50;

/** What is wrong with a people file beside its calendar: ids of nobody and of no role, dates outside the term. */
export function checkPeople(people: People, calendar: Calendar): readonly PlanProblem[] {
  const ids = new Set(people.people.map(({ id }) => id));
  const roles = new Set(readRoles(people).map(({ id }) => id));
  const unknown = listNames(people).flatMap(({ kind, id, path }) => {
    const known = kind === 'person' ? ids : roles;
    return known.has(id) ? [] : [{ kind, id, path, known: [...known] }];
  });
  const away = listDaysAway(people).filter(
    ({ from, to }) => to < calendar.firstDay || from > (calendar.lastDay ?? from),
  );

  return [
    ...unknown
      .slice(0, mostProblems)
      .map(({ kind, id, path, known }) => describeUnknown(kind, id, path, known)),
    ...tellMore(unknown.length - mostProblems, 'id', 'person-is-known'),
    ...away.slice(0, mostProblems).map(({ from, to, path }) => {
      const days = from === to ? `date \`${from}\`` : `dates from \`${from}\` to \`${to}\``;
      const end = calendar.lastDay === undefined ? 'on' : `to \`${calendar.lastDay}\``;
      const reason = `Unexpected ${days} outside of the term, expected some from \`${calendar.firstDay}\` ${end}`;
      return peopleProblem('day-away-is-in-term', reason, path);
    }),
    ...tellMore(away.length - mostProblems, 'day', 'day-away-is-in-term'),
  ];
}

interface Name {
  readonly kind: 'person' | 'role';
  readonly id: string;
  readonly path: PlanProblem['path'];
}

function listNames({ people, roles = [], fixed = [] }: People): readonly Name[] {
  const listed = (kind: Name['kind'], ids: readonly string[] = [], ...path: PlanProblem['path']) =>
    ids.map((id, index): Name => ({ kind, id, path: [...path, index] }));

  return [
    ...people.flatMap((member, index) => listed('role', member.roles, 'people', index, 'roles')),
    ...roles.flatMap(({ heldBy, clashes }, index) => [
      ...listed('person', heldBy, 'roles', index, 'heldBy'),
      ...listed('role', clashes, 'roles', index, 'clashes'),
    ]),
    ...fixed.flatMap(({ person, role }, index): readonly Name[] => [
      { kind: 'person', id: person, path: ['fixed', index, 'person'] },
      ...(role === undefined ? [] : [{ kind: 'role', id: role, path: ['fixed', index, 'role'] } as const]),
    ]),
  ];
}

function listDaysAway({ people }: People) {
  return people.flatMap(({ cannot = [] }, person) =>
    cannot.map((day, index) => ({
      ...(typeof day === 'string' ? { from: day, to: day } : day),
      path: ['people', person, 'cannot', index],
    })),
  );
}

function describeUnknown(
  kind: Name['kind'],
  id: string,
  path: PlanProblem['path'],
  known: readonly string[],
): PlanProblem {
  const meant = nearest(id, known);
  const some = known.slice(0, 5).map((each) => `\`${each}\``);
  const expected = meant === undefined ? `one of the file such as ${some.join(', ')}` : `\`${meant}\``;
  return peopleProblem(`${kind}-is-known`, `Unexpected ${kind} \`${id}\`, expected ${expected}`, path, {
    ...(meant !== undefined && { fix: { actual: id, expected: meant } }),
  });
}

function tellMore(count: number, what: string, ruleId: PlanProblem['ruleId']): readonly PlanProblem[] {
  if (count <= 0) return [];
  const reason = `Unexpected ${formatCount(count, `more such ${what}`)}, expected none; the first ${mostProblems} are shown`;
  return [peopleProblem(ruleId, reason, ['people'])];
}
