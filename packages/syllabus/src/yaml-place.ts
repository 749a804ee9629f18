import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';

/** A place in a text: a point, or a range with its end exclusive. */
export type Place = Point | { readonly start: Point; readonly end: Point };

interface Point {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a path of keys and indexes leads in a YAML document.
 *
 * A map or list is shown by its key, and what is missing by the nearest above it.
 */
export function locateIn(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
  part: 'key' | 'value',
): Place | undefined {
  let node: unknown = document.contents;
  let key: unknown;
  let missing = false;

  for (const step of path) {
    const target = isAlias(node) ? node.resolve(document) : node;
    const pair = isMap(target)
      ? target.items.find((each) => isScalar(each.key) && String(each.key.value) === String(step))
      : undefined;
    const item = isSeq(target) ? target.items[Number(step)] : undefined;
    missing = pair === undefined && item === undefined;
    if (missing) break;

    key = pair?.key;
    node = pair ? pair.value : item;
  }

  const wantsKey = part === 'key' || missing || !isScalar(node) || node.value === null;
  const found = wantsKey && isNode(key) ? key : node;
  if (!isNode(found) || !found.range) return undefined;

  const [from, to] = found.range;
  const start = toPoint(lines, from);
  return isCollection(found) ? start : { start, end: toPoint(lines, to) };
}

/** Order of two places in a text by where they start; what has no place comes first. */
export function compareStarts(a: Place | undefined, b: Place | undefined): number {
  const [first, second] = [a, b].map((place) => (place && 'start' in place ? place.start : place));
  return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}

function toPoint(lines: LineCounter, offset: number): Point {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
