import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOf, exampleCatalog, paper } from '../test/example-catalog.js';
import { createSearch, search } from './search.js';

const { search: find } = createSearch(exampleCatalog);

describe('search', () => {
  test.each<[string, string, string[]]>([
    ['a short name', 'gandiva', ['osdi18-gandiva']],
    ['the start of a word', 'gand', ['osdi18-gandiva']],
    ['a misspelt word', 'atention', ['neurips17-attention']],
    ['a word without its accents', 'godels caches', ['fooconf20-caches']],
    ['an author', 'vaswani', ['neurips17-attention']],
    ['another name of a venue', 'nips attention', ['neurips17-attention']],
    ['a tag', 'required', ['neurips17-attention']],
    ['a topic above', 'caches scheduling', ['fooconf20-caches']],
    ['any word where no paper has all', 'gandiva vaswani', ['osdi18-gandiva', 'neurips17-attention']],
    ['nothing for a word that is nowhere', 'zzzzzz', []],
    ['nothing for nothing', ' !', []],
    ['nothing for names that objects have', '__proto__ constructor', []],
  ])('finds %s', (_, text, ids) => {
    expect(
      find(text)
        .map(({ paper: { id } }) => id)
        .sort(),
    ).toEqual(ids.toSorted());
  });

  test('puts short names before other words', () => {
    const catalog = catalogOf([
      paper({ id: 'a', title: 'Beyond Orca' }),
      paper({ id: 'b', title: 'Orca: A Serving System', shortName: 'Orca' }),
    ]);
    expect(search(catalog, 'orca').map(({ paper: { id } }) => id)).toEqual(['b', 'a']);
  });

  test('keeps the order of the list among equals, and the limit', () => {
    const papers = ['c', 'a', 'b'].map((id) => paper({ id, title: 'Same words' }));
    expect(search(catalogOf(papers), 'words').map(({ paper: { id } }) => id)).toEqual(['c', 'a', 'b']);
    expect(search(catalogOf(papers), 'words', { limit: 2 }).map(({ paper: { id } }) => id)).toEqual([
      'c',
      'a',
    ]);
  });

  test('says which words fit', () => {
    expect(find('gand')[0]?.terms).toEqual(['gandiva']);
  });

  test('takes any text, long ones too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(find(text))));
    expect(find('scheduling '.repeat(100_000)).length).toBeGreaterThan(0);
    expect(find('x'.repeat(1_000_000))).toEqual([]);
  });

  test('throws for a limit that is none', () => {
    expect(() => find('a', { limit: 0 })).toThrow('Unexpected `limit` `0`, expected a whole number from 1');
  });
});
