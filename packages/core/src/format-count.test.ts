import { expect, test } from 'vitest';
import { formatCount } from './format-count.js';

test.each([
  [0, '0 papers'],
  [1, '1 paper'],
  [2, '2 papers'],
])('%i', (count, text) => {
  expect(formatCount(count, 'paper')).toBe(text);
});
