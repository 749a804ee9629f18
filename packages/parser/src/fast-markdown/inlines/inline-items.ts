import type { PhrasingContent, Text } from 'mdast';
import type { Point } from 'unist';

/** A run of `*` or `_`, which may open or close emphasis. What is left of it in the end is text. */
export interface Run {
  readonly type: 'run';
  readonly marker: number;
  readonly line: number;
  readonly lineStart: number;
  /** What is still free of it. */
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A `[` or `![`, which may start a link or an image. What no `]` closes is text. */
export interface Bracket {
  readonly type: 'bracket';
  readonly isImage: boolean;
  /** Where it is in the list of items. */
  readonly index: number;
  readonly start: Point;
  /** Whether a link stands in it already: then it cannot become one. */
  holdsLink: boolean;
}

/** What a text is made of, from left to right, while it is read. */
export type InlineItem = PhrasingContent | Run | Bracket;

export function pointAt(offset: number, line: number, lineStart: number): Point {
  return { line, column: offset - lineStart + 1, offset };
}

export function textNode(value: string, start: Point, end: Point): Text {
  return { type: 'text', value, position: { start, end } };
}
