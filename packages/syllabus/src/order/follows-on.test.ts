import type { Paper } from '@proseminar/core';
import { expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../../test/make-catalog.js';
import { makeNotes } from '../../test/make-notes.js';
import { followsOn } from './follows-on.js';
import { findMentions } from './mentions/find-mentions.js';
import type { ReadingOrder } from './order-papers.js';

test('a paper follows on from the one before it that it shares a page with, or that its notes mention', () => {
  const papers = ['Undine', 'Kelpie', 'Selkie', 'Nixe', 'Nokken'].map((shortName) =>
    makePaper(shortName.toLowerCase(), { title: `${shortName}: a system`, shortName }),
  );
  const notes = {
    undine: makeNotes('x.md', 'Words.'),
    kelpie: makeNotes('x.md', 'Words.'),
    selkie: makeNotes('selkie.md', 'Undine'),
    nixe: makeNotes('nixe.md', 'Better than Selkie'),
    nokken: makeNotes('nokken.md', 'Better than Nixe'),
  };
  const mentions = findMentions(makeCatalog(papers), notes);

  const follow = (known: typeof notes | Record<string, never>, order: ReadingOrder) =>
    papers.slice(1).map((paper, index) => followsOn(papers[index] ?? paper, paper, known, order));
  expect(follow(notes, { after: {}, mentions })).toEqual([true, false, true, true]);
  expect(follow(notes, { after: {} })).toEqual([true, false, false, false]);
  expect(follow({}, { after: {} })).toEqual([false, false, false, false]);
});

test('sections of one page are shared where one is inside the other', () => {
  const part = (anchor: string, ...lines: readonly number[]) =>
    makeNotes('x.md', '', { anchor, lines: lines.map((line) => ({ line, text: 'words', links: [] })) });
  const [a, b, c] = ['a', 'b', 'c'].map((id) => makePaper(id)) as [Paper, Paper, Paper];
  const notes = { a: part('one', 1, 2, 3), b: part('one-more', 3), c: part('two', 4, 5) };

  expect(followsOn(a, b, notes, { after: {} })).toBe(true);
  expect(followsOn(b, c, notes, { after: {} })).toBe(false);
});

test('notes without lines are shared by their page', () => {
  const { lines: _, ...page } = makeNotes('x.md', '');
  const [a, b, c] = ['a', 'b', 'c'].map((id) => makePaper(id)) as [Paper, Paper, Paper];
  const notes = { a: page, b: { ...page, anchor: 'one' }, c: { ...page, anchor: 'two' } };

  expect(followsOn(a, b, notes, { after: {} })).toBe(true);
  expect(followsOn(b, c, notes, { after: {} })).toBe(false);
});
