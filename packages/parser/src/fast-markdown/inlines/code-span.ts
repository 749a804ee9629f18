import { carriageReturn, graveAccent, lineFeed, space } from '../codes.js';
import { refuse } from '../refusal.js';

/** Behind the run of `\`` that closes one of `size`; `undefined` if there is none. Code over several lines is refused. */
export function codeSpanEnd(text: string, start: number, end: number, size: number): number | undefined {
  let at = start;
  let hasLineEnd = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    at += 1;
    if (code === lineFeed || code === carriageReturn) hasLineEnd = true;
    if (code !== graveAccent) continue;
    const runStart = at - 1;
    while (at < end && text.charCodeAt(at) === graveAccent) at += 1;
    if (at - runStart === size) return hasLineEnd ? refuse() : at;
  }
  return undefined;
}

/** What stands between the runs, without the space on either side that keeps them apart. */
export function codeSpanValue(text: string, start: number, end: number): string {
  const value = text.slice(start, end);
  const isPadded =
    value.length > 1 && value.charCodeAt(0) === space && value.charCodeAt(value.length - 1) === space;
  return isPadded && hasOtherThanSpaces(value) ? value.slice(1, -1) : value;
}

function hasOtherThanSpaces(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    if (value.charCodeAt(index) !== space) return true;
  }
  return false;
}
