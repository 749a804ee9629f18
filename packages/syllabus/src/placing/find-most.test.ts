import { expect, test } from 'vitest';
import { findMost } from './find-most.js';

test.each([
  ['the highest of all', 5, [0, 1, 2, 3, 4], 4],
  ['not the limit itself', 5, [2, 5], 2],
  ['the highest, though one between has nothing', 50, [0, 1, 2, 30], 30],
  ['far below, by halves', 1000, Array.from({ length: 100 }, (_, count) => count), 99],
  ['nothing', 100, [], undefined],
  ['nothing below nothing', 0, [0], undefined],
])('%s', (_, limit, counts, most) => {
  expect(findMost(limit, (count) => (counts.includes(count) ? count : undefined))).toBe(most);
});
