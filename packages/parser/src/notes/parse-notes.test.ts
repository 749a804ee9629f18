import { readdirSync, readFileSync } from 'node:fs';
import type { Notes, NotesBlock, NotesLine, NotesSection, NotesText } from '@proseminar/core';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { markdown } from '../markdown.js';
import { parseNotes } from './parse-notes.js';

const cases = new URL('../../test/notes/', import.meta.url);

test.each(readdirSync(cases))('%s', async (name) => {
  const value = readFileSync(new URL(`${name}/input.md`, cases), 'utf8');
  const { notes, file } = parseNotes({ path: 'input.md', value });
  expect(file.messages.map(String)).toEqual([]);
  expect(unsafeNodes(notes)).toEqual([]);
  const { lines, ...shown } = notes;
  await expect(`${JSON.stringify(shown, undefined, 2)}\n`).toMatchFileSnapshot(
    `../../test/notes/${name}/notes.json`,
  );
  await expect(lines.map(showLine).join('')).toMatchFileSnapshot(`../../test/notes/${name}/lines.txt`);
});

function showLine({ line, text, links }: NotesLine): string {
  return `${[`${line}: ${text}`, ...links].join(' → ')}\n`;
}

test('words are found on their lines, whatever marks stand round them', () => {
  const text = [
    'Tea in *cups',
    'and* **pots** on',
    '[saucers](../saucers.md#top "a title") <https://example.org/cups>',
    '',
    '| a | b |\r',
    '|---|---|',
    '| [x][x] | `y` |',
    '',
    '<p>kettle</p>',
    '<img src="a.png"> <script>hidden',
    '</script> lid',
    '',
    '```',
    'code',
    '```',
    '![a spoon](spoon.png) [no](javascript:alert(1))',
    '',
    '[x]: https://example.org/x',
  ].join('\n');
  expect(parseNotes(text).notes.lines.map(showLine)).toEqual([
    '1: Tea in cups\n',
    '2: and pots on\n',
    '3: saucers https://example.org/cups → ../saucers.md#top → https://example.org/cups\n',
    '5: a b\n',
    '7: x y → https://example.org/x\n',
    '9: kettle\n',
    '11: lid\n',
    '16: a spoon no\n',
  ]);
});

test.each([
  ['front matter alone', '---\ntitle: "A \\"B\\""\n---\n\nText.', 'A "B"'],
  ['front matter of a cut title', '---\ntitle: Long title whole\n---\n# Long title…', 'Long title whole'],
  ['a cut title without its rest', '# Long title ...', 'Long title ...'],
  ['sections of depth 1', '# Summary\n\na\n\n# Design\n\nb', undefined],
  ['a title before sections of depth 1', '# Tea\n\n# Summary\n\na', 'Tea'],
])('the title of %s', (_, text, title) => {
  expect(parseNotes(text).notes.title).toBe(title);
});

test('a description that is no rest of the title leads the page', () => {
  const { notes } = parseNotes("---\ndescription: 'It''s <b>tea</b>'\n---\n# Tea");
  expect(notes.blocks).toEqual([
    { type: 'paragraph', markdown: "It's &lt;b>tea&lt;/b>", text: "It's <b>tea</b>" },
  ]);
});

test.each([
  ['empty', ''],
  ['binary', 'a\0b'],
])('an %s page has no notes and a message', (_, text) => {
  const { notes, file } = parseNotes(text);
  expect(notes).toEqual({ blocks: [], sections: [], lines: [] });
  expect(file.messages).toHaveLength(1);
});

test.each([
  ['quotes in quotes', '> '.repeat(30)],
  ['lists in lists', '* '.repeat(30)],
  ['emphasis in emphasis', '*a **b '.repeat(60)],
])('%s end in plain words', (_, marks) => {
  const { notes } = parseNotes(`${marks}words`);
  expect(JSON.stringify(notes)).toContain('words');
  expect(depthOf(notes)).toBeLessThan(40);
});

test('a long page of headings, marks and tags is read in moderate time', () => {
  const pages = [
    '# a\n'.repeat(5000),
    `${'a & b &c '.repeat(20_000)}\n`,
    '<table><td>'.repeat(900),
    '$$\n\n'.repeat(3000),
    `<p title="${'<'.repeat(1500)}`,
  ];
  const start = performance.now();
  for (const page of pages) parseNotes(page);
  expect(performance.now() - start).toBeLessThan(50_000);
});

const parts = [
  ['<b>', '</b>', '<script>', '</script>', '<img src=', '<table>', '<td>', '<!--', '-->', '<', '>', '&lt;'],
  [
    '[a](javascript:x)',
    '[',
    '](',
    ')',
    '![',
    'https://e.org',
    'data:text/html,x',
    '[r]: javascript:x',
    '&#106;avascript:',
  ],
  [
    '**',
    '*',
    '_',
    '~~',
    '`',
    '\\',
    '$$',
    '\n',
    '\n\n',
    '# ',
    '> ',
    '* ',
    '1. ',
    '|a|\n|-|\n',
    '!',
    ' ',
    'a',
    'é',
    '\u202e',
  ],
].flat();

test('any text can be read, and nothing active comes out', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(text, (value) => {
      expect(unsafeNodes(parseNotes(value).notes)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** What in the Markdown of notes is not plain phrasing, read as any other program would read it. */
function unsafeNodes(notes: Notes): string[] {
  return texts(notes).flatMap(({ markdown: line }) => {
    const tree = markdown.parse(line);
    const unsafe = all(tree).filter(
      (node) =>
        /^(?:html|image|imageReference|linkReference|definition|heading|list|blockquote|code|table|thematicBreak|footnoteReference|footnoteDefinition|yaml|toml)$/u.test(
          node.type,
        ) ||
        (node.type === 'link' && !/^(?:https?|mailto):/u.test(node.url)) ||
        (node.type === 'text' && node.value.includes('\n')),
    );
    return [
      ...unsafe.map((node) => `${node.type} in ${line}`),
      ...(line.includes('\n') || tree.children.length > 1 ? [`more than a line in ${line}`] : []),
    ];
  });
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

function texts(part: Pick<Notes | NotesSection, 'blocks' | 'sections'>): NotesText[] {
  return [...part.blocks.flatMap(blockTexts), ...part.sections.flatMap(texts)];
}

function blockTexts(block: NotesBlock): NotesText[] {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'table') return block.rows.flat();
  if (block.type === 'quote') return block.blocks.flatMap(blockTexts);
  if (block.type === 'list') return block.items.flatMap((item) => [item, ...item.blocks.flatMap(blockTexts)]);
  return [];
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
