import { expect, test } from 'vitest';
import { diffLines } from './text-diff.js';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}\n`).join('');

test('equal texts have no difference', () => {
  expect(diffLines('a\nb', 'a\nb', 'x')).toBe('');
});

test('far changes stand in hunks of their own, near ones in one', () => {
  const text = lines(30);
  const hunks = diffLines(
    text,
    text.replace('5\n', 'five\n').replace('\n9\n', '\nnine\n').replace('28\n', 'x\n'),
    'a',
  );
  expect(hunks.match(/^@@.*$/gmu)).toEqual(['@@ -2,11 +2,11 @@', '@@ -25,6 +25,6 @@']);
});

test('a last line without an end is marked', () => {
  expect(diffLines('a\r\nb', 'a\r\nc', 'l.md')).toBe(
    '--- a/l.md\n+++ b/l.md\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n',
  );
});

test.each([
  ['a\n', 'a\nb\n', '@@ -1,1 +1,2 @@\n a\n+b\n'],
  ['', 'a\n', '@@ -0,0 +1,1 @@\n+a\n'],
  ['a\nb\n', '', '@@ -1,2 +0,0 @@\n-a\n-b\n'],
])('lines come and go: from %j to %j', (before, after, hunks) => {
  expect(diffLines(before, after, 'x')).toBe(`--- a/x\n+++ b/x\n${hunks}`);
});

test('a text may have another name', () => {
  expect(diffLines('a\n', 'b\n', { before: 'x', after: 'y' })).toContain('--- a/x\n+++ b/y\n');
});
