import type { Fairness, PersonalTurns, Session } from '../course-plan.js';
import type { Choice } from './choices.js';
import { findBar, type HeldTurn, type TurnsInput } from './turns.js';

/**
 * How fair turns are: who has how many of each role, which choices were met, and who is worst off.
 *
 * @param minutes Minutes of reading by role and session.
 * @param peopled Sessions with their turns.
 */
export function judgeFairness(
  input: TurnsInput,
  turns: readonly HeldTurn[],
  choices: readonly ReadonlyMap<number, Choice>[],
  minutes: readonly (readonly number[])[],
  peopled: readonly Session[],
): Fairness {
  const { members, roles } = input;
  const places = peopled.flatMap((session) => session.people);
  const counts = countTurns(input, turns);
  const people = members.map(({ id, prefer = [] }, person): PersonalTurns => {
    const own = turns.filter((turn) => turn.person === person);
    const met = own.flatMap(({ session }) => choices[person]?.get(session) ?? []);
    return {
      person: id,
      turns: roles.map((role, index) => ({ role: role.id, turns: counts[index]?.[person] ?? 0 })),
      total: own.length,
      minutes: addUpMinutes(own, minutes),
      choices: met.map(({ rank }) => rank + 1).sort((a, b) => a - b),
      unchosen: prefer.length === 0 ? 0 : own.length - met.length,
    };
  });

  const met = people.flatMap((person) => person.choices);
  const worst = findWorst(people);
  return {
    roles: roles.map(({ id }, role) => {
      const held = members.flatMap((_, person) =>
        findBar(input, role, person) ? [] : [counts[role]?.[person] ?? 0],
      );
      const own = places.filter((turn) => turn.role === id);
      const empty = own.filter(({ person }) => person === undefined).length;
      return {
        role: id,
        turns: own.length - empty,
        empty,
        least: held.length === 0 ? 0 : Math.min(...held),
        most: held.length === 0 ? 0 : Math.max(...held),
      };
    }),
    people,
    choices: Array.from(
      { length: Math.max(0, ...met) },
      (_, at) => met.filter((rank) => rank === at + 1).length,
    ),
    unchosen: people.reduce((sum, person) => sum + person.unchosen, 0),
    ...(worst && { worst }),
  };
}

/** Of several turns in a session, the one that takes longest counts: it is the same papers. */
function addUpMinutes(turns: readonly HeldTurn[], minutes: readonly (readonly number[])[]): number {
  const longest = new Map<number, number>();
  for (const { role, session } of turns) {
    longest.set(session, Math.max(longest.get(session) ?? 0, minutes[role]?.[session] ?? 0));
  }
  return [...longest.values()].reduce((sum, each) => sum + each, 0);
}

/** Turns by role and person. */
export function countTurns(
  { roles, members }: TurnsInput,
  turns: readonly HeldTurn[],
): readonly (readonly number[])[] {
  const counts = roles.map(() => members.map(() => 0));
  for (const { role, person } of turns) {
    const own = counts[role];
    if (own) own[person] = (own[person] ?? 0) + 1;
  }
  return counts;
}

/** Of those who chose and have turns, the first whose best turn is the least wished. */
function findWorst(people: readonly PersonalTurns[]): Fairness['worst'] {
  const best = ({ choices }: PersonalTurns) => choices[0] ?? Number.POSITIVE_INFINITY;
  const chose = people.filter(({ choices, unchosen }) => choices.length + unchosen > 0);
  const [first] = chose;
  if (!first) return undefined;
  const worst = chose.reduce((least, person) => (best(person) > best(least) ? person : least), first);
  const [choice] = worst.choices;
  return { person: worst.person, ...(choice !== undefined && { choice }) };
}
