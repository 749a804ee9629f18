import type { CoursePlan, Fairness, Person, Session, Turn } from './course-plan.js';
import { publishPeople } from './people/public-people.js';
import { isAboutPerson } from './replan/settled-changes.js';

/** The part of a plan that documents do not show: who takes turns, why, and how fair that is. */
export interface PrivatePlan {
  readonly schemaVersion: 1;
  readonly people: readonly Person[];
  /** The turns of each session that has some. */
  readonly sessions: readonly PrivateSession[];
  readonly fairness?: Fairness;
  /** Changes of people that it has carried out, in words. */
  readonly settled?: readonly string[];
}

/** The turns of a session. */
export interface PrivateSession extends Pick<Session, 'number' | 'date'> {
  readonly people: readonly Turn[];
}

/** A plan in two parts: one that everyone may see, and one for those who teach. */
export interface LockedParts {
  readonly shown: CoursePlan;
  /** Absent where nobody takes turns. */
  readonly people?: PrivatePlan;
}

/** Divide a plan into the part that documents may show of it and the one that names people. */
export function lockPlan(plan: CoursePlan): LockedParts {
  const { people, fairness, sessions } = plan;
  const shown = publishPeople(plan);
  if (people.length === 0) return { shown };

  const turns = sessions.filter((session) => session.people.length > 0);
  const own = plan.settled?.filter(isAboutPerson) ?? [];
  return {
    shown,
    people: {
      schemaVersion: 1,
      people,
      sessions: turns.map(({ number, date, people }) => ({ number, date, people })),
      ...(fairness && { fairness }),
      ...(own.length > 0 && { settled: own }),
    },
  };
}
