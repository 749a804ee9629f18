import type { BlockState } from '../block-state.js';
import { graveAccent, greaterThan, lessThan, tilde } from '../codes.js';
import { refuse } from '../refusal.js';
import { htmlStart } from './html.js';
import { fenceSize, headingDepth, isThematicBreak, readListMarker } from './markers.js';

/** Whether this line is no row of the table above, but empty or the start of another block. */
export function startsBesideTable({ cursor }: BlockState, base: number): boolean {
  if (cursor.done || cursor.isBlank) return true;
  cursor.refuseTabs();
  const { code, indent } = cursor;
  if (indent - base > 3) refuse();
  if (startsBlock(cursor, code)) return true;
  // A line outside of the list item is no row, but what it is depends.
  return indent < base ? refuse() : false;
}

function startsBlock(cursor: BlockState['cursor'], code: number): boolean {
  if (code === greaterThan || headingDepth(cursor) > 0 || isThematicBreak(cursor)) return true;
  if (readListMarker(cursor)) return true;
  if (code === lessThan) return htmlStart(cursor) !== undefined;
  return (code === graveAccent || code === tilde) && fenceSize(cursor, code) > 0;
}
