import { expect, test } from 'vitest';
import { findOverload } from './find-overload.js';
import { limits } from './limits.js';

const many = limits.emphasis;
const excess = (text: string) => findOverload(text.split('\n')).map(({ line, endLine }) => [line, endLine]);

test.each([
  ['a list of many short items', '* [*a*](b)\n'.repeat(many)],
  ['a table of many rows', `| a |\n|---|\n${'| *b* |\n'.repeat(many)}`],
  ['many headings', '# *a*\n'.repeat(many)],
  ['a thematic break', '* '.repeat(100)],
  ['many paragraphs', '*a*\n\n'.repeat(many)],
])('%s is read', (_, text) => {
  expect(excess(text)).toEqual([]);
});

test.each([
  ['emphasis in one line', `a\n\n${'*a_ '.repeat(many)}\n\nb`, [[3, 3]]],
  ['emphasis in one paragraph', `a\n\n${'*a_ *a_\n'.repeat(many)}\nb`, [[3, many + 2]]],
  ['numbers that continue a paragraph', `x\n${'2. *a_ *a_\n'.repeat(many)}`, [[1, many + 1]]],
  ['deep items that continue a paragraph', `x\n${'     - *a_ *a_\n'.repeat(many)}`, [[1, many + 1]]],
  ['open brackets', '[a]('.repeat(limits.brackets + 1), [[1, 1]]],
  ['open tags', 'a <?'.repeat(limits.angles + 1), [[1, 1]]],
  ['lists in one line', `${'- '.repeat(limits.markersOnLine + 1)}a`, [[1, 1]]],
  ['quotes in one line', `${'> '.repeat(limits.markersOnLine + 1)}a`, [[1, 1]]],
  ['quotes and nothing else', '>'.repeat(limits.markersOnLine + 1), [[1, 1]]],
  ['a list far to the right', `a\n${' '.repeat(limits.indent + 1)}- b`, [[1, 2]]],
  ['lazy lines', `> a\n${'b\n'.repeat(limits.lines)}`, [[1, limits.lines + 1]]],
  [
    'blocks of a few characters',
    '- a\n\n  b\n\n'.repeat(10_000),
    [[(limits.shortBlocks + 2500) * 2 + 1, 40_001]],
  ],
  ['one long line', '`a'.repeat(limits.blockCharacters / 2 + 1), [[1, 1]]],
  [
    'rows of a table',
    `a|b\n-|-\n${'c|d\n'.repeat(limits.tableRows + 5)}`,
    [[limits.tableRows + 3, limits.tableRows + 7]],
  ],
])('%s are left out beyond the limit', (_, text, places) => {
  expect(excess(text)).toEqual(places);
});
