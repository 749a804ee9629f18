import type { BlockState } from '../block-state.js';
import { isDigit } from '../characters.js';
import {
  asterisk,
  colon,
  equalsTo,
  graveAccent,
  greaterThan,
  hyphen,
  lessThan,
  numberSign,
  plusSign,
  tilde,
  underscore,
  verticalBar,
} from '../codes.js';
import type { LineCursor } from '../line-cursor.js';
import { refuse } from '../refusal.js';
import { htmlStart } from './html.js';
import {
  fenceSize,
  headingDepth,
  isThematicBreak,
  isUnderline,
  readListMarker,
  startsWithMarker,
} from './markers.js';
import { isTableHead } from './table.js';

/** What a line is to the paragraph above it. */
export type Continuation =
  /** Text of it. */
  | 'text'
  /** Text of it, though it stands outside of the list item. */
  | 'lazy'
  /** The line that makes it a heading. */
  | 'underline'
  /** No part of it. */
  | 'none';

export function continuation(state: BlockState, base: number): Continuation {
  const { cursor } = state;
  if (cursor.done || cursor.isBlank) return 'none';
  cursor.refuseTabs();
  const { indent } = cursor;
  if (indent < base) return outside(state, indent);
  if (indent - base > 3) return 'text';
  return inside(state);
}

function inside(state: BlockState): Continuation {
  const { cursor } = state;
  const { code } = cursor;
  switch (code) {
    case equalsTo:
      if (isUnderline(cursor, equalsTo)) return 'underline';
      break;
    case hyphen:
      if (isUnderline(cursor, hyphen)) return 'underline';
      if (isThematicBreak(cursor) || isInterruptingItem(cursor)) return 'none';
      break;
    case asterisk:
    case plusSign:
      if (isThematicBreak(cursor) || isInterruptingItem(cursor)) return 'none';
      break;
    case underscore:
      if (isThematicBreak(cursor)) return 'none';
      break;
    case numberSign:
      if (headingDepth(cursor) > 0) return 'none';
      break;
    case graveAccent:
    case tilde:
      if (fenceSize(cursor, code) > 0) return 'none';
      break;
    case greaterThan:
      return startsWithMarker(cursor, cursor.first + 1) ? refuse() : 'none';
    case lessThan:
      if (htmlStart(cursor)?.interrupts) return 'none';
      break;
    default:
      if (isDigit(code) && isInterruptingItem(cursor)) return 'none';
  }
  if (!isTableHead(state)) return 'text';
  // A marker that may not interrupt is text of the table, though it is none to who reads on from here.
  return readListMarker(cursor) ? refuse() : 'none';
}

function isInterruptingItem(cursor: LineCursor): boolean {
  const marker = readListMarker(cursor);
  if (!marker?.interrupts) return false;
  return startsWithMarker(cursor, marker.end) ? refuse() : true;
}

/**
 * A line that stands outside of the list item: it may close it, or go on with its text.
 *
 * Any marker closes it: what may not interrupt a text may stand beside its item.
 */
function outside(state: BlockState, indent: number): Continuation {
  const { cursor } = state;
  const { code } = cursor;
  const outer = state.bases.findLast((base) => base <= indent) ?? 0;
  if (indent - outer > 3) refuse();
  switch (code) {
    case asterisk:
    case plusSign:
    case hyphen: {
      if (isThematicBreak(cursor)) return 'none';
      if (readListMarker(cursor)) return 'none';
      if (isUnderline(cursor, hyphen)) refuse();
      break;
    }
    case underscore:
      if (isThematicBreak(cursor)) return 'none';
      break;
    case numberSign:
      if (headingDepth(cursor) > 0) return 'none';
      break;
    case equalsTo:
    case graveAccent:
    case tilde:
    case greaterThan:
    case lessThan:
    case verticalBar:
    case colon:
      return refuse();
    default:
      if (isDigit(code) && readListMarker(cursor)) return 'none';
  }
  if (isTableHead(state)) refuse();
  return 'lazy';
}
