import { cleanText, formatCount } from '@proseminar/core';
import type { Reason } from '../course-plan.js';
import { formatKeys } from '../describe-issue.js';
import type { Choice } from './choices.js';
import { findKept } from './count-changes.js';
import { ordinal } from './ordinal.js';
import { findBar, findObstacle, type HeldTurn, type Obstacle, type TurnsInput } from './turns.js';

/**
 * Why a person has a turn: it is fixed, a choice, of the plan before or the order of the file; and how many turns of the role they have.
 *
 * @param counts Turns of the role by person.
 */
export function whyTurn(
  input: TurnsInput,
  turn: HeldTurn,
  choice: Choice | undefined,
  counts: readonly number[],
): readonly Reason[] {
  const { role, person, fixed } = turn;
  const name = nameOf(input, person);
  const count = counts[person] ?? 0;
  const others = counts.filter((_, other) => other !== person && !findBar(input, role, other));

  return [
    fixed === undefined
      ? whyHere(input, turn, choice)
      : { sentence: `It is fixed for ${name}.`, evidence: [evidenceOf(['fixed', fixed])] },
    {
      sentence: `${name} has ${formatCount(count, 'turn')} of this role${compare(count, others)}.`,
      evidence: [],
    },
  ];
}

function whyHere(input: TurnsInput, turn: HeldTurn, choice: Choice | undefined): Reason {
  const { person } = turn;
  const name = nameOf(input, person);
  const wishes = input.members[person]?.prefer?.length ?? 0;
  const path = ['people', person, 'prefer'];
  if (choice) {
    const sentence = `“${cleanText(choice.wanted)}” is the ${ordinal(choice.rank + 1)} choice of ${name}.`;
    return { sentence, evidence: [evidenceOf([...path, choice.rank])] };
  }
  const kept = findKept(input, turn);
  if (input.last && !kept) return whyNew(name, input.last.isNew[person] ?? false);
  // What rests on the file may no longer be true; what does not stays, so that the next plan says the same.
  if (kept?.reason?.evidence.length === 0) return kept.reason;
  if (wishes > 0) {
    const choices = wishes === 1 ? 'the one choice' : `the ${wishes} choices`;
    return { sentence: `It is none of ${choices} of ${name}.`, evidence: [evidenceOf(path)] };
  }
  if (kept) return { sentence: `${name} had it in the plan before.`, evidence: [] };
  return { sentence: `${name} has no choices, so turns go by the order of the file.`, evidence: [] };
}

function whyNew(name: string, isNew: boolean): Reason {
  const why = isNew
    ? 'is new, and is due a fair share of the turns that are left'
    : 'takes it over, so that others keep their turns';
  return { sentence: `${name} ${why}.`, evidence: [] };
}

function compare(count: number, others: readonly number[]): string {
  if (others.length === 0) return ', and nobody else may hold it';
  const [least, most] = [Math.min(...others), Math.max(...others)];
  if (least === most) return least === count ? ', like everyone' : `; everyone else has ${least}`;
  return `; others have ${least} to ${most}`;
}

/**
 * Why a place is empty: for everyone, what keeps them from it.
 *
 * @param turns Turns by person.
 */
export function whyEmpty(
  input: TurnsInput,
  role: number,
  session: number,
  turns: readonly (readonly HeldTurn[])[],
): Reason {
  const found = input.members.map((_, person) => ({
    person,
    obstacle: findObstacle(input, { role, session, person }, turns[person] ?? []),
  }));
  const kinds = (Object.keys(words) as Obstacle['kind'][]).flatMap((kind) => {
    const people = found.filter(({ obstacle }) => obstacle?.kind === kind);
    if (people.length === 0) return [];
    const names = people.map(({ person }) => nameOf(input, person));
    const who = names.length <= 3 ? names.join(' and ') : `${names.length} people`;
    return [`${who} ${words[kind][names.length === 1 ? 0 : 1]}`];
  });
  const paths = found.flatMap(({ obstacle }) =>
    obstacle && obstacle.path.length > 0 ? [obstacle.path] : [],
  );

  return {
    sentence: `Nobody is left for it: ${kinds.join('; ')}.`,
    evidence: paths.slice(0, 3).map(evidenceOf),
  };
}

const words: Readonly<Record<Obstacle['kind'], readonly [one: string, several: string]>> = {
  role: ['may not hold the role', 'may not hold the role'],
  absent: ['is not in the course then', 'are not in the course then'],
  most: ['takes no more turns', 'take no more turns'],
  away: ['cannot on this day', 'cannot on this day'],
  same: ['has the role here already', 'have the role here already'],
  clash: ['has another role here', 'have another role here'],
  near: ['has a turn too near to it', 'have a turn too near to it'],
  full: ['finds no place', 'find no place'],
};

function nameOf({ members }: TurnsInput, person: number): string {
  return cleanText(members[person]?.name ?? '');
}

function evidenceOf(path: readonly (string | number)[]): string {
  return `people: ${formatKeys(path)}`;
}
