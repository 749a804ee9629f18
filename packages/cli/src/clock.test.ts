import { expect, test } from 'vitest';
import { readClock } from './clock.js';

test.each([
  [undefined, '2027-01-15T08:00:00Z'],
  ['', '2027-01-15T08:00:00Z'],
  ['0', '1970-01-01T00:00:00Z'],
  ['1801000000', '2027-01-26T21:46:40Z'],
])('with `SOURCE_DATE_EPOCH` %j it is %s', (epoch, now) => {
  expect(readClock(epoch, 1_800_000_000_123)).toBe(now);
});

test.each(['yesterday', '-1', '1e3', '999999999999'])('`%s` is no time', (epoch) => {
  expect(() => readClock(epoch, 0)).toThrow(`Unexpected \`SOURCE_DATE_EPOCH\` \`${epoch}\``);
});
