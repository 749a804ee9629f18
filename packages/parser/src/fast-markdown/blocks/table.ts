import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { type BlockState, takeLine } from '../block-state.js';
import { backslash, colon, hyphen, space, verticalBar } from '../codes.js';
import { pointAt } from '../inlines/inline-items.js';
import { refuse } from '../refusal.js';
import { startsBesideTable } from './table-end.js';

/**
 * A table of GFM.
 *
 * ```
 * | Paper | Year |      head
 * | :---- | ---: |      delimiter row, which makes the line above a head
 * | Raft  | 2014 |      body
 * └cell──┘└cell──┘
 * ```
 *
 * A cell starts at its bar, or at the start of the row, and ends before the next
 * one; the last one ends with the row.
 */
export function readTable(state: BlockState, base: number): Table {
  const { cursor } = state;
  const start = pointAt(cursor.first, cursor.line, cursor.start);
  const children = [readRow(state)];
  const align = readAlignment(state) ?? refuse();
  takeLine(state);
  while (!startsBesideTable(state, base)) children.push(readRow(state));
  return { type: 'table', align, children, position: { start, end: state.end } };
}

/** Whether this line is the head of a table, for the line below says so. */
export function isTableHead(state: BlockState): boolean {
  const { cursor, text } = state;
  if (!mayBeDelimiterRow(text, cursor.next)) return false;
  const { line, start } = cursor;
  const head = findCells(text, cursor.first, cursor.end);
  const { textEnd } = trimmed(text, cursor.first, cursor.first, cursor.end);
  const isBareBar = text.slice(cursor.first, textEnd) === '|';
  const { first } = cursor;
  cursor.advance();
  const outer = state.bases.at(-1) ?? 0;
  // Outside of the list item, it would be no delimiter row.
  if (cursor.indent < outer) refuse();
  const align = cursor.indent - outer > 3 ? undefined : readAlignment(state);
  cursor.refuseTabs();
  cursor.goTo(start, line);
  cursor.first = first;
  return align !== undefined && !isBareBar && align.length === head.length;
}

/** A quick look, for most lines are none. */
function mayBeDelimiterRow(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (at < text.length && text.charCodeAt(at) === space) at += 1;
  const code = text.charCodeAt(at);
  if (code === verticalBar || code === colon) return true;
  // With a space, it is an item of a list.
  return code === hyphen && isDelimiter(text.charCodeAt(at + 1));
}

function isDelimiter(code: number): boolean {
  return code === verticalBar || code === hyphen || code === colon;
}

const delimiterCell = /^ *(:?)-+(:?) *$/u;

/** How the columns are aligned that a delimiter row has; `undefined` if it is none. */
function readAlignment({ cursor, text }: BlockState): AlignType[] | undefined {
  const { textEnd } = trimmed(text, cursor.first, cursor.first, cursor.end);
  const row = text.slice(cursor.first, textEnd);
  if (!row.includes('|') && !row.includes(':')) return undefined;
  const cells = row.replace(/^\|/u, '').replace(/\|$/u, '').split('|');
  const align: AlignType[] = [];
  for (const cell of cells) {
    const match = delimiterCell.exec(cell);
    if (!match) return undefined;
    align.push(alignOf(match[1] === ':', match[2] === ':'));
  }
  return align;
}

function alignOf(isLeft: boolean, isRight: boolean): AlignType {
  if (isLeft) return isRight ? 'center' : 'left';
  return isRight ? 'right' : null;
}

/** A cell from its bar on, and the text in it. */
interface Cell {
  readonly start: number;
  readonly textStart: number;
  readonly textEnd: number;
}

function readRow(state: BlockState): TableRow {
  const { cursor, text } = state;
  const { first, end, line, start: lineStart } = cursor;
  const cells = findCells(text, first, end);
  takeLine(state);
  const children = cells.map((cell, index): TableCell => {
    const cellEnd = cells[index + 1]?.start ?? end;
    return {
      type: 'tableCell',
      children: state.inlines.read(cell.textStart, cell.textEnd, line, lineStart, true),
      position: { start: pointAt(cell.start, line, lineStart), end: pointAt(cellEnd, line, lineStart) },
    };
  });
  const position = { start: pointAt(first, line, lineStart), end: pointAt(end, line, lineStart) };
  return { type: 'tableRow', children, position };
}

/** The last bar opens no cell if nothing is behind it. */
function findCells(text: string, first: number, end: number): Cell[] {
  const cells: Cell[] = [];
  const hasBar = text.charCodeAt(first) === verticalBar;
  let start = first;
  let textStart = hasBar ? first + 1 : first;
  for (let at = textStart; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) {
      const next = text.charCodeAt(at + 1);
      if (next === backslash || next === verticalBar) at += 1;
    } else if (code === verticalBar) {
      cells.push(trimmed(text, start, textStart, at));
      start = at;
      textStart = at + 1;
    }
  }
  const last = trimmed(text, start, textStart, end);
  if (last.textEnd > last.textStart || cells.length === 0) cells.push(last);
  return cells;
}

function trimmed(text: string, start: number, from: number, to: number): Cell {
  let textStart = from;
  let textEnd = to;
  while (textStart < textEnd && text.charCodeAt(textStart) === space) textStart += 1;
  while (textEnd > textStart && text.charCodeAt(textEnd - 1) === space) textEnd -= 1;
  return { start, textStart, textEnd };
}
