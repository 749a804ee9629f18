import { expect, test } from 'vitest';
import { findSamePapers } from './find-same-papers.js';
import type { Paper } from './paper.js';

function makePaper(id: string, fields: Partial<Paper>): Paper {
  return { id, title: id, authors: [], links: [], topics: [], provenance: {}, ...fields };
}

const papers = [
  makePaper('raft', { title: 'In Search of an Understandable Consensus Algorithm' }),
  makePaper('gandiva', { title: 'Gandiva: Introspective Scheduling', shortName: 'Gandiva' }),
  makePaper('doi', { title: 'Spelled Otherwise', identifiers: { doi: '10.1145/1234.5678' } }),
  makePaper('twin-a', { title: 'Twin: One', shortName: 'Twin' }),
  makePaper('twin-b', { title: 'Twin: Two', shortName: 'Twin' }),
  makePaper('old', { title: 'Same Words', year: 1990 }),
  makePaper('new', { title: 'Same Words', year: 2020 }),
];

test.each([
  ['In search of an understandable consensus algorithm!', undefined, 'raft', 'same title'],
  ['Whatever It Says Here', 'https://doi.org/10.1145/1234.5678', 'doi', 'same DOI 10.1145/1234.5678'],
  ['gandiva', undefined, 'gandiva', 'same short name'],
  ['Twin', undefined, undefined, undefined],
  ['Nothing of the Kind', undefined, undefined, undefined],
])('“%s” (%s) is %s', (title, url, id, evidence) => {
  const [found] = findSamePapers([{ title, ...(url !== undefined && { urls: [url] }) }], papers);
  expect([found?.paper.id, found?.evidence]).toEqual([id, evidence]);
});

test('papers named twice are found twice', () => {
  const wanted = [{ title: 'Gandiva' }, { title: 'Gandiva: Introspective Scheduling' }, { title: 'Gandiva' }];
  expect(findSamePapers(wanted, papers).map((found) => found?.paper.id)).toEqual([
    'gandiva',
    'gandiva',
    'gandiva',
  ]);
});
