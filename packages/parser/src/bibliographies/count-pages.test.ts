import { expect, test } from 'vitest';
import { countPages } from './count-pages.js';

test.each([
  ['12--25', 14],
  ['12-25', 14],
  ['12–25', 14],
  ['12 - 25', 14],
  ['pp. 12-25', 14],
  ['S12-S25', 14],
  ['33:1–33:44', 44],
  ['123-45', 23],
  ['1-4, 10-12', 7],
  ['7-7', 1],
  ['14', undefined],
  ['25-12', undefined],
  ['1-9999', undefined],
  ['e0123456', undefined],
  ['xii-xx', undefined],
  ['1:2-3:4', undefined],
  ['', undefined],
])('pages %s are %s', (pages, count) => {
  expect(countPages(pages)).toBe(count);
});
