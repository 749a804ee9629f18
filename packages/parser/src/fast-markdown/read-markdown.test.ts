import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { makeMarkdown } from '../../../../scripts/fuzz/make-markdown.mjs';
import { markdown } from '../markdown.js';
import { readMarkdown } from './read-markdown.js';

const readSlowly = (text: string): Root => markdown.parse(text);
const repository = resolve(import.meta.dirname, '..', '..', '..', '..');

/** The texts that are read otherwise than remark-parse does; keys in the same order, too. */
function misread(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const expected = treeOf(() => readSlowly(text));
    return treeOf(() => readMarkdown(text, readSlowly)) !== expected;
  });
}

/** Built for development, remark-parse throws where it finds an error of its own, such as at `+\n[x] a`. */
function treeOf(read: () => Root): string {
  try {
    return JSON.stringify(read());
  } catch {
    return 'throws';
  }
}

/** The texts that are given to remark-parse, one joined to the next. */
function leftOf(text: string): string {
  let left = '';
  readMarkdown(text, (piece) => {
    left += piece;
    return readSlowly(piece);
  });
  return left;
}

function documentsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', '.git'].includes(entry.name) ? [] : documentsOf(path);
    return entry.name.endsWith('.md') ? [readFileSync(path, 'utf8')] : [];
  });
}

const documents = documentsOf(repository).filter((text) => text.length < 20_000);
/** Milliseconds for each test, which are enough for hundreds of documents on a machine that has nothing else to do. */
const time = 5000;
const least = 20;

/** Check one text after the other, as long as there is time. */
function checkAll(texts: Iterable<string>): number {
  const deadline = performance.now() + time;
  let checked = 0;
  for (const text of texts) {
    if (checked >= least && performance.now() > deadline) break;
    expect(misread([text])).toEqual([]);
    checked += 1;
  }
  return checked;
}

function* madeByChance(count: number) {
  for (let number = 0; number < count; number += 1) yield makeMarkdown('tests', number, documents);
}

test('documents of this repository are read as remark-parse reads them', () => {
  expect(documents.length).toBeGreaterThan(50);
  expect(checkAll(documents)).toBeGreaterThanOrEqual(least);
});

// `npm run fuzz:markdown` reads many more, and documents of others.
test('documents made by chance are read as remark-parse reads them', () => {
  expect(checkAll(madeByChance(2000))).toBeGreaterThanOrEqual(least);
});

test('a difference is seen', () => {
  const shifted = readMarkdown('a *b*', readSlowly);
  expect(JSON.stringify(shifted)).toBe(JSON.stringify(readSlowly('a *b*')));
  expect(JSON.stringify(shifted)).not.toBe(JSON.stringify(readSlowly('a  *b*')));
});

// Found by chance, and made as small as they get; micromark has its own mind about them.
test.each([
  ['a marker that may not interrupt, in a quote', 'a\n>3.'],
  ['a marker that may not interrupt, in an item', '~\n+ -'],
  ['a list below indented code', '    a\n\n4) #'],
  ['code below an item', '-    a\n\n    b\n    c'],
  ['code that is not closed in an item', '* ```\n* #'],
  ['settings that are not closed', '---\n>'],
  ['the end of a line behind code that is not closed', '- `\n  *a*'],
  ['the end of a line in a box', '* [\n  ]()'],
  ['a table below a line of text', ')\n5. |\n-|'],
  ['what is left of a run', '_**>****[*_'],
  ['the end of a line in a reference', '+ [][\n  ]()'],
  ['a tab below indented code', '    a\n\tb'],
])('%s', (_, text) => {
  expect(misread([text, `Text.\n\n${text}\n`, `* a\n${text}`])).toEqual([]);
});

describe('nothing of these is left to remark-parse', () => {
  test.each([
    ['headings', '# One\n\n## Two ##\n\nThree\n=====\n'],
    ['text', 'Text\n\ntitle: One\n---\n\nText\n'],
    ['nested and wrapped items', '* one\n  goes on\n  * two\n\n    more\n* three\n\n1. a\n2. b\n'],
    ['links and images', '* [*a*](u "t") [![i](u)](v) <https://a.b> https://a.b/c.\n'],
    ['emphasis and code', 'a **b *c* d** `e` ``f ` g`` _h_ i_j_k &amp; \\* x\\\ny  \nz\n'],
    ['tasks', '- [ ] one\n- [x] two\n'],
    ['HTML', '<div>\n<p>\n</div>\n\na<br>b\n\n<!-- c -->\n'],
    ['code between fences', '```js\na\n```\n\n- a\n\n  ~~~\n  b\n  ~~~\n'],
    ['tables', '| a | b |\n|:--|--:|\n| *c* | `\\|` |\n| d\n\ne | f\n-|-\n'],
    ['quotes of a line, empty items, indented code', '> *a*\n\n-\n- b\n\n# c\n\n    d\n\n    e\n'],
    ['names with an `@`', '@a [b @ c](u) d@e\n'],
    ['what is no definition', '- **[a]**: b\n'],
    ['breaks', '---\n\ntext\n\n* * *\n'],
  ])('%s', (_, text) => {
    expect(leftOf(`Text.\n\n${text}`)).toBe('');
    expect(misread([`Text.\n\n${text}`])).toEqual([]);
  });
});
