import { cleanText } from '@proseminar/core';
import type { RichText, Run } from './deck.js';

/** A text without styles, on one line. */
export function plainText(text: string): RichText {
  const clean = cleanText(text);
  return clean === '' ? [] : [{ text: clean }];
}

/** The beginning of a text that is longer than people write, which stands in full elsewhere. */
export function briefly(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = cleanText([...text.slice(0, most)].slice(0, -1).join(''));
  const space = start.lastIndexOf(' ');
  return `${space > most / 2 ? start.slice(0, space) : start}…`;
}

/** The words of a text. */
export function wordsOf(text: RichText): string {
  return text.map((run) => run.text).join('');
}

/** How many words somebody would count. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A part of a text, from one place to another in its words. */
export function sliceText(text: RichText, from: number, to: number): RichText {
  const part: Run[] = [];
  let at = 0;

  for (const run of text) {
    const own = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (own !== '') part.push({ ...run, text: own });
    at += run.text.length;
  }

  return part;
}

/** A text without white space around it. */
export function trimText(text: RichText): RichText {
  const words = wordsOf(text);
  return sliceText(text, words.length - words.trimStart().length, words.trimEnd().length);
}

/** Text with something between its parts: `joinTexts([a, b], ' ')`. */
export function joinTexts(parts: readonly RichText[], between: string): RichText {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: between }, ...part]));
}
