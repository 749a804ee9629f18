import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCatalog } from '../test/arbitrary-catalog.js';
import { catalogOf, exampleCatalog, paper, topic } from '../test/example-catalog.js';
import type { Catalog } from './catalog.js';
import { mergeCatalogs } from './merge-catalogs.js';
import type { Paper } from './paper.js';
import { readCatalog } from './read-catalog.js';

const arxiv = { key: 'arxiv', name: 'arXiv' };
const osdi = { key: 'osdi', name: 'OSDI' };

/** The evidence for which two papers of two lists are one; `undefined` where they stay two. */
function evidenceOf(a: Partial<Paper>, b: Partial<Paper>): readonly string[] | undefined {
  const lists = [catalogOf([paper({ id: 'a', ...a })]), catalogOf([paper({ id: 'b', ...b })])];
  const { catalog, merges } = mergeCatalogs(lists);
  expect(catalog.papers).toHaveLength(merges.length === 0 ? 2 : 1);
  return merges[0]?.evidence;
}

describe('mergeCatalogs', () => {
  test.each<[string, Partial<Paper>, Partial<Paper>, readonly string[] | undefined]>([
    [
      'the same DOI',
      { identifiers: { doi: '10.1145/1' }, year: 2010 },
      { identifiers: { doi: '10.1145/1' } },
      ['same DOI 10.1145/1'],
    ],
    [
      'the same arXiv id',
      { identifiers: { arxiv: '2204.12013' } },
      { identifiers: { arxiv: '2204.12013' } },
      ['same arXiv id 2204.12013'],
    ],
    [
      'the DOI that arXiv gives',
      { identifiers: { doi: '10.48550/arxiv.2204.12013' } },
      { identifiers: { arxiv: '2204.12013' } },
      ['same arXiv id 2204.12013'],
    ],
    [
      'the same title, written differently',
      { title: 'The Cache-Line' },
      { title: 'cache line!' },
      ['same title'],
    ],
    [
      'neighbouring years',
      { title: 'X', year: 2021 },
      { title: 'X', year: 2022 },
      ['same title, years 2021 and 2022'],
    ],
    [
      'a preprint of earlier years',
      { title: 'X', year: 2021, venue: arxiv },
      { title: 'X', year: 2023, venue: osdi },
      ['same title, years 2021 and 2023'],
    ],
    ['years apart', { title: 'X', year: 2021 }, { title: 'X', year: 2023 }, undefined],
    [
      'contradictory DOIs',
      { title: 'X', identifiers: { doi: '10.1145/1' } },
      { title: 'X', identifiers: { doi: '10.1145/2' } },
      undefined,
    ],
    [
      'contradictory DOIs for all their arXiv id',
      { identifiers: { doi: '10.1145/1', arxiv: '2204.12013' } },
      { identifiers: { doi: '10.1145/2', arxiv: '2204.12013' } },
      undefined,
    ],
    ['titles without words', { title: '★' }, { title: '!' }, undefined],
    ['another title', { title: 'X' }, { title: 'Y' }, undefined],
  ])('judges by %s', (_, a, b, evidence) => {
    expect(evidenceOf(a, b)).toEqual(evidence);
  });

  test('keeps the first values, fills what is missing, unites links, topics and tags', () => {
    const first = paper({
      id: 'a',
      title: 'Orca',
      year: 2022,
      links: [{ rel: 'pdf', url: 'https://a.example/' }],
      topics: ['t'],
      tags: ['Survey'],
      provenance: { year: { from: 'list' } },
    });
    const second = paper({
      id: 'b',
      title: 'The ORCA',
      year: 2021,
      venue: osdi,
      authors: [{ literal: 'A' }],
      links: [
        { rel: 'paper', url: 'https://a.example/' },
        { rel: 'code', url: 'https://b.example/' },
      ],
      topics: ['u'],
      tags: ['survey', 'new'],
      identifiers: { doi: '10.1145/1' },
      provenance: { year: { from: 'heading' }, venue: { from: 'column' } },
    });
    const { catalog, merges } = mergeCatalogs(
      [catalogOf([first], [topic('t', 'T')]), catalogOf([second], [topic('u', 'U')])],
      { title: 'Both' },
    );

    expect(catalog.title).toBe('Both');
    expect(catalog.papers).toEqual([
      {
        ...first,
        venue: osdi,
        authors: [{ literal: 'A' }],
        links: [
          { rel: 'pdf', url: 'https://a.example/' },
          { rel: 'code', url: 'https://b.example/' },
        ],
        topics: ['t', 'u'],
        tags: ['Survey', 'new'],
        identifiers: { doi: '10.1145/1' },
        provenance: { year: { from: 'list' }, venue: { from: 'column' } },
      },
    ]);
    expect(merges).toEqual([
      {
        id: 'a',
        from: [
          { catalog: 0, id: 'a' },
          { catalog: 1, id: 'b' },
        ],
        evidence: ['same title, years 2022 and 2021'],
      },
    ]);
  });

  test('prefers the DOI of the published paper to the one that arXiv gives', () => {
    const lists = [{ doi: '10.48550/arxiv.2204.12013' }, { doi: '10.1145/1', arxiv: '2204.12013' }].map(
      (identifiers) => catalogOf([paper({ id: 'a', identifiers })]),
    );
    expect(mergeCatalogs(lists).catalog.papers[0]?.identifiers).toEqual({
      doi: '10.1145/1',
      arxiv: '2204.12013',
    });
  });

  test('keeps two papers of one list apart that share a title', () => {
    const list = catalogOf([paper({ id: 'a', title: 'X' }), paper({ id: 'b', title: 'X' })]);
    expect(mergeCatalogs([list]).catalog).toEqual(list);
    expect(mergeCatalogs([list, list]).catalog).toEqual(list);
  });

  test('lays topics over each other by their titles', () => {
    const ours = catalogOf([], [topic('a', 'Training', [topic('b', 'Faults')])]);
    const theirs = catalogOf(
      [paper({ id: 'p', topics: ['x', 'a'] })],
      [topic('y', 'TRAINING', [topic('z', 'Speed'), topic('x', 'Faults')]), topic('a', 'Serving')],
    );
    const { topics, papers } = mergeCatalogs([ours, theirs]).catalog;
    expect(topics).toEqual([
      topic('a', 'Training', [topic('b', 'Faults'), topic('z', 'Speed')]),
      topic('serving', 'Serving'),
    ]);
    expect(papers[0]?.topics).toEqual(['b', 'serving']);
  });

  test('gives the later of two different papers with one id another', () => {
    const later = paper({ id: 'a', title: 'Orca: A Server', year: 2022, venue: osdi });
    const { papers } = mergeCatalogs([catalogOf([paper({ id: 'a' })]), catalogOf([later])]).catalog;
    expect(papers.map(({ id }) => id)).toEqual(['a', 'osdi22-orca']);
  });

  test('takes the resources of topics along', () => {
    const talk = { id: 'talk-x', title: 'X', kind: 'talk' as const, authors: [], links: [], topics: [] };
    const list = (title: string): Catalog => ({
      ...catalogOf([], [{ ...topic(`t-${title.toLowerCase()}`, title), resource: 'talk-x' }]),
      resources: [{ ...talk, title }],
    });
    const { topics, resources } = mergeCatalogs([list('A'), list('B'), list('A')]).catalog;
    expect(resources.map(({ id, title }) => [id, title])).toEqual([
      ['talk-x', 'A'],
      ['talk-b', 'B'],
    ]);
    expect(topics.map(({ resource }) => resource)).toEqual(['talk-x', 'talk-b']);
  });

  test('makes an empty catalog of none', () => {
    expect(mergeCatalogs([]).catalog).toEqual({ ...catalogOf([]), title: '' });
  });

  test('any catalogs give a valid one, to which they add nothing', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCatalog, { maxLength: 3 }), (catalogs) => {
        const { catalog, merges } = mergeCatalogs(catalogs);
        expect(readCatalog(catalog)).toEqual(catalog);
        const before = catalogs.flatMap(({ papers }) => papers).length;
        const merged = merges.reduce((sum, { from }) => sum + from.length - 1, 0);
        expect(catalog.papers).toHaveLength(before - merged);
        expect(mergeCatalogs([catalog, catalog]).catalog).toEqual(catalog);
      }),
      { numRuns: 60 },
    );
  });

  test('is quick with thousands of papers that look the same', () => {
    const papers = Array.from({ length: 5000 }, (_, index) =>
      paper({ id: `p${index}`, title: 'Panel', identifiers: { doi: `10.1145/${index}` } }),
    );
    const { catalog } = mergeCatalogs([catalogOf(papers), catalogOf(papers), exampleCatalog]);
    expect(catalog.papers).toHaveLength(5000 + exampleCatalog.papers.length);
  });
});
