import { expect, test } from 'vitest';
import { isRelationWord, readLabel, writeLabel } from './links.js';

const url = 'https://example.org';

test.each([
  ['pdf', { rel: 'pdf' }],
  ['PDF', { rel: 'pdf' }],
  ['Official code', { rel: 'code', label: 'Official code' }],
  ['GitHub', { rel: 'code', label: 'GitHub' }],
  ['arXiv', { rel: 'paper', label: 'arXiv' }],
  ['talk', { rel: 'video', label: 'talk' }],
  ['project page', { rel: 'project', label: 'project page' }],
  ['Overview by Hugging Face', { rel: 'other', label: 'Overview by Hugging Face' }],
  ['link', { rel: 'other' }],
  ['', { rel: 'other' }],
  ['data: Overview', { rel: 'data', label: 'Overview' }],
])('the label “%s” says %j', (words, said) => {
  expect(readLabel(words)).toEqual(said);
});

test.each([
  [{ rel: 'pdf', url }, 'pdf'],
  [{ rel: 'other', url }, 'link'],
  [{ rel: 'code', label: 'Official code', url }, 'Official code'],
  [{ rel: 'data', label: 'Official code', url }, 'data: Official code'],
  [{ rel: 'other', label: 'notes', url: 'a.md' }, 'link: notes'],
] as const)('the link %j is written “%s”', (link, words) => {
  expect(writeLabel(link)).toBe(words);
  expect({ ...readLabel(words), url: link.url }).toEqual(link);
});

test.each([
  ['pdf', true],
  [' Code ', true],
  ['link', true],
  ['A paper on paper', false],
])('“%s” only says what a link leads to: %s', (words, expected) => {
  expect(isRelationWord(words)).toBe(expected);
});
