import type { Point, Position } from 'unist';
import type { HtmlToken } from '../html-tokens.js';

/** How to say where parts of HTML stand; without offsets, as its lines may be indented by what holds them. */
export function placesIn(
  html: string,
  within: Position | undefined,
): (token: HtmlToken) => Position | undefined {
  const starts = [0, ...[...html.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  let line = 0;

  function pointAt(index: number, from: Point): Point {
    while (index < (starts[line] ?? 0)) line -= 1;
    while (index >= (starts[line + 1] ?? Number.POSITIVE_INFINITY)) line += 1;
    const column = index - (starts[line] ?? 0);
    return { line: from.line + line, column: line === 0 ? from.column + column : column + 1 };
  }

  return ({ start, end }) =>
    within && { start: pointAt(start, within.start), end: pointAt(end, within.start) };
}
