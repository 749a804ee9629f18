import { catalogSchema } from '@proseminar/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReadingList, writeReadingList } from '../src/index.js';

// The same cases each time, so that a change that fails is the one that broke it.
fc.configureGlobal({ seed: 1 });

/** Words that mean something to a reader of Markdown or of lists, among those that do not. */
const words = fc
  .array(
    fc.constantFrom(
      ...['GPU', 'Training:', 'a', 'the', '[x]', '(y)', '*em*', '`code`', '**b**', '&amp;', '&', '<b>'],
      ...['<script>', 'www.example.org', 'https://example.org/c', 'a@example.org', '\\[', '\\]', '[', ']('],
      ...['!', '_', '~~', '|', '#', '1.', '-', 'Note:', 'Year: 2014', '[^1]', 'Î¼s', '\u200b', '\u00a0'],
      ...['...', '’s talk:', 'talk', 'overview', 'CS101', '{{x}}', '\\', '<!-- c -->', '<br>', '😀', "'14"],
      ...["(OSDI '14)", ':', '::'],
    ),
    { maxLength: 6 },
  )
  .map((each) => each.join(' '));

const tag = fc.constantFrom(
  ...['', "\\[OSDI '14] ", "\\[NIPS '17 MLSys workshop] ", '[arXiv 2020] ', '\\[talk] ', '\\[group] '],
  ...['[required] ', "\\[Foo '21] ", '[2014] ', '[x] ', '[ ] ', "[[OSDI '14]](u) ", "\\[OSDI '14]: - "],
  ...['[NSID] ', "[ACL Findings '21] ", "[ICLR'24 Workshop PML4LRS] ", '\\[paper] ', '[book 2001] '],
);

const url = fc.constantFrom(
  ...[
    'https://arxiv.org/abs/2204.12013',
    'https://example.org/a_(b).pdf',
    'notes.md',
    'notes.md#a-b',
    'dir/',
  ],
  ...['../x.md', 'javascript:alert(1)', '#top', 'slides/a b.pdf', '<a b.md>', '', '//example.org', 'x:y'],
  ...[
    'https://dl.acm.org/doi/10.1145/1.2',
    'https://example.org/é',
    'a%20b.md#x%20y',
    'mailto:a@example.org',
  ],
  ...['C:/x.md', 'a?b.md', 'papers/foo.pdf'],
);

const label = fc.oneof(
  fc.constantFrom('pdf', 'PDF', 'code', 'notes', 'link', 'Official code', 'pdf: x', '', 'arXiv', '![i](u)'),
  words,
);
const link = fc.tuple(label, url).map(([said, to]) => `[${said}](${to})`);
const named = fc.oneof(
  words,
  link,
  fc.tuple(words, link).map((parts) => parts.join(': ')),
);
const bullet = fc
  .tuple(tag, named, fc.array(link, { maxLength: 3 }), words)
  .map(
    ([before, title, links, rest]) =>
      `${before}${title}${links.length > 0 ? ` (${links.join(', ')})` : ''} ${rest}`,
  );

const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('* ', '- ', '1. '), bullet)
      .map(([depth, marker, text]) => '  '.repeat(depth) + marker + text),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), named)
      .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  },
  fc.constantFrom(
    '',
    '---',
    'text',
    "> * [OSDI '14] q",
    '```',
    '<details>',
    '[x]: https://example.org',
    '    code',
  ),
  bullet,
);
const list = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
const anyText = fc.oneof(
  { weight: 5, arbitrary: list },
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** A catalog without places in the source: what a heading gave all its papers is written on each. */
function withoutSources(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (key === 'source' || key === 'from' ? undefined : each)),
  );
}

test('any text can be read into a valid catalog', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { catalog } = parseReadingList(text);
      expect(catalogSchema.parse(catalog)).toEqual(catalog);
    }),
    { numRuns: 500 },
  );
});

test('any bytes can be read', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseReadingList(bytes)));
});

test('a catalog that is written is read as the same again, and written in the same bytes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { catalog } = parseReadingList(text);
      const written = writeReadingList(catalog);
      const again = parseReadingList(written).catalog;

      expect(withoutSources(again)).toEqual(withoutSources(catalog));
      expect(writeReadingList(again)).toBe(written);
    }),
    { numRuns: 1000 },
  );
});

test('reading is the same each time', () => {
  fc.assert(
    fc.property(list, (text) => {
      expect(JSON.stringify(parseReadingList(text).catalog)).toBe(
        JSON.stringify(parseReadingList(text).catalog),
      );
    }),
    { numRuns: 100 },
  );
});
