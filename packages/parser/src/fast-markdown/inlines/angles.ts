import { isAlphanumeric, isControl, isLetter, isTagNameCharacter } from '../characters.js';
import {
  apostrophe,
  carriageReturn,
  colon,
  dot,
  equalsTo,
  exclamationMark,
  graveAccent,
  greaterThan,
  hyphen,
  lessThan,
  lineFeed,
  plusSign,
  questionMark,
  quotationMark,
  slash,
  space,
  underscore,
} from '../codes.js';
import { refuse } from '../refusal.js';
import type { InlineText } from './inline-text.js';

/** Read a `<`: an address, a tag or a comment, or text. */
export function readAngle(text: InlineText): void {
  const { at, end } = text;
  const source = text.text;
  const addressEnd = autolinkEnd(source, at, end);
  if (addressEnd !== undefined) {
    text.addLink(source.slice(at + 1, addressEnd - 1), at, addressEnd, 1);
    return;
  }
  const close = tagEnd(source, at, end);
  if (close === undefined) {
    text.at += 1;
  } else {
    const position = text.position(at, close);
    text.addNode({ type: 'html', value: source.slice(at, close), position }, at, close);
  }
}

/** Behind the `>` of `<https://…>`; `undefined` if there is none. */
function autolinkEnd(text: string, open: number, end: number): number | undefined {
  if (!isLetter(text.charCodeAt(open + 1))) return isAddress(text, open + 1, end) ? refuse() : undefined;
  let at = open + 2;
  while (at < end && isSchemeCharacter(text.charCodeAt(at))) at += 1;
  const schemeLength = at - open - 1;
  if (text.charCodeAt(at) !== colon || schemeLength < 2) {
    return isAddress(text, at, end) ? refuse() : undefined;
  }
  if (schemeLength > 30) refuse();
  for (at += 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code === space || code === lessThan || isControl(code)) return undefined;
  }
  return undefined;
}

function isSchemeCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === plusSign || code === hyphen || code === dot;
}

/** Whether it may be `<name@example.org>`. */
function isAddress(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan || code <= space || code === lessThan) return false;
    if (code === 64) return true;
  }
  return false;
}

/**
 * Behind the `>` of a tag; `undefined` if there is none.
 *
 * Tags and comments over several lines are refused, and instructions and the like. A tag that stands
 * alone on its line, as a block, may have no `/` in a value without quotes.
 */
export function tagEnd(text: string, open: number, end: number, isBlock = false): number | undefined {
  const code = text.charCodeAt(open + 1);
  if (code === exclamationMark) return commentEnd(text, open, end);
  if (code === questionMark) refuse();
  if (code === slash) return closingTagEnd(text, open + 2, end);
  return isLetter(code) ? openingTagEnd(text, open + 2, end, isBlock) : undefined;
}

/** Behind the `-->` of a comment on one line. */
function commentEnd(text: string, open: number, end: number): number | undefined {
  if (!text.startsWith('<!--', open))
    return isLetter(text.charCodeAt(open + 2)) || text.startsWith('[', open + 2) ? refuse() : undefined;
  const close = text.slice(0, end).indexOf('-->', open + 4);
  const isShort = text.startsWith('>', open + 4) || text.startsWith('->', open + 4);
  if (isShort || close < 0 || text.slice(open, close).includes('\n')) refuse();
  return close + 3;
}

/** The end of a line may be inside a tag. */
function refuseLineEnd(code: number): void {
  if (code === lineFeed || code === carriageReturn) refuse();
}

function closingTagEnd(text: string, start: number, end: number): number | undefined {
  if (!isLetter(text.charCodeAt(start))) return undefined;
  let at = skipName(text, start, end);
  at = skipSpaces(text, at, end);
  return at < end && text.charCodeAt(at) === greaterThan ? at + 1 : undefined;
}

function skipName(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isTagNameCharacter(text.charCodeAt(at))) at += 1;
  return at;
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === space) at += 1;
  if (at < end) refuseLineEnd(text.charCodeAt(at));
  return at;
}

/** Attributes: spaces, names, and perhaps `=` and a value for each. */
function openingTagEnd(text: string, start: number, end: number, isBlock: boolean): number | undefined {
  let at = skipName(text, start, end);
  let isSpaced = false;
  for (;;) {
    const before = at;
    at = skipSpaces(text, at, end);
    isSpaced ||= at > before;
    const code = at < end ? text.charCodeAt(at) : Number.NaN;
    if (code === greaterThan) return at + 1;
    if (code === slash) return text.charCodeAt(at + 1) === greaterThan && at + 1 < end ? at + 2 : undefined;
    if (!isSpaced || !isAttributeStart(code)) return undefined;
    const next = attributeEnd(text, at, end, isBlock);
    if (next === undefined) return undefined;
    isSpaced = text.charCodeAt(next - 1) === space;
    at = next;
  }
}

function isAttributeStart(code: number): boolean {
  return isLetter(code) || code === colon || code === underscore;
}

/** Behind an attribute, and behind the spaces after it if it has no value. */
function attributeEnd(text: string, start: number, end: number, isBlock: boolean): number | undefined {
  let at = start + 1;
  while (at < end && isAttributeCharacter(text.charCodeAt(at))) at += 1;
  const nameEnd = at;
  at = skipSpaces(text, at, end);
  if (text.charCodeAt(at) !== equalsTo || at >= end) return at > nameEnd ? at : nameEnd;
  at = skipSpaces(text, at + 1, end);
  if (at >= end) return undefined;
  const quote = text.charCodeAt(at);
  if (quote === quotationMark || quote === apostrophe) return quotedEnd(text, at + 1, end, quote);
  return unquotedEnd(text, at, end, isBlock);
}

function isAttributeCharacter(code: number): boolean {
  return isAttributeStart(code) || isTagNameCharacter(code) || code === dot;
}

function quotedEnd(text: string, start: number, end: number, quote: number): number | undefined {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    refuseLineEnd(code);
  }
  return undefined;
}

function unquotedEnd(text: string, start: number, end: number, isBlock: boolean): number | undefined {
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const isFirst = at === start;
    if (code === space || (code === slash && (isBlock || !isFirst)) || (code === greaterThan && !isFirst))
      break;
    refuseLineEnd(code);
    if (code === greaterThan || isForbiddenUnquoted(code)) return undefined;
  }
  return at;
}

function isForbiddenUnquoted(code: number): boolean {
  return (
    code === quotationMark ||
    code === apostrophe ||
    code === lessThan ||
    code === equalsTo ||
    code === graveAccent
  );
}
