import { expect, test } from 'vitest';
import { typstText } from './typst-text.js';

test.each([
  ['', ''],
  ['Raft', '"Raft"'],
  ['"quoted" \\ back', '"\\"quoted\\" \\\\ back"'],
  ['#read("/etc/passwd")', '"#read(\\"/etc/passwd\\")"'],
  ['a\nb\u2028c\u0007', '"a\\u{a}b\\u{2028}c\\u{7}"'],
  ['日本 — 100 % $x$ *b* _i_ @ref <label>', '"日本 — 100 % $x$ *b* _i_ @ref <label>"'],
])('%j is %s', (text, typst) => {
  expect(typstText(text)).toBe(typst);
});
