import type { RichText, SlideBlock, SlideCell } from '../../deck/deck.js';
import { deckFrame } from '../../deck/deck-frame.js';
import { wordsOf } from '../../deck/rich-text.js';
import { columnWidth, rowHeight } from '../../deck/slide-units.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { emu, fill, placeAt } from './drawing.js';
import type { Frame } from './layouts.js';
import { type Placeholder, placeholderElement } from './shapes.js';
import { paragraph, type TextContext } from './text.js';

type Table = Extract<SlideBlock, { type: 'table' }>;

/** A table and where it stands. */
export interface TableShape {
  readonly id: number;
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly placeholder?: Placeholder;
  readonly frame: Frame;
  readonly table: Table;
}

const styleId = '{8D3A1C56-5B7E-4F10-9C2D-70E1A4B6C8F2}';

/** A real table: its rows take the style of `tableStyles`, and so do those that somebody adds. */
export function tableShape(shape: TableShape, context: TextContext): XmlElement {
  const { id, name, description, placeholder, frame, table } = shape;

  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      element('p:cNvPr', { id, name, descr: description }),
      element('p:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, placeholder ? [placeholderElement(placeholder)] : []),
    ]),
    placeAt(frame, 'p:xfrm'),
    element('a:graphic', {}, [
      element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
        tableElement(table, context),
      ]),
    ]),
  ]);
}

/** The part that says what tables look like. */
export function tableStyles(): XmlElement {
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const sides = ['left', 'right', 'top', 'insideV'].map((side) => border(side, 0));
  const [left, right, top, insideV] = sides;

  return element('a:tblStyleLst', { 'xmlns:a': main, def: styleId }, [
    element('a:tblStyle', { styleId, styleName: 'Proseminar' }, [
      element('a:wholeTbl', {}, [
        textStyle('tx1'),
        element('a:tcStyle', {}, [
          element('a:tcBdr', {}, [left, right, top, border('bottom', 1), border('insideH', 1), insideV]),
          element('a:fill', {}, [element('a:noFill')]),
        ]),
      ]),
      element('a:firstCol', {}, [textStyle('tx2'), element('a:tcStyle', {}, [element('a:tcBdr')])]),
      element('a:firstRow', {}, [
        textStyle('tx1', true),
        element('a:tcStyle', {}, [element('a:tcBdr', {}, [border('bottom', 2)])]),
      ]),
    ]),
  ]);
}

function textStyle(colour: 'tx1' | 'tx2', isStrong = false): XmlElement {
  return element('a:tcTxStyle', { b: isStrong ? 'on' : undefined }, [
    element('a:fontRef', { idx: 'minor' }, [element('a:prstClr', { val: 'black' })]),
    element('a:schemeClr', { val: colour }),
  ]);
}

function border(side: string, pixels: number): XmlElement {
  const line = pixels === 0 ? element('a:noFill') : pixels > 1 ? fill('tx2') : fill('bg2', { lumMod: 88 });
  return element(`a:${side}`, {}, [
    element('a:ln', { w: pixels === 0 ? undefined : emu(pixels), cmpd: 'sng' }, [line]),
  ]);
}

function tableElement(table: Table, context: TextContext): XmlElement {
  const { head, rows, hasLabels } = table;
  const columns = Math.max(head.length, rows[0]?.length ?? 0);
  const heads = head.map((text): SlideCell => ({ text }));

  return element('a:tbl', {}, [
    element('a:tblPr', { firstRow: head.length > 0 ? 1 : undefined, firstCol: hasLabels ? 1 : undefined }, [
      element('a:tableStyleId', {}, [styleId]),
    ]),
    element(
      'a:tblGrid',
      {},
      Array.from({ length: columns }, (_, index) =>
        element('a:gridCol', { w: emu(columnWidth(table, index)) }),
      ),
    ),
    ...[...(head.length > 0 ? [heads] : []), ...rows].map((cells) => rowElement(table, cells, context)),
  ]);
}

function rowElement(table: Table, cells: readonly SlideCell[], context: TextContext): XmlElement {
  const texts: readonly RichText[] = cells.map(({ text }) => text);
  return element(
    'a:tr',
    { h: emu(rowHeight(table, texts)) },
    cells.map((cell) => cellElement(cell, context)),
  );
}

function cellElement({ text, isPrompt }: SlideCell, context: TextContext): XmlElement {
  const { size, line, paddingX, paddingY } = deckFrame.cell;
  const style = { size, line, ...(isPrompt && ({ colour: 'tx2', isEmphasis: true } as const)) };
  const margins = { marL: emu(paddingX), marR: emu(paddingX), marT: emu(paddingY), marB: emu(paddingY) };

  return element('a:tc', {}, [
    element('a:txBody', {}, [
      element('a:bodyPr'),
      element('a:lstStyle'),
      paragraph(wordsOf(text) === '' ? [] : text, style, context),
    ]),
    element('a:tcPr', margins, isPrompt ? [fill('bg2')] : []),
  ]);
}
