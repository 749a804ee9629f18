import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, TextRun } from './blocks.js';
import { markdownBlocks } from './markdown-blocks.js';

test.each<[string, string]>([
  ['One *two* **three** `four`.\nFive.', 'Normal: One |/two/| |*three*| |`four`|. Five.'],
  ['# A\n\n### B', 'Heading2: A; Heading3: B'],
  ['- a\n- b\n  1. c', '• 0: a; • 0: b; #1 1: c'],
  ['4. a\n\n   more\n5. b', '#4 0: a; Normal: more; #4 0: b'],
  ['> quoted', 'Quote: quoted'],
  ['```js\na\n  b\n```', 'CodeBlock: a⏎  b'],
  ['one  \ntwo', 'Normal: one|⏎|two'],
  ['[a](https://e.org/x) <https://e.org/y>', 'Normal: a→https://e.org/x| |https://e.org/y→https://e.org/y'],
  ['[a][r]\n\n[r]: https://e.org/x', 'Normal: a→https://e.org/x'],
  ['[a](javascript:alert(1)) [b](&#106;avascript:x)', 'Normal: a| |b'],
  ['[a][r]\n\n[r]: data:text/html,x', 'Normal: a'],
  ['[a](../secret.md) [b](//evil.example)', 'Normal: a| |b'],
  ['![a plot](https://evil.example/t.png)', 'Normal: a plot'],
  ['a <b>c</b>\n\n<script>x</script>', 'Normal: a |<b>|c|</b>; Normal: <script>x</script>'],
  ['---', ''],
  ['', ''],
])('%j', (markdown, blocks) => {
  expect(markdownBlocks(markdown).map(show).join('; ')).toBe(blocks);
});

test('what is nested deeper than people write becomes a paragraph', () => {
  expect(markdownBlocks('> '.repeat(5000))).toHaveLength(1);
});

test('any text can be read, and leads nowhere but to the web and to mail', () => {
  const marks = fc.constantFrom(
    '<',
    '[',
    '](',
    ')',
    ':',
    '*',
    '`',
    '- ',
    '1. ',
    '> ',
    '\n',
    'a',
    '&#',
    'javascript:',
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
      const urls = markdownBlocks(parts.join('')).flatMap((block) =>
        runsOf(block).flatMap(({ url }) => url ?? []),
      );
      expect(urls.filter((url) => !/^(?:https?|mailto):/iu.test(url))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

function runsOf(block: Block): readonly TextRun[] {
  return block.type === 'table' ? [] : block.runs;
}

function show(block: Block): string {
  const words = runsOf(block).map(showRun).join('|').replaceAll('\n', '⏎');
  if (block.type === 'paragraph') return `${block.style}: ${words}`;
  if (block.type === 'table') return 'table';
  return `${block.list === 'bullets' ? '•' : `#${block.list.start}`} ${block.depth}: ${words}`;
}

function showRun({ text, isStrong, isEmphasis, isCode, url }: TextRun): string {
  const marked = isStrong ? `*${text}*` : isEmphasis ? `/${text}/` : isCode ? `\`${text}\`` : text;
  return url === undefined ? marked : `${marked}→${url}`;
}
