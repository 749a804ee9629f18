import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { fromEpochDay, toEpochDay } from './epoch-day.js';

const start = Temporal.PlainDate.from('1970-01-01');

test.each([
  ['1970-01-01', 0],
  ['1970-03-01', 59],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2100-03-01', 47_541],
])('%s is day %i', (date, day) => {
  expect(toEpochDay(date)).toBe(day);
  expect(fromEpochDay(day)).toBe(date);
});

test('days are counted as Temporal counts them, from the year 1600 to 3400', () => {
  fc.assert(
    fc.property(fc.integer({ min: -135_000, max: 522_000 }), (day) => {
      const date = start.add({ days: day }).toString();
      expect(fromEpochDay(day)).toBe(date);
      expect(toEpochDay(date)).toBe(day);
    }),
    { numRuns: 2000 },
  );
});
