import { diffIndices } from 'node-diff3';

/** Lines that another text has otherwise: where they stand before, and where after; ends are exclusive. */
export interface Hunk {
  readonly before: Range;
  readonly after: Range;
}

/** From `start` up to, and without, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Above this many pairs of lines, all between the first and the last change counts as one change. */
const mostPairs = 50_000_000;

/**
 * What changes from one list of lines to another, in order; of equal lists, nothing.
 *
 * @example
 * compareLines(['a', 'b'], ['a', 'c', 'd'])
 * // => [{before: {start: 1, end: 2}, after: {start: 1, end: 3}}]
 */
export function compareLines(before: readonly string[], after: readonly string[]): Hunk[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  if (old.length + now.length === 0) return [];
  if (old.length * now.length > mostPairs) {
    return [{ before: shift([0, old.length], head), after: shift([0, now.length], head) }];
  }

  const numbers = new Map<string, number>();
  return diffIndices(numberLines(old, numbers), numberLines(now, numbers)).map(({ buffer1, buffer2 }) => ({
    before: shift(buffer1, head),
    after: shift(buffer2, head),
  }));
}

/** Equal lines by equal numbers, which compare faster. */
function numberLines(lines: readonly string[], numbers: Map<string, number>): number[] {
  return lines.map((line) => {
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    return number;
  });
}

function shift([start, length]: readonly [number, number], by: number): Range {
  return { start: start + by, end: start + by + length };
}
