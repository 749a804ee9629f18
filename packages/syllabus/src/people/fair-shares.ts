import { findBar, isInCourse, type TurnsInput } from './turns.js';

/** What is fair to people who are not in the course all the time: turns of a role, by person. */
export interface FairShares {
  /** Turns that somebody counts as having had while they were not in the course. */
  readonly missed: readonly number[];
  /** Turns that a new person is owed in the sessions that can still change. */
  readonly owed: readonly number[];
}

/**
 * Everybody's fair part of a session is its places, divided by how many are in the course that day and may hold the
 * role. So who comes after 12 of 18 sessions with 9 others missed 12 × 1/9, which is 1 turn, and is owed 6 × 1/10,
 * which is 1 turn too. Several new people are owed together what their parts add up to.
 */
export function findFairShares(input: TurnsInput, role: number): FairShares {
  const { members, sessions, roles, last } = input;
  const { perSession = 1 } = roles[role] ?? {};
  const mayHold = members.map((_, person) => !findBar(input, role, person));
  const isThere = (person: number, session: number) =>
    isInCourse(input, session, person) && !(last?.isNew[person] && session < last.frozen);

  const parts = sessions.map((_, session) => {
    const there = members.filter((_, person) => mayHold[person] && isThere(person, session)).length;
    return there === 0 ? 0 : perSession / there;
  });
  const addUp = (person: number, counts: (session: number) => boolean) =>
    mayHold[person] ? parts.reduce((sum, part, session) => sum + (counts(session) ? part : 0), 0) : 0;

  let sum = 0;
  return {
    missed: members.map((_, person) => Math.round(addUp(person, (session) => !isThere(person, session)))),
    owed: members.map((_, person) => {
      if (!last?.isNew[person]) return 0;
      const before = Math.round(sum);
      sum += addUp(person, (session) => session >= last.frozen && isThere(person, session));
      return Math.round(sum) - before;
    }),
  };
}
