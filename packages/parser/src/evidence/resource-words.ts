import type { ResourceKind } from '@proseminar/core';
import { tellingWords, tells } from './telling-words.js';

const sorts: readonly (readonly [ResourceKind, RegExp])[] = [
  ['talk', /(?<!\w)(?:talk|keynote|lecture|webinar|podcast)s?\b|(?<!\w)slides\b/iu],
  [
    'course',
    /\b(?:courses?|(?:lecture|class|course|review) notes|bootcamp|summer school)\b|^[A-Z]{2,6}[ -]?\d{2,5}[A-Z]?\b/u,
  ],
  ['overview', /(?<!\w)(?:overview|literature review|tutorial)s?\b/iu],
  ['blog', /(?<!\w)blog(?: ?posts?)?\b/iu],
  [
    'book',
    /(?<!\w)(?:text|hand)?book\b(?!-)|(?<!\w)(?:2nd|second|third|3rd) edition\b|(?<!\w)o['’]reilly\b|(?<!\w)chapters? \d/iu,
  ],
  [
    'tool',
    /(?<!\w)(?:open[- ]source (?:platform|library|framework|tool)|toolkit|python (?:library|package)|github)\b/iu,
  ],
  [
    'other',
    /(?<!\w)papers(?: (?:on|in|about|for|from)\b|$)|(?<!\w)(?:awesome[- ]\w+|reading list|newsletter|journal|home ?page|wiki|bibliography)\b/iu,
  ],
];

/** `CS 229`. */
const mayBeNumber = /^[A-Z]{2,6}[ -]?\d/u;

/**
 * The sort of resource that words name; the first that they name.
 *
 * @example
 * resourceWord("Kuntai Du's overview") // => 'overview'
 */
export function resourceWord(text: string, words = tellingWords(text)): ResourceKind | undefined {
  if (!tells(words, 'resource') && !mayBeNumber.test(text)) return undefined;
  return sorts.find(([, pattern]) => pattern.test(text))?.[0];
}
