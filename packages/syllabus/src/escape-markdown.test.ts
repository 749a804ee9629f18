import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { cleanMarkdown } from './clean-markdown.js';
import { escapeMarkdown, markdownLink, yamlString } from './escape-markdown.js';

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

/** All nodes of a document, in order. */
function nodes(markdown: string): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(unified().use(remarkParse).use(remarkGfm).parse(markdown));
}

/** A link that leads where its words say is what readers expect of an address. */
const isAddress = (node: Node) => node.type === 'link' && node.url === node.children?.[0]?.value;

const words = (markdown: string) =>
  nodes(markdown)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');

const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[click](https://evil.example) ![i](https://evil.example/t.png)',
  'Title --- # Injected | a | b |',
  'x <!-- _class: evil --> <style>section{display:none}</style> ![bg](https://evil.example/t.png)',
  '{{ site.github }} {% include evil.html %}',
  '{{constructor.constructor "return process"}} {{{t}}} {{#with this}}',
  '&#106;avascript &lt;b&gt; &copy; a & b',
  '--- x',
  '# x',
  '+ x',
  '- x',
  '> x',
  '1. x',
  '23) x',
  '=== x',
  '***',
  '```js',
  '~~~',
  '~~x~~',
  '$a$ \\$b\\',
  '_a_ b_c_d __e__ *f* `g` a\\',
  'a \\| b',
  '[a][b]',
  '[^1]',
  '[ ] x',
  'C:\\new\\|x|',
];

describe('escaped text is just its words', () => {
  test.each(hostile)('%s', (text) => {
    for (const markdown of [escapeMarkdown(text), `| x |\n| - |\n| ${escapeMarkdown(text)} |`]) {
      const kinds = nodes(markdown)
        .filter((node) => !isAddress(node))
        .map((node) => node.type);
      expect(
        kinds.filter((kind) => !/^(?:root|paragraph|text|table|tableRow|tableCell)$/u.test(kind)),
      ).toEqual([]);
      expect(kinds.filter((kind) => kind === 'tableCell').length).toBeLessThan(3);
      expect(words(markdown).replace(/^x(?=.)/u, markdown.startsWith('|') ? '' : 'x')).toBe(text);
    }
    expect(escapeMarkdown(text)).not.toMatch(/\{[{%]|<[a-z!/]/iu);
  });

  test('whatever it is', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab 1.)#-+=>*_`~[]()!<>&;{}|$\\:/"\n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (raw) => {
        const markdown = escapeMarkdown(`a ${raw}`.replaceAll('@', ''));
        expect(words(markdown)).toBe(`a ${raw}`.replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 100 },
    );
  });

  test('lines become one, and reading is not made harder than needed', () => {
    expect(escapeMarkdown('a\n\n---\n\nb')).toBe('a --- b');
    expect(escapeMarkdown('ZeRO-Infinity: a (50%) snake_case, 2x “gain” & more!')).toBe(
      'ZeRO-Infinity: a (50%) snake_case, 2x “gain” & more!',
    );
  });
});

test.each([
  'https://example.org/102_Virtualization%20(8).pdf',
  'https://example.org/a(b(c).pdf',
  'https://example.org/~m/P_v2.pdf?a=1&b=2&copy;=3#x*y*',
  'mailto:a@example.org',
])('a link leads to %s, in a table too', (url) => {
  for (const markdown of [markdownLink('a [b] | c', url), `| x |\n| - |\n| ${markdownLink('a', url)} |`]) {
    expect(
      nodes(markdown)
        .filter((node) => node.type === 'link')
        .map((node) => node.url),
    ).toEqual([url]);
  }
});

test('without a URL there is no link', () => {
  expect(markdownLink('a *b*', '')).toBe('a \\*b\\*');
});

test('front matter has one value on one line', () => {
  expect(yamlString('x\n---\nstyle: "section{}"')).toBe('"x --- style: \\"section\\u007b}\\""');
});

describe('cleanMarkdown', () => {
  test.each([
    ['Read *two* [papers](https://example.org).', 'Read *two* [papers](https://example.org).'],
    ['<div onclick="x">a</div>\n\nb <!-- c -->', '&lt;div onclick="x">a&lt;/div>\n\nb &lt;!-- c -->'],
    ['`<b>` and\n\n    <pre>', '`<b>` and\n\n    <pre>'],
    ['[a](javascript:alert) [b](../c.md) <https://example.org>', 'a b <https://example.org>'],
    ['![alt *x*](https://example.org/i.png)', 'alt x'],
    ['[a][r]\n\n[r]: javascript:alert', '[a][r]\n\n'.trim()],
    ['```js\na', '```js\na\n```'],
    ['~~~~\na\n~~~', '~~~~\na\n~~~\n~~~~'],
    ['```\na\n```', '```\na\n```'],
    ['```\n    ```', '```\n    ```\n```'],
    ['```\n```js', '```\n```js\n```'],
    ['<div>[a](javascript:alert)</div>', '&lt;div>a&lt;/div>'],
    ['{{ a }} \\{{b}} {% c %} {d}', '&#123;{ a }} &#123;{b}} &#123;% c %} {d}'],
    ['`{{ a }}`', '`{ { a }}`'],
    ['[a](https:\\\\example.org\\x)', '[a](https://example.org/x)'],
    ['https://ada:secret@example.org', 'https\\://ada:secret@example.org'],
    ['', ''],
  ])('%j', (markdown, cleaned) => {
    expect(cleanMarkdown(markdown)).toBe(cleaned);
  });

  test('no HTML, image or unsafe link is left of anything', () => {
    const part = fc.constantFrom(
      '<b>',
      '<!--',
      '-->',
      '[a](',
      'javascript:x',
      ')',
      '![i](',
      '\n\n',
      '`',
      '```\n',
      '> ',
      '- ',
      '    ',
      '<a:b>',
      'x',
      '](y)',
      '[',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const left = nodes(`${cleanMarkdown(parts.join(''))}\n\nend`);
        expect(
          left.filter(({ type, url = 'https:' }) => /^(?:html|image)$/u.test(type) || !/^https:/u.test(url)),
        ).toEqual([]);
        expect(left.at(-1)?.value).toBe('end');
      }),
      { numRuns: 100 },
    );
  });

  test('what nobody would write becomes words quickly', () => {
    expect(cleanMarkdown('> '.repeat(5000))).toMatch(/^&gt; > > /u);
    expect(cleanMarkdown('[a](b) '.repeat(20000))).toContain('\\[a\\]');
  });
});
