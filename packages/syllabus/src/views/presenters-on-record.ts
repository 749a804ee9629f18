import { cleanText } from '@proseminar/core';
import type { CoursePlan } from '../course-plan.js';
import type { SessionRecord } from '../overrides/overrides-file.js';
import { presentingRole, recordOf } from '../overrides/present-as-recorded.js';
import { publishPeople } from '../people/public-people.js';

/**
 * Who presented in a session where a record says so, by the names that the course shows; nobody where it shows none.
 *
 * @param plan With those present who did.
 */
export function presentersOnRecord(
  plan: CoursePlan,
  number: number,
  records: readonly SessionRecord[],
): readonly string[] {
  const { sessions, people } = publishPeople(plan);
  const session = sessions.find((each) => each.number === number);
  if (!session || !recordOf(session, sessions, records)?.presentedBy) return [];

  const role = presentingRole(plan);
  const names = new Map(people.map(({ id, name }) => [id, cleanText(name)]));
  return session.people.flatMap((turn) => (turn.role === role ? (names.get(turn.person ?? '') ?? []) : []));
}
