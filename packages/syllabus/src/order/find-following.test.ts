import { expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../../test/make-catalog.js';
import { makeNotes } from '../../test/make-notes.js';
import { findFollowing } from './find-following.js';
import { findMentions } from './mentions/find-mentions.js';

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
  const row = papers.map((paper, listed) => ({ paper, listed, topic: listed === 4 ? 1 : 0 }));

  expect(findFollowing(row, notes, { after: {}, mentions })).toEqual([false, true, false, true, false]);
  expect(findFollowing(row, notes, { after: {} })).toEqual([false, true, false, false, false]);
  expect(findFollowing(row, {}, { after: {} })).toEqual([false, false, false, false, false]);
});

test('sections of one page are shared where one is inside the other', () => {
  const part = (anchor: string, ...lines: readonly number[]) =>
    makeNotes('x.md', '', { anchor, lines: lines.map((line) => ({ line, text: 'words', links: [] })) });
  const row = ['a', 'b', 'c'].map((id, listed) => ({ paper: makePaper(id), listed, topic: 0 }));
  const notes = { a: part('one', 1, 2, 3), b: part('one-more', 3), c: part('two', 4, 5) };

  expect(findFollowing(row, notes, { after: {} })).toEqual([false, true, false]);
});

test('notes without lines are shared by their page', () => {
  const { lines: _, ...page } = makeNotes('x.md', '');
  const row = ['a', 'b', 'c'].map((id, listed) => ({ paper: makePaper(id), listed, topic: 0 }));
  const notes = { a: page, b: { ...page, anchor: 'one' }, c: { ...page, anchor: 'two' } };

  expect(findFollowing(row, notes, { after: {} })).toEqual([false, true, false]);
});
