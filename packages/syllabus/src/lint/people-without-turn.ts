import { readRoles } from '../people/read-people.js';
import { type PlanProblem, peopleProblem } from '../plan-problem.js';
import type { LintInput } from './lint-input.js';
import { listSome } from './list-some.js';

/** People without any turn who might have one, and have not left the course. */
export function checkTurnless({ people, plan }: LintInput): readonly PlanProblem[] {
  if (!people || !plan.sessions.some(({ people: turns }) => turns.length > 0)) return [];
  const roles = readRoles(people);
  const active = new Set(plan.sessions.flatMap(({ people: turns }) => turns.map(({ person }) => person)));
  const idle = people.people.filter(
    ({ id, most, roles: own, until }) =>
      !active.has(id) &&
      most !== 0 &&
      until === undefined &&
      roles.some((role) => (own?.includes(role.id) ?? true) && (role.heldBy?.has(id) ?? true)),
  );
  const [first] = idle;
  if (!first) return [];

  const names = listSome(idle.map(({ id }) => `\`${id}\``));
  const found = idle.length === 1 ? 'somebody' : `${idle.length} people`;
  const reason = `Unexpected ${found} without a turn, expected one for everyone: ${names}`;
  return [peopleProblem('person-has-turn', reason, ['people', people.people.indexOf(first)])];
}
