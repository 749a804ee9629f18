import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown } from '../markdown.js';
import { parseReadingList } from '../parse-reading-list.js';
import { plainText } from '../plain-text.js';
import { type Block, expandHtml } from './html-blocks.js';

test.each([
  ['<ul><li>a<li>b <i>c</i></ul>', 'list(item(p:a) item(p:b c))'],
  ['<ol><li>a<ul><li>b</li></ul></li></ol>', 'list(item(p:a list(item(p:b))))'],
  ['<table><tr><td>a<td>b<br>c</table>', 'table(row(cell:a cell:b c))'],
  ['<table><tr><td rowspan=2>a<td>b<tr><td>c</table>', 'table(row(cell:a cell:b) row(cell: cell:c))'],
  ['<h2>a</h2><p>b</p>\n\n# c\n\nd', 'group2:a(p:b) h1:c p:d'],
  ['<h2>a</h2><h3>b</h3>c<h2>d</h2>', 'group2:a(group3:b(p:c)) group2:d()'],
  ['<details><summary>a</summary>\n\n* b\n\n</details>', 'group7:a(list(item(p:b)))'],
  ['<details><summary>a</summary>\n\n## b\n\n</details>', 'h2:b'],
  ['<table><tr><td>\n\n**a** b\n\n</td></tr></table>', 'table(row(cell:a b))'],
  ['<li>a', 'list(item(p:a))'],
  ['</ul></td></details>', ''],
  ['<ul><li><table><tr><td>a', 'list(item(table(row(cell:a))))'],
  ['<!-- <li>a</li> -->\n\nb', 'p:b'],
])('%j is read', (html, blocks) => {
  expect(expandHtml(markdown.parse(html).children).map(show).join(' ')).toBe(blocks);
});

test('places are those of the source', () => {
  const [list] = expandHtml(markdown.parse('a\n\n<ul>\n <li>b</li>\n</ul>').children).slice(1);
  const item = list?.type === 'list' ? list.children[0] : undefined;
  expect(item?.children[0]?.position).toEqual({ start: { line: 4, column: 6 }, end: { line: 4, column: 7 } });
});

const piece = fc.constantFrom(
  ...['<table>', '<tr>', '<td>', '</td>', '</table>', '<ul>', '<li>', '</ul>', '<details>', '<summary>'],
  ...[
    '</summary>',
    '</details>',
    '<h3>',
    '</h3>',
    '<p>',
    '<br>',
    '\n',
    '\n\n',
    '* ',
    '# ',
    '| a | b |\n|-|-|\n',
  ],
  ...[
    '**Some bold words here**',
    '[A title of four](https://example.org)',
    '[pdf](https://example.org/a.pdf)',
    ' 2019 ',
  ],
);

test('any tags can be read, and in the same way again', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(parseReadingList(text).catalog).toEqual(parseReadingList(text).catalog);
    }),
    { numRuns: 300, seed: 1 },
  );
});

function show(block: Block): string {
  if (block.type === 'group')
    return `group${block.depth}:${words(block.words)}(${block.children.map(show).join(' ')})`;
  if (block.type === 'list') return `list(${block.children.map(show).join(' ')})`;
  if (block.type === 'listItem') return `item(${block.children.map(show).join(' ')})`;
  if (block.type === 'table')
    return `table(${block.children.map((row) => `row(${row.children.map((cell) => `cell:${words(cell.children)}`).join(' ')})`).join(' ')})`;
  if (block.type === 'heading') return `h${block.depth}:${plainText(block)}`;
  return `p:${plainText(block).trim()}`;
}

function words(children: readonly Parameters<typeof plainText>[0][]): string {
  return plainText({ type: 'paragraph', children: [...children] } as Parameters<typeof plainText>[0]).trim();
}
