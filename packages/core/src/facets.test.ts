import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCatalog } from '../test/arbitrary-catalog.js';
import { exampleCatalog } from '../test/example-catalog.js';
import { facets } from './facets.js';
import { select } from './select.js';

test('counts papers by all that divides them', () => {
  expect(facets(exampleCatalog)).toEqual({
    topics: [
      { value: 'scheduling', title: 'Scheduling', depth: 0, count: 2 },
      { value: 'gpu-scheduling', title: 'Scheduling of GPUs', depth: 1, count: 1 },
      { value: 'models', title: 'Models', depth: 0, count: 3 },
    ],
    venues: [
      { value: 'neurips', count: 2 },
      { value: 'FooConf', count: 1 },
      { value: 'osdi', count: 1 },
    ],
    years: [
      { value: 2017, count: 1 },
      { value: 2018, count: 1 },
      { value: 2020, count: 1 },
    ],
    links: [
      { value: 'pdf', count: 1 },
      { value: 'code', count: 1 },
    ],
    has: [
      { value: 'pdf', count: 1 },
      { value: 'code', count: 1 },
      { value: 'notes', count: 1 },
      { value: 'identifiers', count: 1 },
      { value: 'venue', count: 4 },
      { value: 'year', count: 3 },
      { value: 'authors', count: 1 },
    ],
  });
});

test('counts a selection', () => {
  const papers = select(exampleCatalog, { topics: 'gpu-scheduling' });
  expect(facets(exampleCatalog, papers).venues).toEqual([{ value: 'FooConf', count: 1 }]);
});

test('a facet selects as many papers as it counts', () => {
  fc.assert(
    fc.property(arbitraryCatalog, (catalog) => {
      const { topics, venues, years, has } = facets(catalog);
      for (const { value, count } of topics) expect(select(catalog, { topics: value })).toHaveLength(count);
      for (const { value, count } of venues) {
        expect(select(catalog, { venues: value }).length).toBeGreaterThanOrEqual(count);
      }
      for (const { value, count } of years) expect(select(catalog, { years: value })).toHaveLength(count);
      for (const { value, count } of has) expect(select(catalog, { has: value })).toHaveLength(count);
    }),
    { numRuns: 40 },
  );
});
