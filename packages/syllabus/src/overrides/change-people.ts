import { nearest } from '@proseminar/core';
import { addDays } from '../calendar.js';
import type { Member, People } from '../people/people-file.js';
import { type PlanProblem, problemIn } from '../plan-problem.js';
import type { Overrides } from './overrides-file.js';

/** People as the changes of a term leave them: who drops the course is in it until the day before, who joins from that day on. */
export function changePeople(
  people: People | undefined,
  { changes = [] }: Overrides,
): { readonly people?: People; readonly problems: readonly PlanProblem[] } {
  const members = new Map((people?.people ?? []).map((member) => [member.id, member]));
  const problems: PlanProblem[] = [];

  for (const [index, { on, dropStudent, addStudent }] of changes.entries()) {
    if (addStudent)
      members.set(addStudent.id, rejoin(members.get(addStudent.id), { ...addStudent, from: on }));
    if (dropStudent === undefined) continue;
    const member = members.get(dropStudent);
    if (member) members.set(dropStudent, { ...member, until: addDays(on, -1) });
    else problems.push(unknownPerson(dropStudent, [...members.keys()], ['changes', index, 'dropStudent']));
  }

  const changed = [...members.values()];
  if (changed.length === 0) return { ...(people && { people }), problems };
  return { people: { ...people, people: changed }, problems };
}

/** Who was in the course before is in it from the start on. */
function rejoin(before: Member | undefined, joining: Member): Member {
  if (!before) return joining;
  const { until: _, ...rest } = before;
  return { ...rest, name: joining.name };
}

function unknownPerson(id: string, ids: readonly string[], path: PlanProblem['path']): PlanProblem {
  const meant = nearest(id, ids);
  const expected = meant === undefined ? 'the id of a person who takes turns' : `\`${meant}\``;
  return problemIn('overrides', 'person-is-known', `Unexpected person \`${id}\`, expected ${expected}`, path);
}
