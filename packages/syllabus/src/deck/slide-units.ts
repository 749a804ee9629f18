import type { RichText, SlideBlock, SlideCell, SlideFact, SlideItem } from './deck.js';
import { blockWidth, deckFrame } from './deck-frame.js';
import { countCodeLines, countLines } from './measure-text.js';
import { sliceText, trimText, wordsOf } from './rich-text.js';

/** What stays whole when a slide is divided: a paragraph, an item, a line of code, a row. */
export type Unit =
  | { readonly type: 'paragraph'; readonly text: RichText; readonly isQuote?: true }
  | ({ readonly type: 'item' } & SlideItem)
  | ({ readonly type: 'fact' } & SlideFact)
  | { readonly type: 'row'; readonly table: Table; readonly cells: readonly SlideCell[] }
  | { readonly type: 'code'; readonly block: Extract<SlideBlock, { type: 'code' }>; readonly line: string }
  | { readonly type: 'math'; readonly value: string }
  | { readonly type: 'columns'; readonly titles: readonly string[] };

type Table = Extract<SlideBlock, { type: 'table' }>;

/** More columns than can be read side by side. */
const mostColumns = 6;

/** More characters than a slide has room for. */
const mostCharacters = 4_000;

/** The units of some blocks, in their order. A table that is too wide becomes items: each cell with its heading. */
export function unitsOf(blocks: readonly SlideBlock[]): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] => {
    if (block.type === 'list') return block.items.map((item) => ({ type: 'item', ...item }));
    if (block.type === 'facts') return block.facts.map(factUnit);
    if (block.type === 'code') return block.value.split('\n').map((line) => ({ type: 'code', block, line }));
    if (block.type !== 'table') return [block];
    if (block.head.length > mostColumns) return block.rows.flatMap((cells) => rowItems(block, cells));
    return block.rows.map((cells) => ({ type: 'row', table: block, cells }));
  });
}

/** A label that is too long for its column begins an item. */
function factUnit(fact: SlideFact): Unit {
  const { text, fact: style } = deckFrame;
  if (countLines(fact.label, text.size, style.label - style.gap) <= 2) return { type: 'fact', ...fact };
  return { type: 'item', depth: 0, text: [{ text: `${fact.label}: `, isStrong: true }, ...fact.text] };
}

/** Blocks out of units, those of the same list, table or code together again. */
export function blocksOf(units: readonly Unit[]): readonly SlideBlock[] {
  const blocks: SlideBlock[] = [];
  let last: Unit | undefined;

  for (const unit of units) {
    const block = blocks.at(-1);
    const grown = block && last && isTogether(last, unit) ? grow(block, unit) : undefined;
    if (grown) blocks.splice(-1, 1, grown);
    else blocks.push(begin(unit));
    last = unit;
  }

  return blocks;
}

/** About how high units are, one below the other. */
export function heightOf(units: readonly Unit[]): number {
  let height = 0;
  let last: Unit | undefined;

  for (const unit of units) {
    const isGoingOn = last !== undefined && isTogether(last, unit);
    if (last) height += isGoingOn ? gapWithin(unit) : deckFrame.text.gap;
    height += unitHeight(unit) + (isGoingOn ? 0 : frameHeight(unit));
    last = unit;
  }

  return height;
}

/** A unit that is higher than a slide in parts that are not: between words, within them where nothing else helps. */
export function divideUnit(unit: Unit, room: number): readonly Unit[] {
  if (heightOf([unit]) <= room) return [unit];
  if (unit.type === 'row') return rowItems(unit.table, unit.cells).flatMap((item) => divideUnit(item, room));
  if (unit.type === 'code') return divideLine(unit.line, (line) => ({ ...unit, line }), room);
  if (unit.type === 'math') return divideLine(unit.value, (value) => ({ ...unit, value }), room);
  if (unit.type === 'columns') return [unit];

  return divideLine(
    wordsOf(unit.text),
    (_, from, to) => {
      const part = { ...unit, text: trimText(sliceText(unit.text, from, to)) };
      return part.type === 'fact' && from > 0 ? { ...part, label: '' } : part;
    },
    room,
  );
}

function divideLine(
  words: string,
  make: (part: string, from: number, to: number) => Unit,
  room: number,
): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;

  while (from < words.length) {
    let [fits, tooFar] = [from + 1, Math.min(words.length, from + mostCharacters) + 1];

    while (fits + 1 < tooFar) {
      const middle = (fits + tooFar) >> 1;
      if (heightOf([make(words.slice(from, middle), from, middle)]) <= room) fits = middle;
      else tooFar = middle;
    }

    const space = fits < words.length ? words.lastIndexOf(' ', fits) : -1;
    const to = space > from ? space + 1 : keepPairs(words, fits);
    units.push(make(words.slice(from, to), from, to));
    from = to;
  }

  return units;
}

/** A place that is not between the halves of one character. */
function keepPairs(words: string, place: number): number {
  const half = words.charCodeAt(place);
  return half >= 0xdc00 && half <= 0xdfff ? place + 1 : place;
}

function rowItems(table: Table, cells: readonly SlideCell[]): readonly Unit[] {
  return cells.flatMap(({ text }, index): readonly Unit[] => {
    const head = wordsOf(table.head[index] ?? []);
    const label: RichText = head === '' ? [] : [{ text: `${head}: `, isStrong: true }];
    return text.length === 0 ? [] : [{ type: 'item', depth: index === 0 ? 0 : 1, text: [...label, ...text] }];
  });
}

function isTogether(a: Unit, b: Unit): boolean {
  if (a.type === 'item' && b.type === 'item') return true;
  if (a.type === 'fact' && b.type === 'fact') return true;
  if (a.type === 'row' && b.type === 'row') return a.table === b.table;
  return a.type === 'code' && b.type === 'code' && a.block === b.block;
}

function grow(block: SlideBlock, unit: Unit): SlideBlock | undefined {
  if (block.type === 'list' && unit.type === 'item')
    return { ...block, items: [...block.items, itemOf(unit)] };
  if (block.type === 'facts' && unit.type === 'fact')
    return { ...block, facts: [...block.facts, factOf(unit)] };
  if (block.type === 'table' && unit.type === 'row') return { ...block, rows: [...block.rows, unit.cells] };
  if (block.type === 'code' && unit.type === 'code')
    return { ...block, value: `${block.value}\n${unit.line}` };
  return undefined;
}

function begin(unit: Unit): SlideBlock {
  if (unit.type === 'item') return { type: 'list', items: [itemOf(unit)] };
  if (unit.type === 'fact') return { type: 'facts', facts: [factOf(unit)] };
  if (unit.type === 'row') return { ...unit.table, rows: [unit.cells] };
  return unit.type === 'code' ? { ...unit.block, value: unit.line } : unit;
}

function itemOf({ type: _, ...item }: Extract<Unit, { type: 'item' }>): SlideItem {
  return item;
}

function factOf({ type: _, ...fact }: Extract<Unit, { type: 'fact' }>): SlideFact {
  return fact;
}

function gapWithin(unit: Unit): number {
  if (unit.type === 'item') return deckFrame.item.gap;
  return unit.type === 'fact' ? deckFrame.fact.gap : 0;
}

/** What stands around the first unit of a block: the head of a table, the margins of code. */
function frameHeight(unit: Unit): number {
  if (unit.type === 'code') return 2 * deckFrame.code.padding;
  return unit.type === 'row' ? rowHeight(unit.table, unit.table.head) : 0;
}

/** Heights that were found, as a unit is tried on several slides. */
const heights = new WeakMap<Unit, number>();

function unitHeight(unit: Unit): number {
  const known = heights.get(unit);
  if (known !== undefined) return known;
  const height = measureUnit(unit);
  heights.set(unit, height);
  return height;
}

function measureUnit(unit: Unit): number {
  const { text, item, quote, fact, code, math, columns } = deckFrame;
  if (unit.type === 'columns') return columns.height;
  if (unit.type === 'row')
    return rowHeight(
      unit.table,
      unit.cells.map((cell) => cell.text),
    );
  if (unit.type === 'math') {
    return countCodeLines(unit.value, math.size, blockWidth) * math.line + 2 * math.padding;
  }
  if (unit.type === 'code') {
    return countCodeLines(unit.line, code.size, blockWidth - 2 * code.padding) * code.line;
  }

  const words = wordsOf(unit.text);
  if (unit.type === 'fact') {
    const lines = Math.max(
      countLines(words, sizeOf(unit.text, text.size) * (unit.isCurrent ? 1.14 : 1), blockWidth - fact.label),
      countLines(unit.label, text.size, fact.label - 16),
    );
    return lines * text.line;
  }

  const indent = unit.type === 'item' ? item.indent * (unit.depth + 1) : unit.isQuote ? quote.indent : 0;
  return countLines(words, sizeOf(unit.text, text.size), Math.max(200, blockWidth - indent)) * text.line;
}

/** The size of a text, larger by as much as its styles make it wider. */
function sizeOf(text: RichText, size: number): number {
  let all = 0;
  let wide = 0;
  for (const run of text) {
    all += run.text.length;
    if (run.isStrong || run.isCode || run.isMath) wide += run.text.length;
  }
  return wide === 0 ? size : size * (1 + (0.14 * wide) / all);
}

/** How high a row of a table is. */
export function rowHeight(table: Table, cells: readonly RichText[]): number {
  const { cell } = deckFrame;
  const lines = cells.map((text, index) =>
    countLines(wordsOf(text), sizeOf(text, cell.size), columnWidth(table, index) - 2 * cell.paddingX),
  );
  return Math.max(1, ...lines) * cell.line + 2 * cell.paddingY;
}

/** How wide a column of a table is. */
export function columnWidth({ head, hasLabels }: Table, index: number): number {
  if (!hasLabels) return blockWidth / head.length;
  const first = blockWidth * deckFrame.labels;
  return index === 0 ? first : (blockWidth - first) / Math.max(1, head.length - 1);
}
