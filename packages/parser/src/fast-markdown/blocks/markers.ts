import { isDigit } from '../characters.js';
import {
  asterisk,
  digit1,
  dot,
  hyphen,
  numberSign,
  plusSign,
  rightParenthesis,
  space,
  underscore,
} from '../codes.js';
import type { LineCursor } from '../line-cursor.js';

/** `- ` or `12. ` at the start of an item. */
export interface ListMarker {
  /** The character that all items of a list share: `-`, `+`, `*`, `.` or `)`. */
  readonly character: number;
  readonly ordered: boolean;
  readonly value: number;
  /** Behind the marker itself. */
  readonly end: number;
  /** Nothing follows it on its line. */
  readonly isEmpty: boolean;
  /** Whether it starts a list right below a line of text. */
  readonly interrupts: boolean;
}

export function readListMarker(cursor: LineCursor): ListMarker | undefined {
  const { text, first, end } = cursor;
  let at = first;
  while (at < end && at - first < 9 && isDigit(text.charCodeAt(at))) at += 1;
  const ordered = at > first;
  const character = at < end ? text.charCodeAt(at) : Number.NaN;
  if (!(ordered ? isDelimiter(character) : isBullet(character))) return undefined;
  if (at + 1 < end && text.charCodeAt(at + 1) !== space) return undefined;
  if (!ordered && isThematicBreak(cursor)) return undefined;

  const isEmpty = contentAfter(cursor, at + 1) === end;
  const isFirst = !ordered || (at - first === 1 && text.charCodeAt(first) === digit1);
  return {
    character,
    ordered,
    value: ordered ? Number.parseInt(text.slice(first, at), 10) : 0,
    end: at + 1,
    isEmpty,
    interrupts: isFirst && !isEmpty,
  };
}

/**
 * Whether an item or a quote starts with another marker: `- 2. a`.
 *
 * Below a line of text, micromark takes such markers for text if they could not
 * interrupt it, though the item around them already has.
 */
export function startsWithMarker({ text, end }: LineCursor, markerEnd: number): boolean {
  return /^[> ]*(?:[*+-]|\d{1,9}[.)])(?: |$)/u.test(text.slice(markerEnd, end));
}

/** The next character that is no space, on the same line. */
export function contentAfter({ text, end }: LineCursor, from: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === space) at += 1;
  return at;
}

function isDelimiter(code: number): boolean {
  return code === dot || code === rightParenthesis;
}

function isBullet(code: number): boolean {
  return code === hyphen || code === asterisk || code === plusSign;
}

/** Three or more `*`, `-` or `_` and nothing else but spaces. */
export function isThematicBreak({ text, first, end }: LineCursor): boolean {
  const marker = first < end ? text.charCodeAt(first) : Number.NaN;
  if (marker !== asterisk && marker !== hyphen && marker !== underscore) return false;
  let size = 0;
  for (let at = first; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === marker) size += 1;
    else if (code !== space) return false;
  }
  return size >= 3;
}

/** One marker character, repeated, and spaces after it: the line under a heading. */
export function isUnderline({ text, first, end }: LineCursor, marker: number): boolean {
  let at = first;
  while (at < end && text.charCodeAt(at) === marker) at += 1;
  if (at === first) return false;
  while (at < end && text.charCodeAt(at) === space) at += 1;
  return at === end;
}

/** How many `#` open a heading; 0 if there is none. */
export function headingDepth({ text, first, end }: LineCursor): number {
  let at = first;
  while (at < end && text.charCodeAt(at) === numberSign) at += 1;
  const depth = at - first;
  return depth <= 6 && (at === end || text.charCodeAt(at) === space) ? depth : 0;
}

/** The size of the fence that opens code: at least three, with no `\`` behind one of `\``. 0 if there is none. */
export function fenceSize({ text, first, end }: LineCursor, marker: number): number {
  let at = first;
  while (at < end && text.charCodeAt(at) === marker) at += 1;
  const size = at - first;
  if (size < 3) return 0;
  return marker === 96 && text.slice(at, end).includes('`') ? 0 : size;
}
