import { isRelationWord } from '../fields/links.js';
import { readNames } from '../fields/names.js';
import { isPlain } from './characters.js';
import { gap } from './citation.js';
import { isSentenceEnd } from './sentence-end.js';
import { readVenueText } from './venue-text.js';

/** A part of a citation between two marks that separate its parts. */
export interface Segment {
  readonly text: string;
  readonly bracketed: boolean;
}

const openers = '([{（【';
const closers = ')]}）】';

/** Cut a text where brackets, bars, dashes, links and full stops separate its parts. */
export function cutSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;

  const cut = (end: number, bracketed: boolean) => {
    const part = text.slice(start, end).trim();
    if (part !== '') segments.push({ text: part, bracketed });
  };

  for (let index = 0; index < text.length; index++) {
    if (isPlain(text.charCodeAt(index))) continue;
    const character = text.charAt(index);
    if (openers.includes(character)) {
      const end = closingBracket(text, index);
      if (end === -1) continue;
      if (isAffiliation(text, start, index, end)) {
        index = end;
        continue;
      }
      cut(index, false);
      start = index + 1;
      cut(end, true);
      start = end + 1;
      index = end;
    } else if (character === gap || character === '|' || character === '｜' || isSentenceEnd(text, index)) {
      cut(index + (character === '.' ? 1 : 0), false);
      start = index + 1;
    } else if (/^\s[-–—•·/~]{1,3}\s/u.test(text.slice(index, index + 6))) {
      cut(index, false);
      start = index + 2;
    }
  }
  cut(text.length, false);
  return segments;
}

/** `Grace Hopper (Yale), Jim Gray`: brackets that belong to the name before them. */
function isAffiliation(text: string, start: number, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  if (/\d/u.test(inside) || isRelationWord(inside) || readVenueText(inside) || inside.includes(gap))
    return false;
  const before = text.slice(start, open).split(/[,;]/u).at(-1) ?? '';
  return (
    (readNames(before)?.strength ?? 0) >= 1 &&
    /^\s*(?:[,;&|.]|and\b|et al|$)/u.test(text.slice(close + 1, close + 8).replace(gap, '|'))
  );
}

const longestBracket = 160;

function closingBracket(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + longestBracket);
  for (let index = open; index < limit; index++) {
    if (openers.includes(text.charAt(index))) depth += 1;
    else if (closers.includes(text.charAt(index))) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}
