import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { cleanText, toBibtex, toCslJson, toRis } from '../src/index.js';
import { bibliographyPapers } from './bibliography-papers.js';
import { cslJsonSchema } from './csl-json-schema.js';

/** What every reader has to find in an entry, whatever the format. */
interface Facts {
  readonly title: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  readonly url: string | undefined;
}

interface CslItem {
  readonly title: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
  readonly 'event-date'?: CslItem['issued'];
  readonly 'container-title'?: string;
  readonly 'event-title'?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly author?: readonly {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }[];
}

/** As CSL-JSON has it, which is written without any escape. */
const expected = (JSON.parse(toCslJson(bibliographyPapers)) as CslItem[]).map(factsOf);

function factsOf(item: CslItem): Facts {
  const year = (item.issued ?? item['event-date'])?.['date-parts'][0]?.[0];
  return {
    title: item.title,
    year: year === undefined ? undefined : Number(year),
    venue: item['container-title'] ?? item['event-title'] ?? item.publisher,
    url: item.URL,
  };
}

/** Left to itself, it takes any text with `@misc{` in it for BibTeX. */
function readByCitationJs(text: string, forceType: '@bibtex/text' | '@ris/file' | '@else/json'): CslItem[] {
  return plugins.input.chain(text, { generateGraph: false, forceType }) as CslItem[];
}

test('the papers have what the formats would trip over', () => {
  expect(expected).toHaveLength(bibliographyPapers.length);
  expect(expected.map(({ title }) => title)).toEqual(bibliographyPapers.map(({ title }) => cleanText(title)));
  expect(new Set(expected.map(({ venue }) => venue)).size).toBeGreaterThan(5);
});

describe('BibTeX', () => {
  const text = toBibtex(bibliographyPapers);

  test('is read by citation-js', () => {
    expect(readByCitationJs(text, '@bibtex/text').map(factsOf)).toEqual(expected);
  });

  test('citation-js rejects an entry that is not closed', () => {
    expect(() => readByCitationJs(text.replace('}}', '}'), '@bibtex/text')).toThrow();
  });

  test('is read by @retorquere/bibtex-parser', () => {
    const { entries, errors } = parse(text, { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(
      entries.map(({ fields }) => ({
        title: fields.title,
        year: fields.year === undefined ? undefined : Number(fields.year),
        venue: fields.booktitle ?? fields.journal ?? fields.howpublished,
        url: fields.url,
      })),
    ).toEqual(expected);
  });

  test('@retorquere/bibtex-parser tells an entry that is not closed', () => {
    expect(parse(text.replace('}}', '}'), { sentenceCase: false }).errors).not.toEqual([]);
  });
});

describe('RIS', () => {
  const text = toRis(bibliographyPapers);

  test('has CRLF after every line, and nothing else that breaks lines', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text).toMatch(/\r\nER {2}- \r\n$/u);
    expect(text.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /u.test(line))).toBe(true);
  });

  test('is read by citation-js', () => {
    expect(readByCitationJs(text, '@ris/file').map(factsOf)).toEqual(expected);
  });

  test('citation-js loses what is broken', () => {
    expect(readByCitationJs(text.replaceAll('TI  - ', 'TI: '), '@ris/file').map(factsOf)).not.toEqual(
      expected,
    );
  });
});

describe('CSL-JSON', () => {
  const text = toCslJson(bibliographyPapers);
  const validate = new Ajv({ strict: true, allErrors: true }).compile(cslJsonSchema);

  test('is what its schema says', () => {
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
  });

  test('half a surrogate pair is not escaped, which other readers refuse', () => {
    const [paper] = bibliographyPapers;
    const hostile = paper && { ...paper, identifiers: { doi: '10.1145/\ud800' } };
    expect(toCslJson(hostile ? [hostile] : [])).toContain('"DOI": "10.1145/\ufffd"');
  });

  test.each([
    ['a number for a title', { title: 1 }],
    ['a year that is text', { issued: { 'date-parts': [['2020']] } }],
    ['a type that there is not', { type: 'inproceedings' }],
    ['an address that leads nowhere', { URL: 'javascript:alert(1)' }],
    ['a field that there is not', { booktitle: 'OSDI' }],
  ])('the schema rejects %s', (_, fields) => {
    expect(validate([{ id: 'a', type: 'document', title: 'T', ...fields }])).toBe(false);
  });

  test('is read by citation-js', () => {
    expect(readByCitationJs(text, '@else/json').map(factsOf)).toEqual(expected);
  });
});

test('the formats name the same people', () => {
  const people = (items: readonly CslItem[]) =>
    items.map(({ author = [] }) => author.map(({ family, given, literal }) => [family ?? literal, given]));
  const known = people(JSON.parse(toCslJson(bibliographyPapers)) as CslItem[]);

  expect(known.filter((names) => names.length > 0)).toEqual([
    [
      ['Vaswani', 'Ashish'],
      ['Shazeer', 'Noam'],
    ],
    [
      ['Liskov', 'Barbara H.'],
      ['van Renesse', 'Robbert'],
      ['Example Research', undefined],
    ],
  ]);
  expect(people(readByCitationJs(toRis(bibliographyPapers), '@ris/file'))).toEqual(known);
});

/** Programs of Debian, each with its package. */
function isThere(program: string, debianPackage: string): boolean {
  const found = spawnSync(program, ['--version']).error === undefined;
  if (!found) console.warn(`Not judged by ${program}: it is in the Debian package ${debianPackage}`);
  return found;
}

function inFile<Result>(name: string, text: string, read: (file: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'bibliography-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!isThere('biber', 'biber'))('biber', () => {
  const validateModel = (text: string) =>
    inFile('a.bib', text, (file) => {
      const { status, stdout } = spawnSync(
        'biber',
        ['--tool', '--validate-datamodel', '--nolog', `--output-file=${file}.out`, file],
        { encoding: 'utf8' },
      );
      return { status, complaints: stdout.split('\n').filter((line) => /^(?:WARN|ERROR) /u.test(line)) };
    });

  test('has nothing to say but that authors and years are not known', { timeout: 60_000 }, () => {
    const { status, complaints } = validateModel(toBibtex(bibliographyPapers));
    const unknown =
      /Missing mandatory field '(?:author|year)'|Missing mandatory field - one of 'date, year'/u;
    expect(status).toBe(0);
    expect(complaints.filter((line) => !unknown.test(line))).toEqual([]);
    expect(complaints.some((line) => unknown.test(line))).toBe(true);
  });

  test('rejects an entry that is not closed, and tells a key that stands twice', { timeout: 60_000 }, () => {
    expect(validateModel('@misc{a,\n  title = {{A B},\n  year = {2020}\n}\n').status).not.toBe(0);
    expect(validateModel('@misc{a,\n  title = {A}\n}\n@misc{a,\n  title = {B}\n}\n').complaints).not.toEqual(
      [],
    );
  });
});

describe.skipIf(!isThere('pandoc', 'pandoc'))('pandoc', () => {
  const readBy = (format: string, text: string) =>
    JSON.parse(
      execFileSync('pandoc', ['-f', format, '-t', 'csljson'], {
        encoding: 'utf8',
        input: text,
        stdio: 'pipe',
      }),
    ) as CslItem[];

  test('reads BibTeX', { timeout: 60_000 }, () => {
    // Whatever stands for a brace without a partner, pandoc leaves out.
    const withoutBraces = (facts: Facts) => ({
      ...facts,
      title: cleanText(facts.title.replace(/[{}]/gu, '')),
    });
    expect(
      readBy('bibtex', toBibtex(bibliographyPapers)).map((item) => withoutBraces(factsOf(item))),
    ).toEqual(expected.map(withoutBraces));
  });

  test('rejects BibTeX that is not closed', { timeout: 60_000 }, () => {
    expect(() => readBy('bibtex', toBibtex(bibliographyPapers).replace('}}', '}'))).toThrow();
  });

  test('reads CSL-JSON', { timeout: 60_000 }, () => {
    expect(readBy('csljson', toCslJson(bibliographyPapers)).map(({ URL }) => URL)).toEqual(
      expected.map(({ url }) => url),
    );
  });
});

describe.skipIf(!isThere('ris2xml', 'bibutils'))('bibutils', () => {
  const readBy = (text: string) =>
    inFile('a.ris', text, (file) => spawnSync('ris2xml', [file], { encoding: 'utf8' }));

  test('reads RIS', () => {
    const { stdout, stderr } = readBy(toRis(bibliographyPapers));
    expect(stderr).toBe(`ris2xml: Processed ${bibliographyPapers.length} references.\n`);
    expect([...stdout.matchAll(/<mods ID="([^"]*)">/gu)].map(([, id]) => id)).toEqual(
      bibliographyPapers.map(({ id }) => id),
    );
    expect(stdout).not.toContain('<title>Injected</title>');
  });

  test('tells a kind that there is not', () => {
    expect(readBy(toRis(bibliographyPapers).replace('TY  - CONF', 'TY  - NONE')).stderr).toMatch(/NONE/u);
  });
});
