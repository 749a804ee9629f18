import { linkRelations } from '../link.js';
import type { Paper } from '../paper.js';
import { type CsvColumn, type CsvOptions, toCsvTable } from './csv-table.js';

/** Columns in order, each with what it shows of a paper. */
const columns: readonly CsvColumn<Paper>[] = [
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
export function toCsv(papers: readonly Paper[], options: CsvOptions = {}): string {
  return toCsvTable(columns, papers, options);
}

function urls({ links }: Paper, rel: string): string {
  return links
    .filter((link) => link.rel === rel)
    .map(({ url }) => url)
    .join(' ');
}
