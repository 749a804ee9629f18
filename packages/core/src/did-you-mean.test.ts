import { expect, test } from 'vitest';
import { nearest } from './did-you-mean.js';

test.each([
  ['requird', ['required', 'optional'], 'required'],
  ['pollux', ['osdi18-gandiva', 'osdi21-pollux'], 'osdi21-pollux'],
  ['odsi', ['nsdi', 'osdi'], 'osdi'],
  ['titel', ['topics', 'title'], 'title'],
  ['OSDI', ['osdi', 'sosp'], 'osdi'],
  ['serving', ['training', 'serving-inference'], 'serving-inference'],
  ['zebra', ['required', 'optional'], undefined],
  ['x', ['xylophone'], undefined],
])('by %s of %j %s was meant', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});
