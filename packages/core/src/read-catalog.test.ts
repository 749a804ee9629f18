import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCatalog } from '../test/arbitrary-catalog.js';
import { exampleCatalog } from '../test/example-catalog.js';
import { CatalogError } from './catalog-error.js';
import { readCatalog } from './read-catalog.js';

const empty = { schemaVersion: 1, title: '', topics: [], papers: [], resources: [] };
const paper = { id: 'a', title: 'A', authors: [], links: [], topics: [], provenance: {} };
const topic = { id: 't', title: 'T', kind: 'heading', links: [], topics: [] };

function withPaper(fields: object) {
  return { ...empty, papers: [{ ...paper, ...fields }] };
}

describe('readCatalog', () => {
  test('gives a catalog back as it is', () => {
    expect(readCatalog(exampleCatalog)).toEqual(exampleCatalog);
  });

  test('a catalog survives JSON', () => {
    fc.assert(
      fc.property(arbitraryCatalog, (catalog) => {
        const json: unknown = JSON.parse(JSON.stringify(catalog));
        expect(json).toStrictEqual(catalog);
        expect(readCatalog(json)).toStrictEqual(catalog);
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'catalog: Unexpected missing value, expected an object'],
    ['a list', [], 'catalog: Unexpected a list, expected an object'],
    ['text', 'x', 'catalog: Unexpected "x", expected an object'],
    [
      'a year in words',
      withPaper({ year: '20x4' }),
      'papers[0].year: Unexpected "20x4", expected a whole number',
    ],
    [
      'half a year',
      withPaper({ year: 2014.5 }),
      'papers[0].year: Unexpected `2014.5`, expected a whole number',
    ],
    [
      'an early year',
      withPaper({ year: 14 }),
      'papers[0].year: Unexpected `14`, expected a whole number from 1000',
    ],
    [
      'a late year',
      withPaper({ year: 9999 }),
      'papers[0].year: Unexpected `9999`, expected a whole number up to 2999',
    ],
    ['no title', withPaper({ title: '' }), 'papers[0].title: Unexpected "", expected text that is not empty'],
    [
      'a missing field',
      { ...empty, papers: [{ ...paper, authors: undefined }] },
      'papers[0].authors: Unexpected missing value, expected a list',
    ],
    ['a misspelt field', withPaper({ yeaar: 2014 }), 'papers[0]: Unexpected field `yeaar`, expected `year`'],
    [
      'a bad id',
      withPaper({ id: 'A b' }),
      'papers[0].id: Unexpected "A b", expected lower-case letters, digits and single hyphens',
    ],
    [
      'a bad DOI',
      withPaper({ identifiers: { doi: '11/2' } }),
      'papers[0].identifiers.doi: Unexpected "11/2", expected a DOI such as `10.1145/3341301.3359642`',
    ],
    [
      'a bad kind',
      { ...empty, topics: [{ ...topic, kind: 'chapter' }] },
      'topics[0].kind: Unexpected "chapter", expected `heading` or `group`',
    ],
    [
      'an id that two papers have',
      { ...empty, papers: [paper, { ...paper, title: 'B' }] },
      'papers[1].id: Unexpected second "a", expected another id than papers[0] has',
    ],
    [
      'an id that a topic and one below it have',
      { ...empty, topics: [{ ...topic, topics: [topic] }] },
      'topics[0].topics[0].id: Unexpected second "t", expected another id than topics[0] has',
    ],
    [
      'a topic that does not exist',
      { ...withPaper({ topics: ['servin'] }), topics: [{ ...topic, id: 'serving' }] },
      'papers[0].topics[0]: Unexpected topic "servin", expected `serving`',
    ],
    [
      'a resource that does not exist',
      { ...empty, topics: [{ ...topic, resource: 'talk-x' }] },
      'topics[0].resource: Unexpected resource "talk-x", expected the id of a resource of the catalog',
    ],
    [
      'a URL that is not safe',
      withPaper({ links: [{ rel: 'pdf', url: 'java\tscript:alert(1)' }] }),
      'papers[0].links[0].url: Unexpected "java\\tscript:alert(1)", expected `http`, `https`, `mailto` or a relative path',
    ],
    [
      'a URL that is not as it is used',
      withPaper({ links: [{ rel: 'pdf', url: 'papers/a b.pdf' }] }),
      'papers[0].links[0].url: Unexpected "papers/a b.pdf", expected "papers/a%20b.pdf"',
    ],
    [
      'notes that leave their folder',
      withPaper({ notes: { path: '../../etc/passwd' } }),
      'papers[0].notes.path: Unexpected "../../etc/passwd", expected a relative path that stays in its folder',
    ],
    [
      'notes at a lone surrogate',
      withPaper({ notes: { path: 'a\ud800' } }),
      'papers[0].notes.path: Unexpected "a\\ud800", expected a relative path that stays in its folder',
    ],
    [
      'an escape sequence in a title',
      withPaper({ title: 'a\u001b[31m' }),
      'papers[0].title: Unexpected characters that cannot be seen, expected clean text',
    ],
    [
      'a lone surrogate in a title',
      withPaper({ title: 'a\ud800' }),
      'papers[0].title: Unexpected characters that cannot be seen, expected clean text',
    ],
    [
      'a key that reaches for the prototype',
      JSON.parse('{"__proto__": {"x": 1}}'),
      'catalog: Unexpected field `__proto__`',
    ],
    [
      'such a key where keys are free',
      withPaper({ provenance: JSON.parse('{"__proto__": {"from": "list"}}') }),
      'papers[0].provenance: Unexpected field `__proto__`',
    ],
    ['no version', { title: '' }, 'schemaVersion: Unexpected missing version, expected `1`'],
    [
      'an odd version',
      { schemaVersion: '1' },
      'schemaVersion: Unexpected version that is not a whole number, expected `1`',
    ],
    [
      'a newer version',
      { schemaVersion: 2 },
      'schemaVersion: Unexpected `2`, expected `1` at most: the catalog was made by a newer version; update to read it',
    ],
  ])('refuses %s', (_, json, message) => {
    expect(() => readCatalog(json)).toThrow(CatalogError);
    expect(() => readCatalog(json)).toThrow(message);
    expect(messageOf(json)).toBe(message);
  });

  test('names ten problems and counts the rest', () => {
    const papers = Array.from({ length: 14 }, (_, index) => ({ ...paper, id: `p${index}`, year: null }));
    const lines = messageOf({ ...empty, papers }).split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('Unexpected problems in catalog:');
    expect(lines[1]).toBe('papers[0].year: Unexpected `null`, expected a whole number');
    expect(lines[11]).toBe('and 4 more');
  });

  test('shows long and hidden text short and visible', () => {
    expect(messageOf(withPaper({ year: `${'x'.repeat(99)}` }))).toContain(`"${'x'.repeat(40)}…"`);
    expect(messageOf({ ...empty, topics: [{ ...topic, kind: 'a' }], 'x\u202ey': 1 })).toContain(
      '`x\\u202ey`',
    );
  });

  test('survives nesting without end', () => {
    const depth = 100_000;
    const json: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(messageOf(json)).toContain('expected at most 200 levels');

    let topics: unknown[] = [];
    for (let level = 0; level < depth; level++) topics = [{ ...topic, topics }];
    expect(messageOf({ ...empty, topics })).toContain('expected at most 200 levels');
  });

  test('any JSON is read or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ schemaVersion: fc.constant(1), papers: fc.jsonValue() })),
        (json) => {
          expect(() => readCatalog(json)).toThrow(CatalogError);
        },
      ),
    );
  });
});

function messageOf(json: unknown): string {
  try {
    readCatalog(json);
  } catch (error) {
    return error instanceof CatalogError ? error.message : `not a CatalogError: ${String(error)}`;
  }
  return 'no error';
}
