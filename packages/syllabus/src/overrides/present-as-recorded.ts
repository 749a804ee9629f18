import type { CoursePlan, Session, Turn } from '../course-plan.js';
import type { SessionRecord } from './overrides-file.js';

/** A plan in which those present who did, where a record says who that was. */
export function presentAsRecorded(plan: CoursePlan, records: readonly SessionRecord[]): CoursePlan {
  const role = presentingRole(plan);
  if (role === undefined || records.every(({ presentedBy }) => presentedBy === undefined)) return plan;

  const known = new Set(plan.people.map(({ id }) => id));
  const order = new Map(plan.roles.map(({ id }, index) => [id, index]));
  return {
    ...plan,
    sessions: plan.sessions.map((session) => {
      const record = recordOf(session, plan.sessions, records);
      if (!record?.presentedBy) return session;

      const planned = session.people.filter((turn) => turn.role === role);
      const minutes = Math.max(0, ...planned.map((turn) => turn.minutes));
      const presented = [...new Set(record.presentedBy)]
        .filter((person) => known.has(person))
        .map((person): Turn => ({ role, person, minutes, reasons: [] }));
      const people = [...presented, ...session.people.filter((turn) => turn.role !== role)];
      return {
        ...session,
        people: people.sort((a, b) => (order.get(a.role) ?? 0) - (order.get(b.role) ?? 0)),
      };
    }),
  };
}

/** The record of a session: of several on a day, the first has it. */
export function recordOf<Dated extends Pick<Session, 'date'>>(
  session: Dated,
  sessions: readonly Dated[],
  records: readonly SessionRecord[],
): SessionRecord | undefined {
  if (sessions.find(({ date }) => date === session.date) !== session) return undefined;
  return records.find(({ date }) => date === session.date);
}

/** The role of those who present: the one of that id, else the first; undefined where there is none. */
export function presentingRole({ roles }: CoursePlan): string | undefined {
  return (roles.find(({ id }) => id === 'presenter') ?? roles[0])?.id;
}
