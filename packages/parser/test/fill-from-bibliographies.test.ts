import { catalogSchema } from '@proseminar/core';
import { expect, test } from 'vitest';
import { fillFromBibliographies, parseBibliography, parseReadingList } from '../src/index.js';

function fill(list: string, ...texts: readonly string[]) {
  const { catalog } = parseReadingList(list, { path: 'list.md' });
  const read = texts.map((text, index) => parseBibliography(text, { path: `${index + 1}.bib` }));
  const filled = fillFromBibliographies(catalog, read);
  expect(catalogSchema.parse(filled)).toEqual(filled);
  expect(filled.papers.map(({ id }) => id)).toEqual(catalog.papers.map(({ id }) => id));
  return {
    before: catalog,
    papers: filled.papers,
    messages: read.flatMap(({ file }) =>
      file.messages.map(({ name, ruleId, reason }) => `${name} ${ruleId}: ${reason}`),
    ),
  };
}

const list = `# List

* \\[OSDI '18] Gandiva: Introspective Cluster Scheduling
* \\[SOSP '19] PipeDream ([pdf](https://doi.org/10.1145/3341301.3359646))
`;

const gandiva = `@inproceedings{g, title = {{GANDIVA}: Introspective cluster scheduling}, author = {Xiao, Wencong},
  booktitle = {OSDI}, year = 2018, pages = {595--610}, doi = {10.1145/12345.678}, url = {https://example.org/g}, abstract = {Words}, keywords = {mine}}`;

test('authors, pages, identifiers and links are filled in, with where they come from', () => {
  const { papers, messages } = fill(list, gandiva);
  expect(messages).toEqual([]);
  expect(papers[0]).toMatchObject({
    title: 'Gandiva: Introspective Cluster Scheduling',
    authors: [{ literal: 'Wencong Xiao', family: 'Xiao', given: 'Wencong' }],
    pages: 16,
    identifiers: { doi: '10.1145/12345.678' },
    links: [{ url: 'https://example.org/g' }],
    provenance: {
      title: { from: 'list' },
      authors: { from: 'import', detail: '1.bib' },
      pages: { from: 'import', detail: '1.bib' },
    },
  });
});

test('what the list has stays, and what is private to a library is not taken', () => {
  const { papers, before } = fill(list, gandiva.replace('2018', '2019'));
  expect(papers[0]).toMatchObject({ year: 2018, venue: before.papers[0]?.venue });
  expect(papers[0]).not.toHaveProperty('abstract');
  expect(papers[0]).not.toHaveProperty('tags');
  expect(papers[1]).toEqual(before.papers[1]);
});

test.each([
  ['a DOI', '@misc{p, title = {PipeDream}, author = {A B}, doi = {10.1145/3341301.3359646}}', []],
  [
    'a DOI, though the title is another',
    '@misc{p, title = {Other words}, author = {A B}, doi = {10.1145/3341301.3359646}}',
    [
      '1.bib:1:1-1:81 bibliography-agrees: Unexpected title “Other words” of “Other words”, expected “PipeDream” as in line 4 of the reading list, which counts',
    ],
  ],
  ['its title in other letters', '@misc{p, title = {Pipe{D}ream!}, author = {A B}}', []],
  [
    'its title, as a preprint',
    '@misc{p, title = {PipeDream}, author = {A B}, eprint = {1806.03377}, year = 2015}',
    [],
  ],
])('a paper is known by %s', (_, text, told) => {
  const { papers, messages } = fill(list, text);
  expect(papers[1]?.authors.map(({ literal }) => literal)).toEqual(['A B']);
  expect(messages).toEqual(told);
});

test('of an edition of other years only the authors are taken, and it is told', () => {
  const { papers, messages } = fill(list, gandiva.replace('2018', '2012'));
  expect(papers[0]).toMatchObject({ authors: [{ literal: 'Wencong Xiao' }], year: 2018, links: [] });
  expect(papers[0]).not.toHaveProperty('pages');
  expect(messages).toEqual([
    '1.bib:1:1-2:152 bibliography-agrees: Unexpected year `2012` of “GANDIVA: Introspective cluster scheduling”, expected `2018` as in line 3 of the reading list, which counts',
  ]);
});

test('authors that the list shortens are told in full, and others stay', () => {
  const authors = '@misc{p, title = {PipeDream}, author = {Narayanan, Deepak and Harlap, Aaron}}';
  const of = (names: string) =>
    fill(
      `* [PipeDream](https://example.org/p.pdf). ${names}. SOSP 2019.\n* [Raft](https://example.org/r.pdf). A. Bee, C. Dee. ATC 2014.\n`,
      authors,
    ).papers[0]?.authors.map(({ literal }) => literal);
  expect(of('D. Narayanan, et al')).toEqual(['Deepak Narayanan', 'Aaron Harlap']);
  expect(of('E. Eff, G. Gee')).toEqual(['E. Eff', 'G. Gee']);
  expect(of('D. Narayanan, A. Harlap, M. Narayanan')).toHaveLength(3);
});

test('the first of several bibliographies that knows it counts', () => {
  const { papers } = fill(
    list,
    gandiva.replace(/pages[^,]*,/u, ''),
    gandiva.replace('Xiao, Wencong', 'Other, Name'),
  );
  expect(papers[0]).toMatchObject({
    authors: [{ literal: 'Wencong Xiao' }],
    pages: 16,
    provenance: { pages: { detail: '2.bib' } },
  });
});

test('what only bibliographies say is no conflict with the list', () => {
  const { papers, messages } = fill(
    '# List\n\n* [PipeDream](https://example.org/p.pdf)\n',
    '@inproceedings{p, title = {PipeDream}, booktitle = {SOSP}, year = 2019}',
    '@article{p, title = {PipeDream}, journal = {CSUR}, year = 2020}',
  );
  expect(papers[0]).toMatchObject({ venue: { key: 'sosp' }, year: 2019 });
  expect(messages).toEqual([]);
});

test('another venue is told', () => {
  expect(fill(list, gandiva.replace('OSDI', 'SOSP')).messages).toEqual([
    '1.bib:1:1-2:152 bibliography-agrees: Unexpected venue `SOSP` of “GANDIVA: Introspective cluster scheduling”, expected `OSDI` as in line 3 of the reading list, which counts',
  ]);
});

test('an entry of another year with the title of two papers is of neither', () => {
  const { papers, messages } = fill(
    "# List\n\n* \\[SOSP '03] Learning at Scale\n* \\[OSDI '20] Learning at Scale\n",
    '@misc{a, title = {Learning at Scale}, author = {Bee, Ann}, year = 2010}',
  );
  expect(papers.map(({ authors }) => authors)).toEqual([[], []]);
  expect(messages).toEqual([expect.stringContaining('bibliography-entry-is-listed')]);
});

test('of one bibliography, no more conflicts are told than anybody reads', () => {
  const titles = Array.from({ length: 300 }, (_, index) => `Paper of Many Words ${index}`);
  const { messages } = fill(
    `# List\n\n${titles.map((title) => `* \\[OSDI '18] ${title}\n`).join('')}`,
    titles.map((title, index) => `@misc{k${index}, title = {${title}}, year = 2010}\n`).join(''),
  );
  expect(messages).toHaveLength(201);
  expect(messages.at(-1)).toContain('Unexpected further problems');
});

test('an entry of the same paper twice is no other paper', () => {
  expect(
    fill(list, `${gandiva}\n${gandiva.replace('{g,', '{h,').replace(/doi[^,]*,/u, '')}`).messages,
  ).toEqual([]);
});

test('entries of no paper are told, and many of them at once', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => `@misc{k${index}, title = {Title ${index}}}`).join('\n');
  const one =
    'Unexpected entry “Title 0”, which is not in the reading list, expected one of its papers. It is not used';
  expect(fill(list, entries(1)).messages).toEqual([`1.bib:1:1-1:29 bibliography-entry-is-listed: ${one}`]);
  expect(fill(list, entries(5)).messages).toHaveLength(5);
  expect(fill(list, entries(6)).messages).toEqual([
    '1.bib:1:1-1:29 bibliography-entry-is-listed: Unexpected 6 papers that are not in the reading list, such as “Title 0”; they are not used',
  ]);
});

test('an entry with the short name of a paper is told which was probably meant', () => {
  expect(fill(list, '@misc{g, title = {Gandiva: A Scheduler}}').messages).toEqual([
    '1.bib:1:1-1:41 bibliography-entry-is-listed: Unexpected entry “Gandiva: A Scheduler”, which is not in the reading list, did you mean “Gandiva: Introspective Cluster Scheduling”? It is not used',
  ]);
});
