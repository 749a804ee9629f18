import type { Point, Position } from 'unist';

/** A text whose places are known by line and column as by offset. */
export interface SourceText {
  readonly text: string;
  /** Offset of a point, in UTF-16 code units. */
  offsetOf(point: Pick<Point, 'line' | 'column'>): number;
  /** Place from one offset to another. */
  placeOf(start: number, end: number): Position;
  /** The text at a place. */
  at(place: Position): string;
  /** The rest of a line from an offset, without its end. */
  lineFrom(start: number): string;
}

/**
 * Index the lines of a text, as Markdown has them: ended by `\n`, `\r\n` or `\r`.
 *
 * Offsets of a tree are not used: they are of a text without byte order mark, and without what was left out of it.
 */
export function readSourceText(text: string): SourceText {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);

  function offsetOf({ line, column }: Pick<Point, 'line' | 'column'>): number {
    const start = starts[line - 1] ?? text.length;
    return Math.min(start + column - 1, starts[line] ?? text.length);
  }

  function pointAt(offset: number): Point {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  }

  return {
    text,
    offsetOf,
    placeOf: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
    lineFrom: (start) =>
      text.slice(start, starts[pointAt(start).line] ?? text.length).replace(/[\r\n]+$/u, ''),
    at: ({ start, end }) => text.slice(offsetOf(start), offsetOf(end)),
  };
}
