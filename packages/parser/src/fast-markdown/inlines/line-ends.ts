import type { Point } from 'unist';
import { space } from '../codes.js';
import { pointAt } from './inline-items.js';
import type { InlineText } from './inline-text.js';

/** Read the end of a line, behind which the next one starts at `next`: text, or a break behind two spaces. */
export function readLineEnd(text: InlineText, next: number): void {
  const { at } = text;
  const textEnd = text.trimmedEnd(at);
  text.addText(textEnd);
  if (at - textEnd >= 2) {
    breakLine(text, textEnd, next);
  } else {
    text.appendText(text.text.slice(at, next), at, pointBelow(text, next));
    startLine(text, next);
  }
}

/** Add a break from `start` to the next line. */
export function breakLine(text: InlineText, start: number, next: number): void {
  text.items.push({ type: 'break', position: { start: text.point(start), end: pointBelow(text, next) } });
  startLine(text, next);
}

function startLine(text: InlineText, start: number): void {
  text.line += 1;
  text.lineStart = start;
  text.goOn(skipSpaces(text, start));
}

function skipSpaces({ text, end }: InlineText, start: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === space) at += 1;
  return at;
}

/**
 * Where a line ends: at the start of the line below.
 *
 * To micromark, that is behind what belongs to the list items around it once it
 * has looked that far, which it does for the end of code.
 */
function pointBelow(text: InlineText, start: number): Point {
  if (text.unclosed.size === 0) return pointAt(start, text.line + 1, start);
  const indent = skipSpaces(text, start) - start;
  const prefix = text.bases.findLast((base) => base <= indent) ?? 0;
  return pointAt(start + prefix, text.line + 1, start);
}
