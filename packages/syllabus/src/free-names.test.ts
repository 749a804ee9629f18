import { expect, test } from 'vitest';
import { freeNames } from './free-names.js';

test.each([
  { taken: [], wanted: ['a', 'b', 'a', 'a'], given: ['a', 'b', 'a-2', 'a-3'] },
  { taken: [], wanted: ['a', 'a-2', 'a'], given: ['a', 'a-2', 'a-3'] },
  { taken: ['a', 'a-2'], wanted: ['a', 'a'], given: ['a-3', 'a-4'] },
])('of $wanted beside $taken, $given', ({ taken, wanted, given }) => {
  expect(wanted.map(freeNames(taken))).toEqual(given);
});
