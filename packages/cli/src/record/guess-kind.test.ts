import { expect, test } from 'vitest';
import { guessKind, isLeftover } from './guess-kind.js';

test.each([
  ['talk.pdf', 'slides'],
  ['Gandiva.PPTX', 'slides'],
  ['deck.html', 'slides'],
  ['slides-paper.pdf', 'slides'],
  ['anything.md', 'summary'],
  ['Zusammenfassung.txt', 'summary'],
  ['recording of talk.mp4', 'video'],
  ['paper.pdf', undefined],
  ['Lecture notes.pdf', undefined],
  ['slides.md', undefined],
  ['homework-3.pdf', undefined],
  ['data.zip', undefined],
  ['talk', undefined],
  ['.pdf', undefined],
])('%s is %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});

test.each([
  ['.DS_Store', true],
  ['~$talk.pptx', true],
  ['Thumbs.db', true],
  ['notes.md~', true],
  ['README.md.orig.2', true],
  ['talk.pdf.crdownload', true],
  ['talk.pdf', false],
  ['original.pdf', false],
])('whether %s is left behind by a program: %s', (name, expected) => {
  expect(isLeftover(name)).toBe(expected);
});
