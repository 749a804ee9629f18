import { linkRelations } from '../link.js';
import type { Paper } from '../paper.js';
import { cleanText } from '../text.js';

export interface CsvOptions {
  /**
   * Leave texts that begin like formulas as they are. Spreadsheets may then run them.
   *
   * @default false
   */
  readonly raw?: boolean;
}

/** Columns in order, each with what it shows of a paper. */
const columns: readonly (readonly [name: string, read: (paper: Paper) => string | number | undefined])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['short_name', ({ shortName }) => shortName],
  ['authors', ({ authors }) => authors.map(({ literal }) => literal).join('; ')],
  ['venue', ({ venue }) => venue?.name],
  ['venue_key', ({ venue }) => venue?.key],
  ['workshop', ({ venue }) => venue?.workshop],
  ['track', ({ venue }) => venue?.track],
  ['year', ({ year }) => year],
  ['topics', ({ topics }) => topics.join('; ')],
  ['tags', ({ tags }) => tags?.join('; ')],
  ['doi', ({ identifiers }) => identifiers?.doi],
  ['arxiv', ({ identifiers }) => identifiers?.arxiv],
  ['pages', ({ pages }) => pages],
  ...linkRelations.map((rel) => [rel, (paper: Paper) => urls(paper, rel)] as const),
  ['notes', ({ notes }) => notes && [notes.path, notes.anchor].filter(Boolean).join('#')],
  ['abstract', ({ abstract }) => abstract],
];

/**
 * Papers as a CSV table for spreadsheets: RFC 4180 with a byte order mark, one row each, names of columns first.
 *
 * A text that a spreadsheet would run as a formula gets a `'` before it.
 */
export function toCsv(papers: readonly Paper[], { raw = false }: CsvOptions = {}): string {
  const rows = [
    columns.map(([name]) => name),
    ...papers.map((paper) => columns.map(([, read]) => formatCell(read(paper), raw))),
  ];
  return `\ufeff${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function urls({ links }: Paper, rel: string): string {
  return links
    .filter((link) => link.rel === rel)
    .map(({ url }) => url)
    .join(' ');
}

/** How a formula begins, in full width too. */
const formula = /^[=+\-@＝＋－＠]/u;

function formatCell(value: string | number | undefined, raw: boolean): string {
  if (typeof value !== 'string') return value?.toString() ?? '';
  const text = cleanText(value);
  const safe = !raw && formula.test(text) ? `'${text}` : text;
  return /[",;\n\r']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
