import type { Session } from '../course-plan.js';
import type { SessionRecord } from '../overrides/overrides-file.js';

/** The record of a session: of several on a day, the first has it. */
export function recordOf<Dated extends Pick<Session, 'date'>>(
  session: Dated,
  sessions: readonly Dated[],
  records: readonly SessionRecord[],
): SessionRecord | undefined {
  if (sessions.find(({ date }) => date === session.date) !== session) return undefined;
  return records.find(({ date }) => date === session.date);
}
