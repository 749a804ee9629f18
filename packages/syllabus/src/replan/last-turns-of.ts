import type { Session } from '../course-plan.js';
import { isRead } from '../is-read.js';
import type { LastTurns } from '../people/last-turns.js';
import type { Held, HeldSession } from './held-sessions.js';
import type { LastPlan } from './last-plan.js';

/**
 * The turns of the last plan for the sessions of the next: who has a session that has moved keeps it. A session is what
 * it was where it reads most of the same papers; else it is the one of its day. Undefined where nobody knows them.
 */
export function lastTurnsOf(
  held: Held,
  { people }: LastPlan,
  sessions: readonly Session[],
): LastTurns | undefined {
  if (!people) return undefined;
  const before = new Map<string, HeldSession>();
  const used = new Set<HeldSession>();
  const claim = (session: Session, found: HeldSession | undefined) => {
    if (!found) return;
    before.set(keyOf(session), found);
    used.add(found);
  };
  const free = () => held.sessions.filter((one) => !used.has(one));

  for (const session of sessions.filter(({ date }) => date < held.before)) {
    claim(
      session,
      free().find((one) => one.date === session.date && one.session.start === session.start),
    );
  }
  for (const session of sessions) {
    if (before.has(keyOf(session))) continue;
    const isOnDay = ({ date }: HeldSession) => date === session.date;
    const [best] = free()
      .map((one) => ({ one, shared: countShared(one.session, session) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared || Number(isOnDay(b.one)) - Number(isOnDay(a.one)));
    claim(session, best?.one);
  }
  for (const session of sessions) {
    if (before.has(keyOf(session))) continue;
    claim(
      session,
      free().find(({ date }) => date === session.date && date >= held.before),
    );
  }

  return {
    frozenBefore: held.before,
    people,
    turnsOf: (session) => before.get(keyOf(session))?.session.people ?? [],
  };
}

function keyOf({ date, start }: Session): string {
  return `${date} ${start}`;
}

function countShared(one: Session, other: Session): number {
  const papers = new Set(one.readings.filter(isRead).map(({ paper }) => paper));
  return other.readings.filter((reading) => isRead(reading) && papers.has(reading.paper)).length;
}
