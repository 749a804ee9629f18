import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.js';

const shares = (...available: number[]) => available.map((each) => ({ available: each, least: 0 }));

test.each([
  ['in proportion, by whole sessions', shares(40, 20, 10), 14, 2, [8, 4, 2]],
  ['at least one place each', shares(100, 1, 1), 4, 2, [2, 1, 1]],
  ['the larger topics where places are few', shares(1, 5, 3), 2, 2, [0, 1, 1]],
  ['everything where everything fits', shares(3, 5), 20, 2, [3, 5]],
  ['no place', shares(3, 5), 0, 2, [0, 0]],
  [
    'a quota as it is',
    [
      { available: 9, least: 0, quota: 3 },
      { available: 9, least: 0 },
    ],
    10,
    2,
    [3, 7],
  ],
  [
    'papers times their weight',
    [
      { available: 20, least: 0, weight: 3 },
      { available: 30, least: 0 },
    ],
    12,
    2,
    [8, 4],
  ],
  [
    'no more than there are, of any weight',
    [
      { available: 3, least: 0, weight: 100 },
      { available: 30, least: 0 },
    ],
    12,
    2,
    [3, 9],
  ],
  [
    'the heavier topic where places are few',
    [
      { available: 9, least: 0 },
      { available: 5, least: 0, weight: 2 },
    ],
    1,
    1,
    [0, 1],
  ],
  [
    'what must be in before all',
    [
      { available: 9, least: 5 },
      { available: 9, least: 0 },
    ],
    6,
    2,
    [5, 1],
  ],
])('%s', (_, input, places, perSession, expected) => {
  expect(apportion(input, places, perSession)).toEqual(expected);
});

test('every place is used while there are papers, and no topic gets more than it has', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { maxLength: 8 }),
      fc.nat(100),
      fc.integer({ min: 1, max: 4 }),
      (available, places, perSession) => {
        const given = apportion(shares(...available), places, perSession);
        const total = available.reduce((sum, count) => sum + count, 0);
        expect(given.reduce((sum, count) => sum + count, 0)).toBe(Math.min(total, places));
        for (const [index, count] of given.entries())
          expect(count).toBeLessThanOrEqual(available[index] ?? 0);
      },
    ),
    { numRuns: 300 },
  );
});
