import { characterKind, isAlphanumeric, isLetter, punctuation, whitespace } from '../characters.js';
import {
  ampersand,
  asterisk,
  dot,
  hyphen,
  leftBracket,
  leftParenthesis,
  lessThan,
  rightBracket,
  rightParenthesis,
  semicolon,
  slash,
  underscore,
} from '../codes.js';
import type { InlineText } from './inline-text.js';

/*
 * `https://example.org/a` and `www.example.org/a` without brackets, as GFM has them.
 *
 * The trail of an address is the punctuation between it and the next space:
 * `(see www.example.org/a).` ends before `).`, unless a bracket in the address
 * is closed by it.
 */

/** Characters that belong to a trail wherever they stand. */
const trailing = new Set(Array.from('!"\')*,.:;?_~', (character) => character.charCodeAt(0)));

/** Read the `:` of `https://`. In a bracket it is text, which may become the text of a link. */
export function readProtocol(text: InlineText): void {
  const colon = text.at;
  text.at = colon + 1;
  const start = protocolStart(text.text, colon, text.from);
  if (start === undefined) return;
  const isInside = text.brackets.length > 0 || isAlphanumeric(text.codeAt(start - 1));
  const end = isInside ? undefined : protocolEnd(text.text, colon + 3, text.end);
  if (end === undefined) text.suspects.push(colon);
  else text.addLink(text.text.slice(start, end), start, end, 0);
}

/** Read the first `.` of `www.`. */
export function readWww(text: InlineText): void {
  const { at } = text;
  const start = at - 3;
  text.at = at + 1;
  if (start < text.from || text.text.slice(start, at).toLowerCase() !== 'www') return;
  const before = text.codeAt(start - 1);
  if (isAlphanumeric(before)) return;
  const isPossible = text.brackets.length === 0 && (Number.isNaN(before) || mayPrecedeWww(before));
  const end = isPossible ? wwwEnd(text.text, start, text.end) : undefined;
  // With an `@`, it may be an address for mail.
  if (end === undefined || text.text.slice(start, end).includes('@')) text.suspects.push(at);
  else text.addLink(`http://${text.text.slice(start, end)}`, start, end, 0);
}

/** Read an `@`. Addresses for mail are refused. */
export function readAtSign(text: InlineText): void {
  if (mayBeMail(text.text, text.at, text.start, text.end)) text.suspects.push(text.at);
  text.at += 1;
}

/** Whether an `@` may be that of an address for mail: it has a name before it, and a dot behind it. */
function mayBeMail(text: string, at: number, start: number, end: number): boolean {
  if (at === start || ' \n,("\'['.includes(text.charAt(at - 1))) return false;
  let after = at + 1;
  while (after < end && isHostCharacter(text.charCodeAt(after))) after += 1;
  return after < end && !' \r\n,)"\']:'.includes(text.charAt(after));
}

function isHostCharacter(code: number): boolean {
  return code === hyphen || code === underscore || isAlphanumeric(code);
}

/** Where the name of a protocol starts whose `:` stands at `colon`; `undefined` if there is no `http://` or `https://`. */
function protocolStart(text: string, colon: number, from: number): number | undefined {
  if (text.charCodeAt(colon + 1) !== slash || text.charCodeAt(colon + 2) !== slash) return undefined;
  for (const protocol of ['http', 'https']) {
    const start = colon - protocol.length;
    if (start >= from && text.slice(start, colon).toLowerCase() === protocol) return start;
  }
  return undefined;
}

/** The end of the address after `http://`; `undefined` if there is none. */
function protocolEnd(text: string, start: number, end: number): number | undefined {
  if (start >= end || characterKind(text.charCodeAt(start)) !== 0 || text.charCodeAt(start) < 32)
    return undefined;
  if (text.charCodeAt(start) === 127) return undefined;
  return addressEnd(text, start, end);
}

/** The end of the address that starts with `www.`; `undefined` if there is none. */
function wwwEnd(text: string, start: number, end: number): number | undefined {
  return isAlphanumeric(text.charCodeAt(start + 4)) ? addressEnd(text, start, end) : undefined;
}

/** Whether `www.` may follow this character, or stand first. */
function mayPrecedeWww(code: number): boolean {
  return (
    code === leftParenthesis ||
    code === asterisk ||
    code === underscore ||
    code === leftBracket ||
    code === rightBracket ||
    code === 126 ||
    code === 32 ||
    code === 10 ||
    code === 13
  );
}

function addressEnd(text: string, start: number, end: number): number | undefined {
  const trailStart = startOfTrails(text, start, end);
  const domain = domainEnd(text, start, end, trailStart);
  return domain === undefined ? undefined : pathEnd(text, domain, end, trailStart);
}

/**
 * A function that says whether only a trail follows a place.
 *
 * A trail that ends in vain does so from each place in it, so the answer is kept.
 */
function startOfTrails(text: string, _start: number, end: number): (at: number) => boolean {
  let vainFrom = 0;
  let vainTo = 0;
  return (from) => {
    if (from >= vainFrom && from < vainTo) return false;
    let at = from;
    for (;;) {
      if (at >= end) return true;
      const code = text.charCodeAt(at);
      if (trailing.has(code)) {
        at += 1;
      } else if (code === ampersand) {
        const next = referenceEnd(text, at, end);
        if (next === undefined) break;
        at = next;
      } else if (code === rightBracket) {
        at += 1;
        const after = at < end ? text.charCodeAt(at) : 32;
        if (after === leftParenthesis || after === leftBracket || isSpace(after)) return true;
      } else if (code === lessThan || isSpace(code)) {
        return true;
      } else {
        break;
      }
    }
    vainFrom = from;
    vainTo = at;
    return false;
  };
}

function isSpace(code: number): boolean {
  return characterKind(code) === whitespace;
}

/** Behind `&` and letters and `;`. */
function referenceEnd(text: string, ampersandAt: number, end: number): number | undefined {
  let at = ampersandAt + 1;
  while (at < end && isLetter(text.charCodeAt(at))) at += 1;
  return at > ampersandAt + 1 && at < end && text.charCodeAt(at) === semicolon ? at + 1 : undefined;
}

/** Neither of the last two parts between dots may have a `_`. */
function domainEnd(
  text: string,
  start: number,
  end: number,
  isTrail: (at: number) => boolean,
): number | undefined {
  let inLast = false;
  let inLastButOne = false;
  let isSeen = false;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === dot || code === underscore) {
      if (isTrail(at)) break;
      if (code === underscore) {
        inLast = true;
      } else {
        inLastButOne = inLast;
        inLast = false;
      }
    } else {
      const kind = characterKind(code);
      if (kind === whitespace || (code !== hyphen && kind === punctuation)) break;
      isSeen = true;
    }
  }
  return isSeen && !inLast && !inLastButOne ? at : undefined;
}

function pathEnd(text: string, start: number, end: number, isTrail: (at: number) => boolean): number {
  let opened = 0;
  let closed = 0;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === leftParenthesis) {
      opened += 1;
    } else if (code === rightParenthesis && closed < opened) {
      closed += 1;
    } else if (mayTrail(code)) {
      if (isTrail(at)) break;
      if (code === rightParenthesis) closed += 1;
    } else if (isSpace(code)) {
      break;
    }
  }
  return at;
}

function mayTrail(code: number): boolean {
  return trailing.has(code) || code === ampersand || code === lessThan || code === rightBracket;
}
