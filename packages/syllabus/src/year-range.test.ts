import { expect, test } from 'vitest';
import { readYears } from './year-range.js';

test.each([
  ['2020', { from: 2020, to: 2020 }],
  ['2014-2023', { from: 2014, to: 2023 }],
  ['2014 – 2023', { from: 2014, to: 2023 }],
  ['2018-', { from: 2018 }],
  ['-2018', { to: 2018 }],
])('the years of “%s” are %j', (text, years) => {
  expect(readYears(text)).toEqual(years);
});

test.each(['2023-2014', '-', '', '20', 'recent', '2014-15'])('the years of “%s” are refused', (text) => {
  expect(readYears(text)).toHaveProperty('expected');
});
