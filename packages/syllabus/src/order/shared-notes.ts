import type { PaperNotes } from '@proseminar/core';

/** Whether the notes of two papers are the same, or those of one are among those of the other. */
export function shareNotes(one: PaperNotes | undefined, other: PaperNotes | undefined): boolean {
  if (!one || !other || one.path !== other.path) return false;
  if (one.anchor === undefined || other.anchor === undefined || one.anchor === other.anchor) return true;
  const [first, second] = [spanOf(one), spanOf(other)];
  return first.from <= second.to && second.from <= first.to;
}

/** The first and the last line of notes; none where lines are not known. */
function spanOf({ lines = [] }: PaperNotes): { from: number; to: number } {
  return { from: lines[0]?.line ?? Number.POSITIVE_INFINITY, to: lines.at(-1)?.line ?? 0 };
}
