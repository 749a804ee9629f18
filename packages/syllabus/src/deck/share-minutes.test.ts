import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SlideKind } from './deck.js';
import type { UntimedSlide } from './fit-slide.js';
import { minuteShares, shareMinutes } from './share-minutes.js';

const slide = (kind: SlideKind): UntimedSlide => ({
  kind,
  kicker: '',
  title: '',
  titleSize: 'normal',
  prompt: '',
  isPrompt: false,
  blocks: [],
  source: '',
  notes: [],
});

const minutesOf = (kinds: readonly SlideKind[], minutes: number) =>
  shareMinutes(kinds.map(slide), minutes).map((each) => each.minutes);

test.each([
  [['title', 'notes', 'sources'], 3, [1, 2, 0]],
  [['title', 'discussion'], 80, [9.5, 70.5]],
  [['notes', 'notes', 'notes'], 1, [0.5, 0.25, 0.25]],
  [['title', 'notes'], 0, [0, 0]],
] as const)('%j have %d minutes together: %j', (kinds, minutes, shared) => {
  expect(minutesOf(kinds, minutes)).toEqual(shared);
});

test('minutes add up exactly, and only sources have none', () => {
  const kind = fc.constantFrom(...(Object.keys(minuteShares) as SlideKind[]));
  fc.assert(
    fc.property(fc.array(kind, { maxLength: 300 }), fc.integer({ min: 1, max: 400 }), (kinds, minutes) => {
      const given = minutesOf(['title', ...kinds], minutes);
      expect(given.reduce((sum, each) => sum + each, 0)).toBe(minutes);
      expect(given.every((each, index) => each > 0 || kinds[index - 1] === 'sources')).toBe(true);
    }),
  );
});

test('the shares are those that the documentation states', () => {
  const docs = readFileSync(new URL('../../../../docs/outputs.md', import.meta.url), 'utf8').replace(
    /\s+/gu,
    ' ',
  );
  const { notes, paper, summary, outline, judgement, idea, discussion, comparison, roles, sources } =
    minuteShares;
  expect([paper, summary, outline, sources]).toEqual([1, 1, 1, 0]);
  expect(docs).toContain(
    `a slide of notes ${notes}, a paper, its summary and its outline ${paper} each, strengths and weaknesses ${judgement}, the problem and idea of a paper without notes ${idea}, its discussion ${discussion}, the comparison ${comparison}, questions for roles ${roles}; sources take none`,
  );
});
