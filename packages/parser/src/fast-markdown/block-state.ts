import type { Point } from 'unist';
import { pointAt } from './inlines/inline-items.js';
import { InlineReader } from './inlines/inline-reader.js';
import { LineCursor } from './line-cursor.js';

/** What the readers of blocks share. */
export interface BlockState {
  readonly text: string;
  readonly cursor: LineCursor;
  readonly inlines: InlineReader;
  /** Columns at which the open list items have their contents, from the outside in; 0, for the document, first. */
  readonly bases: number[];
  /** Where the last line ends that was read. */
  end: Point;
}

export function createBlockState(text: string): BlockState {
  const cursor = new LineCursor(text);
  const bases = [0];
  return { text, cursor, inlines: new InlineReader(text, bases), bases, end: pointAt(0, 1, 0) };
}

export function startOfLineContent({ cursor }: BlockState): Point {
  return pointAt(cursor.first, cursor.line, cursor.start);
}

/** Take the line, and go to the next one. */
export function takeLine(state: BlockState): void {
  const { cursor } = state;
  cursor.refuseTabs();
  state.end = pointAt(cursor.end, cursor.line, cursor.start);
  cursor.advance();
}
