import { element, type XmlElement } from '../xml/format-xml.js';
import type { Block, ListItem, Paragraph, Table, TableRow, TextRun } from './blocks.js';
import type { NumberingIds } from './numbering.js';

/** What paragraphs refer to in other parts of the file. */
export interface References {
  readonly numbering: NumberingIds;
  /** Id of the relationship of an address. */
  readonly links: ReadonlyMap<string, string>;
  /** Between the margins, in twentieths of a point. */
  readonly textWidth: number;
}

/** The blocks of a document as WordprocessingML; in it, the order of properties matters. */
export function body(blocks: readonly Block[], references: References): readonly XmlElement[] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? // Word joins tables that follow each other, and ends no document with one.
        [table(block, references), element('w:p', {}, [properties('TableEnd')])]
      : [paragraph(block, references)],
  );
}

/** Addresses of all links, in order, each once. */
export function linkedUrls(blocks: readonly Block[]): readonly string[] {
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap((own) => own.paragraphs))
      : [block],
  );
  return [...new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ url }) => url ?? [])))];
}

function paragraph(block: Paragraph | ListItem, references: References, isRight = false): XmlElement {
  const own =
    block.type === 'item'
      ? properties('ListParagraph', numbered(block, references))
      : properties(block.style, isRight ? element('w:jc', { 'w:val': 'right' }) : undefined);
  return element('w:p', {}, [own, ...block.runs.map((each) => run(each, references))]);
}

function properties(style: string, ...more: readonly (XmlElement | undefined)[]): XmlElement {
  return element('w:pPr', {}, [element('w:pStyle', { 'w:val': style }), ...more]);
}

function numbered(item: ListItem, { numbering }: References): XmlElement {
  return element('w:numPr', {}, [
    element('w:ilvl', { 'w:val': item.depth }),
    element('w:numId', { 'w:val': numbering.get(item) ?? 1 }),
  ]);
}

function run(own: TextRun, { links }: References): XmlElement {
  const id = own.url === undefined ? undefined : links.get(own.url);
  const words = element('w:r', {}, [runProperties(own, id !== undefined), ...text(own.text)]);
  return id === undefined ? words : element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, [words]);
}

function runProperties(
  { isStrong, isEmphasis, isCode, isQuiet }: TextRun,
  isLink: boolean,
): XmlElement | undefined {
  const style = isLink ? 'Hyperlink' : isCode ? 'Code' : isQuiet ? 'Quiet' : undefined;
  const marks = [
    style && element('w:rStyle', { 'w:val': style }),
    isStrong ? element('w:b') : undefined,
    isEmphasis ? element('w:i') : undefined,
  ].filter((mark) => typeof mark === 'object');
  return marks.length > 0 ? element('w:rPr', {}, marks) : undefined;
}

function text(words: string): readonly XmlElement[] {
  return words.split(/([\n\t])/u).flatMap((part) => {
    if (part === '\n') return [element('w:br')];
    if (part === '\t') return [element('w:tab')];
    return part === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, [part])];
  });
}

function table({ columns, rows, caption, width: part }: Table, references: References): XmlElement {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((references.textWidth * part * share) / shares));
  const width = widths.reduce((sum, own) => sum + own, 0);
  const heading: TableRow = {
    cells: columns.map((column) => ({
      paragraphs: [{ type: 'paragraph', style: 'TableHeading', runs: [{ text: column.heading }] }],
    })),
  };

  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblStyle', { 'w:val': 'SyllabusTable' }),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': '0620',
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      element('w:tblCaption', { 'w:val': caption }),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((own) => element('w:gridCol', { 'w:w': own })),
    ),
    tableRow(heading, true),
    ...rows.map((row) => tableRow(row, false)),
  ]);

  function tableRow(row: TableRow, isHeading: boolean): XmlElement {
    return element('w:tr', {}, [
      element('w:trPr', {}, [element('w:cantSplit'), ...(isHeading ? [element('w:tblHeader')] : [])]),
      ...row.cells.map((own, index) =>
        element('w:tc', {}, [
          element('w:tcPr', {}, [
            element('w:tcW', { 'w:w': row.isBand ? width : (widths[index] ?? 0), 'w:type': 'dxa' }),
            row.isBand ? element('w:gridSpan', { 'w:val': columns.length }) : undefined,
            row.isBand
              ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EEF1F5' })
              : undefined,
          ]),
          ...own.paragraphs.map((each) => cellParagraph(each, row, columns[index]?.isRight)),
        ]),
      ),
    ]);
  }

  /** The name of a week stays with the first row of it. */
  function cellParagraph(own: Paragraph, row: TableRow, isRight = false): XmlElement {
    return row.isBand
      ? paragraph({ ...own, style: 'TableBand' }, references)
      : paragraph(own, references, isRight);
  }
}
