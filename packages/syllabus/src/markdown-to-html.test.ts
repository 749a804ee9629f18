import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownToHtml } from './markdown-to-html.js';

test.each([
  ['Bring *questions*.', '<p>Bring <em>questions</em>.</p>'],
  ['# Late work\n\n#### Why', '<h3>Late work</h3>\n<h4>Why</h4>'],
  ['## A\n\n# B\n\n## C', '<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>'],
  ['[page](https://example.edu/a)', '<p><a href="https://example.edu/a">page</a></p>'],
  ['[page](project.md#scope)', '<p><a href="../project.md#scope">page</a></p>'],
  ['[x](javascript:alert(1))', '<p>x</p>'],
  ['[x](&#106;avascript:alert(1))', '<p>x</p>'],
  ['[x][r]\n\n[r]: data:text/html,hello', '<p>x</p>'],
  ['[x](//evil.example/a)', '<p>x</p>'],
  ['[x](../../secret.md)', '<p>x</p>'],
  ['![a plot](https://evil.example/t.png)', '<p>a plot</p>'],
  ['a <script>alert(1)</script> b', '<p>a alert(1) b</p>'],
  ['<iframe src="https://evil.example"></iframe>\n\nb', 'b'],
  ['3. third', '<ol start="3">\n<li>third</li>\n</ol>'],
  ['a < b & "c"', '<p>a &#x3C; b &#x26; "c"</p>'],
  [`${'> '.repeat(5000)}deep`, /^<p>(?:> ){5000}deep<\/p>$/u],
])('%j', (markdown, html) => {
  const result = markdownToHtml(markdown, { base: '../' }).toHTML().trim();
  if (typeof html === 'string') expect(result).toContain(html);
  else expect(result).toMatch(html);
  expect(result).not.toMatch(/<(?:script|iframe|img)|javascript:|data:/u);
});

test('relative links without a base become words', () => {
  expect(markdownToHtml('[page](project.md)').toHTML()).toBe('<p>page</p>');
});

test('any text becomes elements of the short list only', () => {
  const marks = fc.constantFrom(
    '<',
    '>',
    '[',
    '](',
    ')',
    '"',
    "'",
    '*',
    '_',
    '`',
    '#',
    '-',
    '\n',
    ' ',
    'a',
    '&#',
  );
  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')),
      (markdown) => {
        const tags =
          markdownToHtml(markdown)
            .toHTML()
            .match(/<\/?[^\s>]*/gu) ?? [];
        const known = /^<\/?(?:a|blockquote|br|code|em|h[2-6]|hr|li|ol|p|pre|strong|ul)$/u;
        expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
