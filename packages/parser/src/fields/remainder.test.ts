import { expect, test } from 'vitest';
import { readRemainder } from './remainder.js';

test.each([
  [[' (, )', ' | '], undefined],
  [[' (, ) best paper', 'read twice.'], 'best paper read twice.'],
  [['the same', 'the same'], 'the same'],
  [['[slides] , )'], '[slides]'],
  [['a (', ') b'], 'a b'],
])('%j leaves “%s”', (texts, remainder) => {
  expect(readRemainder(texts)).toBe(remainder);
});
