import { expect, test } from 'vitest';
import { readSessionReference, resolveSession } from './session-anchor.js';

test.each([
  [3, 10, 3],
  ['3', 10, 3],
  ['last', 10, 10],
  ['last - 1', 10, 9],
  ['last-9', 10, 1],
  ['last - 10', 10, undefined],
  [11, 10, undefined],
])('session %j of %i is %j', (value, sessions, number) => {
  const reference = readSessionReference(value);
  expect(
    'expected' in reference
      ? reference
      : resolveSession(
          reference,
          Array.from({ length: sessions }, (_, index) => ({ number: index + 1 })),
        ),
  ).toBe(number);
});

test.each(['0', '-1', 'first', 'last + 1', 'last -', '1.5'])('session “%s” is refused', (text) => {
  expect(readSessionReference(text)).toHaveProperty('expected');
});

test('where cancelled sessions are counted, the last is the last that takes place', () => {
  const sessions = [{ number: 1 }, { number: 3 }, { number: 4 }];
  expect(resolveSession({ from: 'end', count: 0 }, sessions)).toBe(4);
  expect(resolveSession({ from: 'end', count: 2 }, sessions)).toBe(1);
  expect(resolveSession({ from: 'start', count: 2 }, sessions)).toBeUndefined();
});

test('once a term has changed, a number means the session that had it, or the next', () => {
  const sessions = [{ number: 1 }, { number: 2, known: 3 }, { number: 3, known: 0 }, { number: 4 }];
  const numbers = [1, 2, 3, 4, 5].map((count) => resolveSession({ from: 'start', count }, sessions));
  expect(numbers).toEqual([1, 2, 2, 4, 4]);
  expect(resolveSession({ from: 'end', count: 0 }, sessions)).toBe(4);
});
