import { readFileSync } from 'node:fs';
import { readCatalog, select, toBibtex } from '@proseminar/core';
import { parseReadingList, writeReadingList } from '@proseminar/parser';
import { expect, test } from 'vitest';
import { catalog, type TopicId, type VenueKey } from '../src/index.js';

const index = readFileSync(new URL('../index.md', import.meta.url), 'utf8');
const parsed = parseReadingList({ path: 'index.md', value: index });

test('the data says what the index says', () => {
  expect(catalog).toEqual(parsed.catalog);
  expect(readFileSync(new URL('../references.bib', import.meta.url), 'utf8')).toBe(toBibtex(catalog.papers));
});

test('the index is canonical and without problems', () => {
  expect(writeReadingList(catalog)).toBe(index);
  expect(parsed.file.messages).toEqual([]);
});

test('the catalog is valid', () => {
  expect(readCatalog(JSON.parse(JSON.stringify(catalog)))).toEqual(catalog);
});

test('the literal types name every topic and venue', () => {
  const topics: readonly TopicId[] = catalog.papers.flatMap((paper) => paper.topics);
  const venues: readonly VenueKey[] = catalog.papers.flatMap(({ venue }) => venue?.key ?? []);
  expect(topics).toContain('serving-inference');
  expect(venues).toContain('osdi');
});

test('a wrong topic id does not compile', () => {
  // @ts-expect-error: misspelt on purpose.
  expect(() => select(catalog, { topics: 'serving-inferense' })).toThrow('serving-inference');
});
