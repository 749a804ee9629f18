import { expect, test } from 'vitest';
import { compareLines } from './compare-lines.js';
import { refineHunks } from './refine-hunks.js';

/** Each change as `lines before → lines after`. */
function refine(before: readonly string[], after: readonly string[]): string[] {
  return refineHunks(compareLines(before, after), before, after).map(
    ({ before: old, after: now }) =>
      `${before.slice(old.start, old.end).join()} → ${after.slice(now.start, now.end).join()}`,
  );
}

test.each<[string[], string[], string[]]>([
  [
    ['a b c', 'x y z'],
    ['a b d', 'x y w'],
    ['a b c → a b d', 'x y z → x y w'],
  ],
  [
    ['a b c', 'x y z'],
    ['new', 'x y w'],
    ['a b c → new', 'x y z → x y w'],
  ],
  [['a b c'], ['new', 'a b d', 'more'], [' → new', 'a b c → a b d', ' → more']],
  [['old', 'a b c', 'older'], ['a b d'], ['old → ', 'a b c → a b d', 'older → ']],
  [
    ['a b 1', 'a b 2 2'],
    ['a b 2 3', 'a b 4'],
    ['a b 1 → a b 2 3', 'a b 2 2 → a b 4'],
  ],
  [['a', 'b'], ['c', 'd'], ['a,b → c,d']],
  [['a'], ['b'], ['a → b']],
])('from %j to %j', (before, after, changes) => {
  expect(refine(before, after)).toEqual(changes);
});

test('a huge change stays one', () => {
  const many = (word: string) => Array.from({ length: 300 }, (_, index) => `line ${index} is ${word}`);
  expect(refineHunks(compareLines(many('old'), many('new')), many('old'), many('new'))).toHaveLength(1);
});
