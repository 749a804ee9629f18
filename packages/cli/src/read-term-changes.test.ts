import { parseReadingList } from '@proseminar/parser';
import { expect, test } from 'vitest';
import { list } from '../test/small-course.js';
import { readTermChanges } from './read-term-changes.js';

const { catalog } = parseReadingList(list);
const on = '2027-03-16';

function read(...words: readonly string[]) {
  return readTermChanges({ optional: words }, on, { last: { sessions: [] }, catalog });
}

test.each([
  ['willow', 'atc16-willow'],
  ['atc16-willow', 'atc16-willow'],
  ['A Cache That Forgets', 'atc16-willow'],
])('a paper is named by “%s”', async (word, id) => {
  expect(await read(word)).toEqual([{ on, optional: id }]);
});

test.each([
  ['wilow', 'Unexpected paper `wilow` in `--optional`, expected `Willow`'],
  [
    'zebra',
    'Unexpected paper `zebra` in `--optional`, expected the id or the name of one in the reading list',
  ],
  [
    'logs',
    'Unexpected `logs` in `--optional`, which are 2 papers, expected one of them: `osdi14-cedar` or `nsdi17-alder`',
  ],
])('“%s” is no paper, or several', async (word, message) => {
  await expect(read(word)).rejects.toThrow(message);
});
