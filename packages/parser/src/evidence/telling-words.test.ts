import { describe, expect, test } from 'vitest';
import { resourceWord } from './resource-words.js';
import { tellingWords, tells } from './telling-words.js';

describe('tellingWords', () => {
  test.each([
    ['Keynotes of the year', 'resource'],
    ['Lecture notes', 'resource'],
    ["An O'Reilly title", 'resource'],
    ['If you like it', 'sentence'],
    ['Contributions welcome', 'sentence'],
    ["Please don't", 'sentence'],
    ['In Process, Proc. of', 'publication'],
    ['A Ph.D. Thesis', 'publication'],
    ["Master's thesis", 'publication'],
    ['arXiv:1706.03762', 'publication'],
    ['Lovelace et al.', 'people'],
    ['Lovelace etal', 'people'],
    ['Symposium on Engines', 'venue'],
    ['[Book, 2016]', 'sort'],
    ['(Blog post)', 'sort'],
    ['論文', 'sentence'],
  ] as const)('%s may be of %s', (text, what) => {
    expect(tells(tellingWords(text), what)).toBe(true);
  });

  test('a plain title tells nothing', () => {
    expect(tellingWords('Gandiva: Introspective Cluster Scheduling for Deep Learning')).toBe(0);
  });
});

describe('resourceWord', () => {
  test.each([
    ['Keynote: Engines', 'talk'],
    ['Slides', 'talk'],
    ['CS 229', 'course'],
    ['CS229: Engines', 'course'],
    ['A summer school on engines', 'course'],
    ['Literature reviews', 'overview'],
    ['A blogpost', 'blog'],
    ["O'Reilly", 'book'],
    ['Chapter 3', 'book'],
    ['Third edition', 'book'],
    ['An open-source framework', 'tool'],
    ['A Python package', 'tool'],
    ['Papers on engines', 'other'],
    ['Awesome-Engines', 'other'],
    ['Home page', 'other'],
    ['A reading list', 'other'],
    ['Gandiva: Introspective Cluster Scheduling', undefined],
    ['A handbook-like thing', undefined],
  ] as const)('%s names %s', (text, kind) => {
    expect(resourceWord(text)).toBe(kind);
  });
});
