import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitInputs } from '../../test/fit-inputs.js';
import { planPlainly } from '../../test/plan-plainly.js';
import { fit } from './fit.js';
import { sortItems } from './fit-contents.js';
import type { FitCost, FitInput, FitItem } from './fit-input.js';
import { countStates, listPlaced, listStates } from './fit-states.js';
import { weighParts } from './fit-weights.js';
import { keepBoundedStates } from './narrow-states.js';

test.each([
  ['without wishes', (input: FitInput) => ({ ...input, items: input.items.map(forgetWishes) }), 0.9],
  ['with wishes', (input: FitInput) => input, 1],
])('what the best way passes is kept, %s', (_, prepare, most) => {
  const sizes = { all: 0, kept: 0 };
  fc.assert(
    fc.property(fitInputs({ topics: 5, papers: 4, sessions: 7, choosers: 2 }).map(prepare), (input) => {
      const found = fit(input);
      fc.pre(found !== undefined);
      const placing = sortItems(input.items);
      const all = listStates(input, placing);
      const { moved, load } = found.cost;
      const kept = keepBoundedStates(all, input, placing, { weight: weigh(input, found.cost), moved, load });
      sizes.all += countStates(all);
      sizes.kept += kept.reduce((sum, own) => sum + listPlaced(own).length * own.sets.length, 0);

      for (const [session, own] of kept.entries()) {
        const placed = placing.row.filter((index) => (found.sessionOf[index] ?? 0) < session).length;
        expect(listPlaced(own)).toContain(placed);
      }
    }),
    { numRuns: 500 },
  );
  expect(sizes.kept).toBeLessThanOrEqual(most * sizes.all);
});

test('of many states, the fit costs as much as the best that a plain programme finds', () => {
  const sessions = 60;
  const item = fc.record({
    isNewTopic: fc.integer({ max: 11, min: 0 }),
    minutes: fc.integer({ min: 1, max: 99 }),
  });
  const row = fc.array(item, { minLength: 300, maxLength: 480, size: 'max' });

  fc.assert(
    fc.property(row, fc.integer({ min: 8, max: 12 }), fc.nat(sessions - 1), (items, places, late) => {
      let topic = 0;
      const input: FitInput = {
        items: items.map(({ isNewTopic, minutes }) => {
          if (isNewTopic === 0) topic++;
          return { topic, papers: 1, minutes };
        }),
        sessions: Array.from({ length: sessions }, (_, at) => ({
          places,
          week: Math.floor(at / 2),
          afterBreak: at === late,
        })),
      };
      fc.pre(countStates(listStates(input, sortItems(input.items))) > 10_000);
      expect(fit(input)?.cost).toMatchObject(planPlainly(input));
    }),
    { numRuns: 30 },
  );
}, 60_000);

function forgetWishes({ topic, papers, minutes }: FitItem): FitItem {
  return { topic, papers, minutes };
}

function weigh(input: FitInput, cost: FitCost): number {
  return Object.entries(weighParts(input)).reduce(
    (sum, [part, weight]) => sum + weight * cost[part as keyof FitCost],
    0,
  );
}
