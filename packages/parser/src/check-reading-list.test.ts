import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CheckReadingListOptions, checkReadingList } from './check-reading-list.js';

function check(text: string, options?: CheckReadingListOptions): string[] {
  return checkReadingList(text, options).file.messages.map(
    ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
  );
}

const link = '([pdf](https://example.org/a.pdf))';

test.each<[string, string, string[]]>([
  [
    'disable, up to an enable',
    `* [OSDI] One ${link}\n\n<!-- proseminar disable year-is-known -->\n\n* [OSDI] Two ${link}\n\n<!-- proseminar enable year-is-known -->\n\n* [OSDI] Three`,
    ['1:1 year-is-known', '5:1 link-is-unique', '9:1 year-is-known', '9:1 paper-has-link'],
  ],
  ['disable all, to the end', `<!-- proseminar disable -->\n\n* [OSDI] One ${link}\n* [OSDI] Two`, []],
  [
    'ignore in an entry',
    `* [OSDI] One ${link} <!-- proseminar ignore year-is-known: a draft -->\n* [OSDI] Two`,
    ['2:1 year-is-known', '2:1 paper-has-link'],
  ],
  [
    'ignore before an entry',
    `<!-- proseminar ignore year-is-known, venue-is-known -->\n\n* [OSDI] One ${link}\n* [OSDI] Two`,
    ['4:1 year-is-known', '4:1 paper-has-link'],
  ],
  [
    'ignore between entries',
    `* [OSDI] One ${link}\n  <!-- proseminar ignore -->\n* [OSDI] Two\n* [OSDI] Three ([pdf](https://example.org/c.pdf))`,
    ['1:1 year-is-known', '4:1 year-is-known'],
  ],
  [
    'a rule that is none',
    `* [OSDI '18] One ${link} <!-- proseminar ignore year-is-none -->`,
    [`1:${"* [OSDI '18] One ".length + link.length + 2} rule-is-known`],
  ],
])('comments: %s', (_, text, messages) => {
  const places = check(text).map((message) => message.replace(/^(\d+):\d+(?= (?!rule-))/u, '$1:1'));
  expect(places).toEqual(messages);
});

const unlinked = "* [OSDI '18] Gandiva";

test('a list chooses severities in its front matter', () => {
  const text = `---\nreadingList:\n  rules:\n    paper-has-link: error\n    list-has-papers: off\n---\n\n${unlinked}`;
  const { file } = checkReadingList(text);
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['paper-has-link', true]]);
});

test('the caller’s severities count more', () => {
  const text = `---\nreadingList: {rules: {paper-has-link: error}}\n---\n\n${unlinked}`;
  expect(check(text, { rules: { 'paper-has-link': 'off' } })).toEqual([]);
});

test.each([
  ['readingList:\n  rules: [a]', '3:3-3:8', 'Unexpected value of `rules`'],
  ['readingList:\n  rulse: {}', '3:3-3:8', 'Unexpected setting `rulse`, expected `rules`'],
  ['readingList:\n  rules: {year-is-knwn: off}', '3:11-3:23', 'expected `year-is-known`'],
  [
    'readingList:\n  rules: {year-is-known: loud}',
    '3:26-3:30',
    'Unexpected value `loud` of `year-is-known`, expected one of `off`',
  ],
  [
    'readingList:\n  columns: {Where: venu}',
    '3:13-3:18',
    'Unexpected column `Where`, expected a column that is there',
  ],
  ['readingList:\n  title: bold', '3:10-3:14', 'Unexpected value `bold` of `title`, expected one of `link`'],
  ['readingList: true', '1:1-4:4', 'Unexpected value of `readingList`'],
  ['readingList: [', '1:1-4:4', 'that is no YAML'],
  [`readingList: ${'{a: '.repeat(4900)}`, '1:1-4:4', 'Unexpected front matter'],
  [`readingList: ${'x'.repeat(30_000)}`, '1:1-4:4', 'expected at most 20000'],
  ['readingList: &a\n  rules: *a', '3:3-3:8', 'Unexpected value of `rules`'],
])('wrong settings are told: %#', (yaml, place, reason) => {
  const { file, catalog } = checkReadingList(`---\n${yaml}\n---\n\n${unlinked} ${link}`);
  const [message] = file.messages;
  expect(catalog.papers).toHaveLength(1);
  expect(message?.ruleId).toBe('settings-are-valid');
  expect(message?.reason).toContain(reason);
  if (yaml.includes('\n')) expect(message?.name.replace('input:', '')).toBe(place);
});

test('front matter of others is theirs', () => {
  expect(check(`---\ntitle: [\n---\n\n${unlinked} ${link}`)).toEqual([]);
});

test('years that are to come are told by the current year', () => {
  const text = `* [OSDI 2030] A ${link}`;
  expect(check(text)).toEqual([]);
  expect(check(text, { currentYear: 2029 })).toEqual([]);
  expect(check(text, { currentYear: 2028 })).toEqual(['1:3 year-is-plausible']);
});

const years = (numbers: readonly number[]) =>
  numbers
    .map((year, index) => `* [OSDI ${year}] Paper ${index} ([pdf](https://example.org/${index}))`)
    .join('\n');
const rising = Array.from({ length: 12 }, (_, index) => 2001 + index);

test.each<[string, string, string[]]>([
  ['rising', years(rising), []],
  ['one that is not', years([...rising, 2003]), ['13:3 years-are-in-order']],
  ['falling', years([...rising].reverse().with(3, 2001)), ['4:3 years-are-in-order']],
  ['any order', years(rising.map((year, index) => (index % 3 === 0 ? 2000 : year))), []],
  ['too few to say', years([2001, 2002, 2003, 2001]), []],
  [
    'each topic starts again',
    `# A\n\n${years(rising)}\n\n## B\n\n${years(rising).replaceAll('Paper', 'Text').replaceAll('org/', 'net/')}`,
    [],
  ],
])('the order of years: %s', (_, text, messages) => {
  expect(check(text)).toEqual(messages);
});

test.each([
  ['A (b [c] {d}) “e”', true],
  ['A (b', false],
  ['A bcd)', false],
  ['A (b [c)]', false],
  ['a) first b) second', true],
  ['the interval [0, 1) of numbers', true],
  ['of $f(x$ and `g(`', true],
  ['Why :) and :-( too', true],
  ['（宽）和【括号】', true],
  ['（宽)', true],
  ['【宽', false],
  ['[A (b](https://example.org/x_(y))', false],
  ['[A](https://example.org/x_(y) and', false],
  ['<https://example.org/(> and https://example.org/x_(y)', true],
])('brackets of “%s” are balanced: %s', (words, balanced) => {
  expect(!check(`* [OSDI '18] ${words} ${link}`).some((message) => message.includes('brackets'))).toBe(
    balanced,
  );
});

const anchors = `# A list

[a](#a-list) [b](#two--words) [c](#two--words-1) [d](#user-content-x) [e](#Two--Words) [f](#) [g](#top) [h](#%C3%BC-ber)

## Two & words

## Two & words

## Ü ber

<a name="x"></a>

* [OSDI '18] Gandiva ([pdf](https://example.org/a.pdf))
`;

test('anchors are those of headings and of HTML', () => {
  expect(check(anchors).filter((message) => message.includes('anchor'))).toEqual([]);
  expect(check(`${anchors}\n[x](#two-word)`).filter((message) => message.includes('anchor'))).toHaveLength(1);
});

test('relative links are looked for as they are written, in the folder of the list', () => {
  const folders: Record<string, string[]> = { '': ['notes', 'index.md'], notes: ['Gandiva.md', 'a b.md'] };
  const readFolder = (path: string) => folders[path];
  const messages = (url: string) =>
    checkReadingList(`* [OSDI '18] [Gandiva](${url}) ${link}`, { readFolder }).file.messages.flatMap(
      (message) => (message.ruleId === 'relative-link-exists' ? [message.expected?.[0] ?? ''] : []),
    );

  for (const url of [
    'notes/Gandiva.md#x',
    'notes/',
    './notes',
    'notes/a%20b.md',
    'index.md?raw=1',
    '#x',
    '/etc',
    '../x',
  ])
    expect(messages(url)).toEqual([]);
  expect(messages('notes/gandiva.md')).toEqual(['notes/Gandiva.md']);
  expect(messages('note/gandiva.md')).toEqual(['']);
  expect(messages('nots/')).toEqual(['notes/']);
});

test('any text can be checked, the same each time', () => {
  const words = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '#',
    '##a',
    '\n',
    '* ',
    '| ',
    '<!-- proseminar ignore -->',
    "'18",
    '[x](#y)',
    '$',
    '`',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      expect(check(text)).toEqual(check(text));
    }),
    { seed: 1, numRuns: 200 },
  );
});
