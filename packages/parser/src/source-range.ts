import type { SourceRange } from '@proseminar/core';
import type { Position } from 'unist';
import type { VFile } from 'vfile';

/** A place in a document as a catalog keeps it. */
export function sourceRange(place: Position | undefined, file: VFile): SourceRange | undefined {
  if (!place) return undefined;
  const { start, end } = place;
  return {
    ...(file.path && { file: file.path.replaceAll('\\', '/') }),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** From the start of a place to the end of the last of some others. */
export function spanPlaces(
  first: Position | undefined,
  others: readonly (Position | undefined)[],
): Position | undefined {
  return (
    first &&
    others.reduce<Position>(
      (place, other) => (isAfter(other, place) ? { start: place.start, end: other.end } : place),
      first,
    )
  );
}

function isAfter(other: Position | undefined, { end }: Position): other is Position {
  return (
    other !== undefined &&
    (other.end.line > end.line || (other.end.line === end.line && other.end.column > end.column))
  );
}
