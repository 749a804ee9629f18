/** Words in one style. */
export interface TextRun {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
  readonly isCode?: boolean;
  /** Smaller and paler than what is around it. */
  readonly isQuiet?: boolean;
  /** Where it leads, safe: absolute, or from the folder of the document. */
  readonly url?: string;
}

/** Styles of paragraphs, as Word names its own. */
export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Normal'
  | 'Quote'
  | 'CodeBlock'
  | 'Fact'
  | 'TableText'
  | 'TableHeading'
  | 'TableBand';

/** A paragraph. A line break in a run is one in the paragraph, a tab goes to the next stop of its style. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly style: ParagraphStyle;
  readonly runs: readonly TextRun[];
}

/** A paragraph of a list. */
export interface ListItem {
  readonly type: 'item';
  /** Lists with the same number go on counting. */
  readonly list: ListNumbering;
  /** From 0. */
  readonly depth: number;
  readonly runs: readonly TextRun[];
}

/** Bullets, or numbers from a start on. */
export type ListNumbering = 'bullets' | { readonly start: number };

/** A cell of a table. */
export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
}

/** A row; with `isBand` its only cell goes over all columns. */
export interface TableRow {
  readonly isBand?: boolean;
  readonly cells: readonly TableCell[];
}

/** A table whose first row says what its columns are, on every page. */
export interface Table {
  readonly type: 'table';
  /** What it shows, for those who cannot see it. */
  readonly caption: string;
  /** How much of the page it takes, up to 1. */
  readonly width: number;
  readonly columns: readonly {
    readonly heading: string;
    readonly share: number;
    readonly isRight?: boolean;
  }[];
  readonly rows: readonly TableRow[];
}

/** A part of a document. */
export type Block = Paragraph | ListItem | Table;

/** A paragraph of one style. */
export function paragraph(style: ParagraphStyle, runs: readonly TextRun[] | string): Paragraph {
  return { type: 'paragraph', style, runs: typeof runs === 'string' ? [{ text: runs }] : runs };
}

/** A cell of paragraphs for tables, those without words left out. */
export function cell(...lines: readonly (readonly TextRun[] | string)[]): TableCell {
  const paragraphs = lines.map((line) => paragraph('TableText', line));
  const shown = paragraphs.filter(({ runs }) => runs.some(({ text }) => text !== ''));
  return { paragraphs: shown.length > 0 ? shown : [paragraph('TableText', '')] };
}
