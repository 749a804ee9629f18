import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { isNotesPath, readNotes, writeNotes } from './notes.js';

test.each([
  ['gandiva.md', true],
  ['pages.md#gandiva', true],
  ['folder/', true],
  ['folder/page', true],
  ['../outside.md', true],
  ['papers/gandiva.pdf', false],
  ['#gandiva', false],
  ['https://example.org/gandiva.md', false],
  ['javascript:alert(1)//x.md', false],
  ['', false],
])('“%s” leads to notes: %s', (url, expected) => {
  expect(isNotesPath(url)).toBe(expected);
});

test.each([
  { path: 'bytescheduler-....md' },
  { path: 'folder/' },
  { path: 'a b/ü (1).md', anchor: 'size-100%' },
  { path: 'c#d?.md'.replace('?', ''), anchor: 'x#y' },
])('%j is read as it was written', (notes) => {
  const file = new VFile();
  const span = { url: writeNotes(notes), start: 0, end: 0, label: '', place: undefined };

  expect(readNotes(span, file)).toEqual(notes);
  expect(file.messages).toEqual([]);
});
