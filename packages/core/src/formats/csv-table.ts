import { cleanText } from '../text.js';

export interface CsvOptions {
  /**
   * Leave texts that begin like formulas as they are. Spreadsheets may then run them.
   *
   * @default false
   */
  readonly raw?: boolean;
}

/** A column: its name, and what it shows of a row. */
export type CsvColumn<Row> = readonly [name: string, read: (row: Row) => string | number | undefined];

/**
 * Rows as a CSV table for spreadsheets: RFC 4180 with a byte order mark, names of columns first.
 *
 * A text that a spreadsheet would run as a formula gets a `'` before it.
 */
export function toCsvTable<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  { raw = false }: CsvOptions = {},
): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, read]) => formatCell(read(row), raw))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** How a formula begins, in full width too. */
const formula = /^[=+\-@＝＋－＠]/u;

function formatCell(value: string | number | undefined, raw: boolean): string {
  if (typeof value !== 'string') return value?.toString() ?? '';
  const text = cleanText(value);
  const safe = !raw && formula.test(text) ? `'${text}` : text;
  return /[",;\n\r']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
