import { isAsciiPunctuation } from '../characters.js';
import { atSign, carriageReturn, colon, dot, lineFeed, slash } from '../codes.js';
import type { InlineText } from './inline-text.js';
import { breakLine } from './line-ends.js';

/** Read a `\`: before the end of a line it breaks it, before punctuation it is none of the text. */
export function readEscape(text: InlineText): void {
  const { at } = text;
  const next = text.codeAt(at + 1);
  if (next === lineFeed || next === carriageReturn) {
    text.addText(at);
    breakLine(text, at, at + (next === lineFeed ? 2 : 3));
  } else if (isAsciiPunctuation(next)) {
    text.addText(at);
    text.appendText(text.text.charAt(at + 1), at, text.point(at + 2));
    if (mayBeOfAddress(next, text.codeAt(at - 1) | 0x20)) text.suspects.push(at);
    text.goOn(at + 2);
  } else {
    text.at += 1;
  }
}

/** `http\://` is no address to micromark, but one to what looks at the text later. */
function mayBeOfAddress(escaped: number, lowerBefore: number): boolean {
  if (escaped === dot) return lowerBefore === 119;
  if (escaped === colon) return lowerBefore === 112 || lowerBefore === 115;
  return escaped === slash || escaped === atSign;
}
