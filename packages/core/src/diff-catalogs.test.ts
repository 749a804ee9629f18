import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCatalog } from '../test/arbitrary-catalog.js';
import { catalogOf, exampleCatalog, paper, topic } from '../test/example-catalog.js';
import { diffCatalogs } from './diff-catalogs.js';
import type { Paper } from './paper.js';

const nothing = {
  added: [],
  removed: [],
  changed: [],
  topics: { added: [], removed: [], renamed: [] },
  resources: { added: [], removed: [], changed: [] },
};

describe('diffCatalogs', () => {
  test('finds no difference between equals', () => {
    fc.assert(
      fc.property(arbitraryCatalog, (catalog) => {
        expect(diffCatalogs(catalog, JSON.parse(JSON.stringify(catalog)))).toEqual(nothing);
      }),
      { numRuns: 40 },
    );
  });

  test('says which papers are new and which are gone', () => {
    const [first, ...rest] = exampleCatalog.papers;
    const shorter = { ...exampleCatalog, papers: rest };
    expect(diffCatalogs(exampleCatalog, shorter)).toEqual({ ...nothing, removed: [first] });
    expect(diffCatalogs(shorter, exampleCatalog)).toEqual({ ...nothing, added: [first] });
  });

  test.each<[string, Partial<Paper>, Partial<Paper>, object[]]>([
    ['another year', { year: 2021 }, { year: 2020 }, [{ field: 'year', before: 2021, after: 2020 }]],
    ['a new year', {}, { year: 2020 }, [{ field: 'year', after: 2020 }]],
    ['a year no more', { year: 2020 }, {}, [{ field: 'year', before: 2020 }]],
    [
      'another order of fields',
      { venue: { key: 'osdi', name: 'O' } },
      { venue: { name: 'O', key: 'osdi' } },
      [],
    ],
    [
      'another place and origin',
      {},
      { source: { line: 1, column: 1, endLine: 1, endColumn: 2 }, provenance: { title: { from: 'list' } } },
      [],
    ],
  ])('tells %s', (_, before, after, changes) => {
    const base = { id: 'a', title: 'A' };
    const { changed } = diffCatalogs(
      catalogOf([paper({ ...base, ...before })]),
      catalogOf([paper({ ...base, ...after })]),
    );
    expect(changed).toEqual(changes.length === 0 ? [] : [{ id: 'a', changes }]);
  });

  test.each<[string, Partial<Paper>, Partial<Paper>]>([
    ['title', { title: 'The Orca' }, { title: 'the orca' }],
    ['DOI', { identifiers: { doi: '10.1145/1' } }, { identifiers: { doi: '10.1145/1' } }],
    ['arXiv id', { identifiers: { arxiv: '2204.12013' } }, { identifiers: { arxiv: '2204.12013' } }],
  ])('knows a paper with another id by its %s', (_, before, after) => {
    const { added, removed, changed } = diffCatalogs(
      catalogOf([paper({ id: 'a', ...before })]),
      catalogOf([paper({ id: 'b', ...after })]),
    );
    expect([added, removed]).toEqual([[], []]);
    expect(changed[0]?.changes[0]).toEqual({ field: 'id', before: 'a', after: 'b' });
  });

  test('does not guess between papers with one title', () => {
    const before = catalogOf([paper({ id: 'a', title: 'X' }), paper({ id: 'b', title: 'X' })]);
    const after = catalogOf([paper({ id: 'c', title: 'X' })]);
    expect(diffCatalogs(before, after)).toMatchObject({
      added: after.papers,
      removed: before.papers,
      changed: [],
    });
  });

  test('knows a renamed topic by its papers, and leaves them alone', () => {
    const before = catalogOf([paper({ id: 'a', topics: ['serving'] })], [topic('serving', 'Serving')]);
    const after = catalogOf([paper({ id: 'a', topics: ['inference'] })], [topic('inference', 'Inference')]);
    expect(diffCatalogs(before, after)).toEqual({
      ...nothing,
      topics: {
        ...nothing.topics,
        renamed: [
          { before: { id: 'serving', title: 'Serving' }, after: { id: 'inference', title: 'Inference' } },
        ],
      },
    });
  });

  test('says which topics are new and which are gone', () => {
    const before = catalogOf([], [topic('a', 'A'), topic('b', 'B')]);
    const after = catalogOf([], [topic('a', 'A', [topic('c', 'C')])]);
    expect(diffCatalogs(before, after).topics).toEqual({
      added: [topic('c', 'C')],
      removed: [topic('b', 'B')],
      renamed: [],
    });
  });

  test('tells the title of the list and changes of resources', () => {
    const talk = { id: 'talk-x', title: 'X', kind: 'talk' as const, authors: [], links: [], topics: [] };
    const before = { ...catalogOf([]), resources: [talk] };
    const after = { ...catalogOf([]), title: 'New', resources: [{ ...talk, year: 2020 }] };
    expect(diffCatalogs(before, after)).toEqual({
      ...nothing,
      title: { before: 'List', after: 'New' },
      resources: {
        ...nothing.resources,
        changed: [{ id: 'talk-x', changes: [{ field: 'year', after: 2020 }] }],
      },
    });
  });
});
