import type { KeptPart } from './kept-parts.js';

/** Finds the part in which a line stands, by the number that it was read with. */
export type FindPart = (line: number) => KeptPart;

/** Most is looked for in the order of the document, so the part that was found last and the next ones are tried first. */
export function partFinder(parts: readonly KeptPart[]): FindPart {
  let last = 0;

  return (line) => {
    for (let near = last; near < last + nearest; near++) {
      if (startOf(near) > line || startOf(near + 1) <= line) continue;
      last = near;
      return partAt(near);
    }
    last = search(line);
    return partAt(last);
  };

  function search(line: number): number {
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (startOf(middle) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function startOf(index: number): number {
    return parts[index]?.read.line ?? Number.POSITIVE_INFINITY;
  }

  function partAt(index: number): KeptPart {
    const part = parts[index];
    if (!part) throw new Error('Expected a part for each line');
    return part;
  }
}

/** How many parts are tried before all are searched. */
const nearest = 3;
