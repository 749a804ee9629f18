import { readdirSync, readFileSync } from 'node:fs';
import { catalogSchema, type Paper, toBibtex, toCslJson, toRis } from '@proseminar/core';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCatalog } from '../../core/test/arbitrary-catalog.js';
import { bibliographyPapers } from '../../core/test/bibliography-papers.js';
import { parseBibliography } from '../src/index.js';

const folder = new URL('bibliographies/', import.meta.url);

function readInput(name: string): { path: string; value: string } {
  const path = readdirSync(new URL(`${name}/`, folder)).find((file) => file.startsWith('input.')) ?? '';
  return { path, value: readFileSync(new URL(`${name}/${path}`, folder), 'utf8') };
}

test.each(readdirSync(folder))('%s', async (name) => {
  const { path, value } = readInput(name);
  const { catalog, file } = parseBibliography(value, { path });
  const messages = file.messages.map((message) => {
    const severity = message.fatal === undefined ? 'info' : message.fatal ? 'error' : 'warning';
    return `${message.name} ${severity} ${message.ruleId}\n  ${message.reason}\n`;
  });

  expect(catalogSchema.parse(catalog)).toEqual(catalog);
  await expect(`${JSON.stringify(catalog, undefined, 2)}\n`).toMatchFileSnapshot(
    `bibliographies/${name}/catalog.json`,
  );
  await expect(messages.join('')).toMatchFileSnapshot(`bibliographies/${name}/messages.txt`);
});

describe('what another reader of BibTeX understands is understood', () => {
  test.each(['zotero', 'dblp', 'jabref'])('%s', (name) => {
    const { value } = readInput(name);
    const { entries, errors } = parse(value, { sentenceCase: false });
    const { papers, resources } = parseBibliography(value).catalog;
    const read = new Map([...papers, ...resources].map((entry) => [entry.source?.line, entry]));
    const theirs = entries.filter(({ type }) => type !== 'proceedings');

    expect(errors).toEqual([]);
    expect(theirs.length).toBe(read.size);
    expect([...read.values()].map(({ title }) => plain(title)).sort()).toEqual(
      theirs.map(({ fields }) => plain(fields.title)).sort(),
    );
    expect(
      [...read.values()].flatMap(({ authors }) => authors.map(({ literal }) => words(literal))).sort(),
    ).toEqual(
      theirs
        .flatMap(({ fields }) => fields.author ?? [])
        .filter(({ lastName }) => lastName !== 'others')
        .map(({ name, firstName, prefix, lastName, suffix }) =>
          words([name, firstName, prefix, lastName, suffix].join(' ')),
        )
        .sort(),
    );
  });

  /** They keep marks of formulas as HTML, and make other quotation marks. */
  function plain(title: string | undefined): string {
    return (title ?? '')
      .normalize('NFC')
      .replace(/<sup[^>]*>2<\/sup>/gu, '²')
      .replace(/<[^>]*>/gu, '')
      .replace(/["“”]/gu, '"')
      .normalize('NFKC');
  }

  function words(name: string): string {
    return name.normalize('NFC').trim().split(/\s+/u).sort().join(' ');
  }
});

describe('papers come back from what is written of them', () => {
  test.each([
    ['BibTeX', toBibtex],
    ['CSL-JSON', toCslJson],
    ['RIS', toRis],
  ])('%s', (_, write) => {
    const { catalog, file } = parseBibliography(write(bibliographyPapers));
    expect(file.messages.map(String)).toEqual([]);
    expect(catalog.papers.map(facts)).toEqual(bibliographyPapers.map((paper) => facts(asWritten(paper))));
  });

  function facts({ title, authors, venue, year, identifiers, links }: Paper) {
    return {
      title,
      authors: authors.map(({ literal }) => literal),
      venue: venue?.key ?? venue?.name,
      year,
      identifiers,
      url: links[0]?.url,
    };
  }

  /** Without what bibliographies do not have: line breaks, code, workshops as such. */
  function asWritten({ title, links, identifiers, venue, ...paper }: Paper): Paper {
    const { arxiv } = identifiers ?? {};
    const read = links.filter(({ rel }) => rel !== 'code');
    return {
      ...paper,
      title: title.replace(/\s+/gu, ' '),
      ...(identifiers && { identifiers }),
      ...(venue && { venue }),
      links:
        read.length > 0 || arxiv === undefined
          ? read
          : [{ rel: 'paper', url: `https://arxiv.org/abs/${arxiv}` }],
    };
  }
});

test.each([
  ['CSL-JSON', '[{"title": "<b> A</b>", "abstract": "<i></i>"}]'],
  ['RIS', 'TY  - JOUR\nTI  - <b> A</b>\nER  - \n'],
])('marks that are taken off leave nothing behind in %s', (_, text) => {
  const { catalog } = parseBibliography(text);
  expect(catalogSchema.parse(catalog).papers.map(({ title }) => title)).toEqual(['A']);
});

test('severities are chosen', () => {
  const messages = (setting: 'off' | 'info') =>
    parseBibliography('@misc{a, title = {A}, year = soon}', {
      rules: { 'bibliography-value-is-known': setting },
    }).file.messages;
  expect(messages('off')).toEqual([]);
  expect(messages('info')).toMatchObject([{ fatal: undefined }]);
});

test('entries that refer to each other in a circle are kept, a volume is not', () => {
  const { papers } = parseBibliography(`@misc{a, title = {A}, crossref = {a}}
@misc{b, title = {B}, crossref = {c}}
@misc{c, title = {C}, crossref = {b}}
@misc{d, title = {D}, crossref = {e}}
@proceedings{e, title = {E}}`).catalog;
  expect(papers.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'D']);
});

test.each([
  ['1909.08053', 'papers', { arxiv: '1909.08053' }],
  ['https://arxiv.org/abs/1909.08053', 'papers', { arxiv: '1909.08053' }],
  ['https://press.example.org/pdf/10.1002/1', 'resources', undefined],
] as const)('a book with `eprint` %s is one of the %s', (eprint, kind, identifiers) => {
  const { catalog } = parseBibliography(`@book{a, title = {A}, eprint = {${eprint}}}`);
  expect(catalog[kind]).toMatchObject([{ title: 'A', ...(identifiers && { identifiers }) }]);
});

test.each([
  ['BibTeX', toBibtex],
  ['CSL-JSON', toCslJson],
  ['RIS', toRis],
])('any titles come back from %s', { timeout: 60_000 }, (_, write) => {
  fc.assert(
    fc.property(arbitraryCatalog, ({ papers }) => {
      const read = parseBibliography(write(papers)).catalog.papers;
      expect(read.map(({ title, year }) => [title, year])).toEqual(
        papers.map(({ title, year }) => [title, year]),
      );
    }),
    { numRuns: 40 },
  );
});

describe('any text can be read', () => {
  const pieces = [
    '@article{',
    '@string(',
    '{',
    '}',
    '"',
    ',',
    '=',
    '#',
    '\n',
    '\\',
    '$',
    "\\'{",
    '^{',
    'title',
    ' and ',
    'TY  - ',
    'ER  - ',
    '[',
    ']',
    '{"',
    'x',
  ];

  test('whatever its pieces are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const { catalog } = parseBibliography(parts.join(''));
        expect(catalogSchema.safeParse(catalog).success).toBe(true);
      }),
    );
  });

  test.each([
    ['open braces', '@article{a, title = '.padEnd(400_000, '{')],
    ['entries that are not closed', '@article{a, title = {x\n'.repeat(10_000)],
    ['accents in accents', `@article{a, title = {${"\\'{".repeat(100_000)}}}`],
    ['high signs', `@article{a, title = {$${'^{'.repeat(100_000)}}}`],
    ['commands', `@article{a, title = {${'\\'.repeat(300_000)}}}`],
    ['names', `@article{a, title = {x}, author = {${'a and '.repeat(50_000)}}}`],
    ['fields without values', `@article{a${', x'.repeat(100_000)}`],
    ['comments', '@comment{'.repeat(50_000)],
    ['comments on lines', '@comment{\n'.repeat(50_000)],
    ['heads', '@ a'.repeat(100_000)],
    ['open items', '[{"a":'.repeat(100_000)],
    ['records', 'TY  - JOUR\nTI  - x\n'.repeat(5000)],
    ['marks', `[{"title":"${'<i>'.repeat(50_000)}"}]`],
  ])('and many %s take no time', { timeout: 20_000 }, (_, text) => {
    const start = performance.now();
    parseBibliography(text);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
