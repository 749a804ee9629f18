import { describe, expect, test } from 'vitest';
import { paper } from '../../test/example-catalog.js';
import type { Paper } from '../paper.js';
import type { PaperVenue } from '../venue.js';
import { toCslJson } from './csl-json.js';
import { describePublication } from './publication.js';
import { toRis } from './ris.js';

const surveys = 'ACM Computing Surveys (CSUR)';

test.each<[string, PaperVenue, object]>([
  ['a conference', { key: 'neurips', name: 'NIPS', track: 'Demo' }, { kind: 'proceedings' }],
  ['a journal', { key: 'csur', name: 'CSUR' }, { kind: 'journal', venue: surveys }],
  ['a workshop', { name: 'X', workshop: 'Logs' }, { kind: 'proceedings', venue: 'Logs at X' }],
  ['arXiv', { key: 'arxiv', name: 'arXiv' }, { kind: 'preprint' }],
  ['what says it is a journal', { name: 'Journal of Foo' }, { kind: 'journal', venue: 'Journal of Foo' }],
  ['what says it is proceedings', { name: 'Foo Workshop' }, { kind: 'proceedings', venue: 'Foo Workshop' }],
  ['what nobody knows', { name: 'Foo', track: 'Demo' }, { kind: 'unknown', venue: 'Foo Demo' }],
])('%s', (_, venue, publication) => {
  expect(describePublication(paper({ id: 'a', venue }))).toMatchObject(publication);
});

test('the track of a known venue is named', () => {
  const { venue } = describePublication(
    paper({ id: 'a', venue: { key: 'neurips', name: 'NIPS', track: 'Demo' } }),
  );
  expect(venue).toBe('Conference on Neural Information Processing Systems (NIPS), Demo');
});

describe('all that is known of a paper', () => {
  const known: Paper = paper({
    id: 'csur11-sketches',
    title: 'Sketches: A Survey',
    shortName: 'Sketches',
    authors: [{ literal: 'Ada B. Lovelace' }, { literal: 'Example Research' }],
    venue: { key: 'csur', name: 'CSUR' },
    year: 2011,
    identifiers: { doi: '10.1145/12345.678', arxiv: '1909.08053' },
    links: [{ rel: 'pdf', url: 'https://example.org/a.pdf' }],
    pages: 34,
    tags: ['survey', 'required'],
    abstract: 'What sketches are.',
  });

  test('is in CSL-JSON', () => {
    expect(JSON.parse(toCslJson([known]))).toEqual([
      {
        id: 'csur11-sketches',
        type: 'article-journal',
        title: 'Sketches: A Survey',
        'title-short': 'Sketches',
        author: [{ family: 'Lovelace', given: 'Ada B.' }, { literal: 'Example Research' }],
        'container-title': surveys,
        issued: { 'date-parts': [[2011]] },
        'number-of-pages': 34,
        number: 'arXiv:1909.08053',
        DOI: '10.1145/12345.678',
        URL: 'https://example.org/a.pdf',
        keyword: 'survey, required',
        abstract: 'What sketches are.',
      },
    ]);
  });

  test('is in RIS', () => {
    expect(toRis([known]).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - csur11-sketches',
      'TI  - Sketches: A Survey',
      'AU  - Lovelace, Ada B.',
      'AU  - Example Research',
      `T2  - ${surveys}`,
      'PY  - 2011',
      'M1  - arXiv:1909.08053',
      'DO  - 10.1145/12345.678',
      'UR  - https://example.org/a.pdf',
      'KW  - survey',
      'KW  - required',
      'AB  - What sketches are.',
      'ER  - ',
      '',
    ]);
  });
});

test.each([
  [{ key: 'osdi', name: 'OSDI' }, 'paper-conference', 'CONF'],
  [{ key: 'cacm', name: 'CACM' }, 'article-magazine', 'MGZN'],
  [{ key: 'arxiv', name: 'arXiv' }, 'article', 'GEN'],
  [{ name: 'Foo' }, 'document', 'GEN'],
])('what appeared in %j is of types %s and %s', (venue, csl, ris) => {
  const papers = [paper({ id: 'a', venue })];
  expect(JSON.parse(toCslJson(papers))).toMatchObject([{ type: csl }]);
  expect(toRis(papers)).toMatch(new RegExp(`^TY {2}- ${ris}\r\n`, 'u'));
});
