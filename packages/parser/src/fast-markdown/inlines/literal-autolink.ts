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

/*
 * `https://example.org/a` and `www.example.org/a` without brackets, as GFM has them.
 *
 * The trail of an address is the punctuation between it and the next space:
 * `(see www.example.org/a).` ends before `).`, unless a bracket in the address
 * is closed by it.
 */

/** Characters that belong to a trail wherever they stand. */
const trailing = new Set(Array.from('!"\')*,.:;?_~', (character) => character.charCodeAt(0)));

/** Where the name of a protocol starts whose `:` stands at `colon`; `undefined` if there is no `http://` or `https://`. */
export function protocolStart(text: string, colon: number, from: number): number | undefined {
  if (text.charCodeAt(colon + 1) !== slash || text.charCodeAt(colon + 2) !== slash) return undefined;
  for (const protocol of ['http', 'https']) {
    const start = colon - protocol.length;
    if (start >= from && text.slice(start, colon).toLowerCase() === protocol) return start;
  }
  return undefined;
}

/** The end of the address after `http://`; `undefined` if there is none. */
export function protocolEnd(text: string, start: number, end: number): number | undefined {
  if (start >= end || characterKind(text.charCodeAt(start)) !== 0 || text.charCodeAt(start) < 32)
    return undefined;
  if (text.charCodeAt(start) === 127) return undefined;
  return addressEnd(text, start, end);
}

/** The end of the address that starts with `www.`; `undefined` if there is none. */
export function wwwEnd(text: string, start: number, end: number): number | undefined {
  return isAlphanumeric(text.charCodeAt(start + 4)) ? addressEnd(text, start, end) : undefined;
}

/** Whether `www.` may follow this character, or stand first. */
export function mayPrecedeWww(code: number): boolean {
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
    if (from >= vainFrom && from < vainTo && text.charCodeAt(from) !== ampersand) return false;
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
