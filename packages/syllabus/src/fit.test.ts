import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FitInput, fit } from './fit.js';

/** Topics that follow one another, as `fit` gets them. */
const inputs = fc.record({
  topics: fc
    .array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 })
    .map((sizes) => sizes.flatMap((size, topic) => Array<string>(size).fill(`topic-${topic}`))),
  sessions: fc.integer({ min: 0, max: 6 }),
  capacity: fc.integer({ min: 1, max: 4 }),
});

test('the fit is the best of all there are', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const [best] = listAllFits(input).sort((a, b) => compareFits(input, a, b));
      expect(fit(input)).toEqual(best);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['whole topics before equal sessions', 'aaab', 2, 3, [3, 1]],
  ['equal sessions where topics allow', 'aaaabb', 3, 4, [2, 2, 2]],
  ['larger sessions first', 'aaaaa', 3, 2, [2, 2, 1]],
  ['one paper each, then open sessions', 'abc', 5, 2, [1, 1, 1, 0, 0]],
  ['no paper', '', 2, 2, [0, 0]],
  ['a topic that must share', 'aaabbb', 3, 2, [2, 2, 2]],
])('%s', (_, letters, sessions, capacity, counts) => {
  expect(fit({ topics: [...letters], sessions, capacity })).toEqual(counts);
});

test('what has no place does not fit', () => {
  expect(fit({ topics: ['a', 'a', 'a'], sessions: 1, capacity: 2 })).toBeUndefined();
});

test('a large course is fitted', () => {
  const topics = Array.from({ length: 2000 }, (_, index) => `topic-${Math.floor(index / 37)}`);
  const counts = fit({ topics, sessions: 1000, capacity: 3 });
  expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(2000);
});

function listAllFits({ topics, sessions, capacity }: FitInput): number[][] {
  if (sessions === 0) return topics.length === 0 ? [[]] : [];
  return Array.from({ length: Math.min(capacity, topics.length) + 1 }, (_, take) =>
    listAllFits({ topics: topics.slice(take), sessions: sessions - 1, capacity }).map((rest) => [
      take,
      ...rest,
    ]),
  ).flat();
}

/** The objective as its documentation states it, without the shortcuts of the search. */
function compareFits(input: FitInput, a: readonly number[], b: readonly number[]): number {
  const [first, second] = [judge(input, a), judge(input, b)];
  const index = first.findIndex((value, place) => Math.abs(value - (second[place] ?? 0)) > 1e-9);
  return index === -1 ? 0 : (first[index] ?? 0) - (second[index] ?? 0);
}

function judge({ topics, sessions }: FitInput, counts: readonly number[]): number[] {
  const mean = topics.length / sessions;
  let from = 0;
  const mixed = counts.filter((count) => {
    from += count;
    return new Set(topics.slice(from - count, from)).size > 1;
  });

  return [
    counts.filter((count) => count === 0).length,
    mixed.length,
    counts.reduce((sum, count) => sum + (count - mean) ** 2, 0),
    ...counts.map((count) => -count),
  ];
}
