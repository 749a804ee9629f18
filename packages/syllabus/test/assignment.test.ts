import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LastTurns } from '../src/people/last-turns.js';
import { peopleSchema } from '../src/people/people-file.js';
import type { HeldTurn } from '../src/people/turns.js';
import { solveTurns, tryTurns } from './best-turns.js';
import { judgeTurns, type RoleProblem } from './judge-turns.js';
import { changedInstances, deal, type Instance, instances, keepTurns } from './turn-instances.js';

/** How many instances of each kind are compared. */
const numRuns = Number(process.env.ASSIGNMENT_RUNS ?? 250);

interface Counts {
  compared: number;
  tried: number;
  spaced: number;
  changed: number;
}

describe('turns cost what the best cost', () => {
  test('of a new plan', () => {
    const counts: Counts = { compared: 0, tried: 0, spaced: 0, changed: 0 };
    fc.assert(
      fc.property(instances, (instance) => {
        expect(peopleSchema.safeParse(instance.people).error?.issues).toBeUndefined();
        compare(instance, undefined, counts);
      }),
      { numRuns },
    );

    expect(counts.compared).toBeGreaterThanOrEqual(numRuns);
    expect(counts.tried).toBeGreaterThan(numRuns / 20);
    expect(counts.spaced).toBeGreaterThan(numRuns / 20);
  });

  test('of a plan made again in mid-term', () => {
    const counts: Counts = { compared: 0, tried: 0, spaced: 0, changed: 0 };
    fc.assert(
      fc.property(changedInstances, (changed) => {
        expect(peopleSchema.safeParse(changed.people).error?.issues).toBeUndefined();
        compare(changed, keepTurns(changed), counts);
      }),
      { numRuns },
    );

    expect(counts.compared).toBeGreaterThanOrEqual(numRuns);
    expect(counts.tried).toBeGreaterThan(numRuns / 20);
    expect(counts.spaced).toBeGreaterThan(numRuns / 40);
    expect(counts.changed).toBeGreaterThan(numRuns / 5);
  });

  test('of one that is made again once more: it stays', () => {
    fc.assert(
      fc.property(changedInstances, (changed) => {
        const once = deal(changed, keepTurns(changed));
        const twice = deal(changed, keepTurns({ ...changed, before: changed }, once));
        expect(twice.turns.map(withoutFixed).sort(inOrder)).toEqual(
          once.turns.map(withoutFixed).sort(inOrder),
        );
      }),
      { numRuns },
    );
  });
});

function withoutFixed({ role, session, person }: HeldTurn): readonly number[] {
  return [session, role, person];
}

function inOrder(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((each, index) => each !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}

/** Compare what is dealt for each role with what HiGHS finds, and with all ways where they are few. */
function compare(instance: Instance, last: LastTurns | undefined, counts: Counts): void {
  const made = deal(instance, last);

  for (const [role, { others, dealt, isBest }] of made.roles.entries()) {
    const problem: RoleProblem = { ...instance, role, others, ...(last && { last }) };
    const found = judgeTurns(problem, dealt);
    expect(isBest).toBe(true);
    expect(found).toEqual(solveTurns(problem));
    const best = tryTurns(problem, 2000);
    if (best) expect(found).toEqual(best);

    counts.compared++;
    if (best) counts.tried++;
    if ((found[2] ?? 0) > 0) counts.changed++;
    if (instance.people.spacing !== undefined && dealt.length > 3) counts.spaced++;
  }
}
