import { catalogSchema } from '@proseminar/core';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { limits } from './limits.js';
import { parseReadingList } from './parse-reading-list.js';

const empty = { schemaVersion: 1, title: '', topics: [], papers: [], resources: [] };

test.each([
  ['an empty text', '', 'input-is-not-empty'],
  ['blank lines', ' \n\n', 'input-is-not-empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'input-is-text'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x2a, 0, 0x20, 0]), 'input-is-text'],
  ['a very long text', 'a '.repeat(limits.characters), 'input-is-not-too-large'],
])('%s gives an empty catalog and one message', (_, source, ruleId) => {
  const { catalog, file } = parseReadingList(source);

  expect(catalog).toEqual(empty);
  expect(file.messages.map((message) => [message.ruleId, message.fatal])).toEqual([[ruleId, true]]);
});

test('source ranges name the path that was given', () => {
  const { catalog, file } = parseReadingList("\n* \\[OSDI '14] Raft", { path: 'lists\\index.md' });

  expect(file.path).toBe('lists\\index.md');
  expect(catalog.papers[0]?.source).toEqual({
    file: 'lists/index.md',
    line: 2,
    column: 3,
    endLine: 2,
    endColumn: 19,
  });
});

test('a file that is passed gets the messages', () => {
  const file = new VFile({ path: 'index.md', value: '* bread' });
  expect(parseReadingList(file).file).toBe(file);
  expect(file.messages).not.toEqual([]);
});

test.each([
  ['emphasis', '*a_ '.repeat(25_000)],
  ['brackets', '[a]('.repeat(25_000)],
  ['nested lists', `${'- '.repeat(50_000)}a`],
  ['indented lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['nested quotes', `${'> '.repeat(50_000)}a`],
  ['lazy lines', `> a\n${'b\n'.repeat(50_000)}`],
  ['openings of HTML', 'a <?'.repeat(25_000)],
  ['separators', `* [OSDI '14] ${', '.repeat(50_000)}x`],
])(
  '%s that would take minutes or overflow are read at once',
  (_, text) => {
    const { catalog, file } = parseReadingList(`* \\[OSDI '14] Before\n\n${text}\n\n* \\[OSDI '14] After`);

    expect(catalogSchema.safeParse(catalog).success).toBe(true);
    expect(catalog.papers.map(({ title }) => title)).toEqual(expect.arrayContaining(['Before', 'After']));
    expect(file.messages.length).toBeLessThan(20);
  },
  10_000,
);
