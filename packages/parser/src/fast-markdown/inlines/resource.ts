import { isControl } from '../characters.js';
import {
  apostrophe,
  backslash,
  carriageReturn,
  greaterThan,
  leftParenthesis,
  lessThan,
  lineFeed,
  quotationMark,
  rightParenthesis,
  space,
} from '../codes.js';
import { refuse } from '../refusal.js';
import { decodeString } from './character-reference.js';

/** `(address "title")`, the part of a link that follows its `]`. */
export interface Resource {
  readonly url: string;
  readonly title: string | null;
  readonly end: number;
}

/** How deep micromark counts brackets in an address. */
const mostNested = 32;

/** Read a resource from its `(`; `undefined` if there is none. */
export function readResource(text: string, open: number, end: number): Resource | undefined {
  const urlStart = skipSpaces(text, open + 1, end);
  if (text.charCodeAt(urlStart) === rightParenthesis && urlStart < end) {
    return { url: '', title: null, end: urlStart + 1 };
  }

  const isEnclosed = text.charCodeAt(urlStart) === lessThan;
  const urlEnd = isEnclosed ? enclosedEnd(text, urlStart, end) : rawEnd(text, urlStart, end);
  if (urlEnd === undefined) return undefined;
  const url = isEnclosed
    ? decodeString(text, urlStart + 1, urlEnd - 1)
    : decodeString(text, urlStart, urlEnd);

  let at = skipSpaces(text, urlEnd, end);
  let title: string | null = null;
  const closer = at > urlEnd ? titleCloser(text.charCodeAt(at)) : undefined;
  if (closer !== undefined) {
    const titleEnd = endOfTitle(text, at + 1, end, closer);
    if (titleEnd === undefined) return undefined;
    if (titleEnd > at + 1) title = decodeString(text, at + 1, titleEnd);
    at = skipSpaces(text, titleEnd + 1, end);
  }
  return at < end && text.charCodeAt(at) === rightParenthesis ? { url, title, end: at + 1 } : undefined;
}

/** Resources over several lines are rare. */
function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === space) at += 1;
  if (at < end && isLineEnd(text.charCodeAt(at))) refuse();
  return at;
}

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Behind the `>` of `<address>`. */
function enclosedEnd(text: string, open: number, end: number): number | undefined {
  for (let at = open + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code === lessThan || isLineEnd(code)) return undefined;
    if (code === backslash && isEscapable(text.charCodeAt(at + 1), lessThan, greaterThan)) at += 1;
  }
  return undefined;
}

function rawEnd(text: string, start: number, end: number): number | undefined {
  let nested = 0;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === leftParenthesis) {
      nested += 1;
      if (nested > mostNested) return undefined;
    } else if (code === rightParenthesis) {
      if (nested === 0) break;
      nested -= 1;
    } else if (code <= space || code === 127) {
      if (nested > 0 || (isControl(code) && !isLineEnd(code))) return undefined;
      break;
    } else if (code === backslash) {
      if (isEscapable(text.charCodeAt(at + 1), leftParenthesis, rightParenthesis)) at += 1;
    }
  }
  return nested === 0 && at > start && at <= end ? at : undefined;
}

function isEscapable(code: number, open: number, close: number): boolean {
  return code === open || code === close || code === backslash;
}

function titleCloser(code: number): number | undefined {
  if (code === leftParenthesis) return rightParenthesis;
  return code === quotationMark || code === apostrophe ? code : undefined;
}

/** Where the mark stands that closes a title. */
function endOfTitle(text: string, start: number, end: number, closer: number): number | undefined {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === closer) return at;
    if (isLineEnd(code)) refuse();
    if (code === backslash && isEscapable(text.charCodeAt(at + 1), closer, closer)) at += 1;
  }
  return undefined;
}
