import { type Catalog, catalogSchema, type Paper, type Topic } from '@proseminar/core';
import { expect, test } from 'vitest';
import { parseReadingList, writeReadingList } from '../src/index.js';

const plain: Paper = { id: 'a', title: 'A title', authors: [], links: [], topics: [], provenance: {} };

/** The only paper of a catalog, written and read. */
function writtenAndRead(paper: Paper): Partial<Paper> | undefined {
  const catalog: Catalog = { schemaVersion: 1, title: '', topics: [], papers: [paper], resources: [] };
  const { catalog: read } = parseReadingList(writeReadingList(catalogSchema.parse(catalog)));
  return read.papers[0];
}

// Fields that no list says in its line, as catalogs imported from elsewhere have them.
test.each([
  ['authors with commas', { authors: [{ literal: 'Gray, Jim' }, { literal: 'A. Lovelace' }] }],
  ['pages', { pages: 14 }],
  ['an abstract', { abstract: 'We read [papers](x) *together*.' }],
  ['identifiers', { identifiers: { doi: '10.1145/1.2', arxiv: '2204.12013' } }],
  ['tags', { tags: ['survey', 'required'] }],
  ['a remainder', { remainder: "[OSDI '14] Note: 1. see # 2" }],
  ['an early year', { year: 1936, venue: { name: 'Proceedings', track: 'Series 2' } }],
  ['a venue with brackets', { year: 2014, venue: { name: 'A [strange] one' } }],
  ['a venue without a year', { venue: { name: 'Improbable Kernels' } }],
  ['a label that says otherwise', { links: [{ rel: 'data', label: 'arXiv', url: 'https://example.org' }] }],
  ['a title full of marks', { title: '<script> [x](y) *a* _b_ `c` # | ~~d~~ &amp; www.example.org $e$' }],
  ['a title that is a number', { title: '1. 2' }],
] as const)('%s is read as it was written', (_, fields) => {
  expect(writtenAndRead({ ...plain, ...fields })).toMatchObject({ title: plain.title, ...fields });
});

test('headings deeper than Markdown has become groups', () => {
  const chain = (depth: number): Topic => ({
    id: `t${depth}`,
    title: `Topic ${depth}`,
    kind: 'heading',
    links: [],
    topics: depth < 8 ? [chain(depth + 1)] : [],
  });
  const papers = [{ ...plain, topics: ['t8'] }];
  const written = writeReadingList({
    schemaVersion: 1,
    title: 'Deep',
    topics: [chain(1)],
    papers,
    resources: [],
  });

  expect(written).toMatchInlineSnapshot(`
    "# Deep

    ## Topic 1

    ### Topic 2

    #### Topic 3

    ##### Topic 4

    ###### Topic 5

    * Topic 6
      * Topic 7
        * Topic 8
          * \\[paper] A title
    "
  `);
});
