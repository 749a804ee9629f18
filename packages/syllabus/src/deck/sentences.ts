import type { RichText } from './deck.js';
import { sliceText, trimText, wordsOf } from './rich-text.js';

const ends = /[.!?][)”"’]{0,3}(?= +[\p{Lu}“"(])|[。！？][」』”）]{0,3}/gu;
const abbreviation =
  /(?:\b(?:e\.g|i\.e|al|vs|cf|etc|figs?|sec|eq|no|resp|approx|dr|prof|z\.\s?b|d\.\s?h|bzw|abb|nr|vgl)|\b\p{Lu})\.$/iu;

/** The longest part of a text that is looked through for abbreviations and brackets. */
const longestLook = 2_000;

/** The sentences of a text, each with its styles, its code and what is in brackets whole. */
export function splitSentences(text: RichText): readonly RichText[] {
  const words = wordsOf(text);
  const sentences: RichText[] = [];
  let start = 0;

  for (const match of words.matchAll(ends)) {
    const end = match.index + match[0].length;
    const sentence = words.slice(start, end);
    if (abbreviation.test(sentence.slice(-12)) || isOpen(sentence) || isInside(text, end)) continue;
    sentences.push(trimText(sliceText(text, start, end)));
    start = end;
  }

  const rest = trimText(sliceText(text, start, words.length));
  return rest.length === 0 ? sentences : [...sentences, rest];
}

function isOpen(sentence: string): boolean {
  if (sentence.length > longestLook) return false;
  const count = (mark: RegExp) => sentence.match(mark)?.length ?? 0;
  return count(/[([]/gu) > count(/[)\]]/gu) || count(/“/gu) > count(/”/gu);
}

/** Whether a place is within code, mathematics or a link. */
function isInside(text: RichText, place: number): boolean {
  let at = 0;

  for (const { text: own, isCode, isMath, url } of text) {
    if (place > at && place < at + own.length) return isCode === true || isMath === true || url !== undefined;
    at += own.length;
  }

  return false;
}
