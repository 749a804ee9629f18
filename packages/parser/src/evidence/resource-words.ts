import type { ResourceKind } from '@proseminar/core';

const words: readonly (readonly [ResourceKind, RegExp])[] = [
  ['talk', /\b(?:talk|keynote|lecture|webinar|podcast)s?\b|\bslides\b/iu],
  [
    'course',
    /\b(?:courses?|(?:lecture|class|course|review) notes|bootcamp|summer school)\b|^[A-Z]{2,6}[ -]?\d{2,5}[A-Z]?\b/u,
  ],
  ['overview', /\b(?:overview|literature review|tutorial)s?\b/iu],
  ['blog', /\bblog(?: ?posts?)?\b/iu],
  [
    'book',
    /\b(?:text|hand)?book\b(?!-)|\b(?:2nd|second|third|3rd) edition\b|\bo['’]reilly\b|\bchapters? \d/iu,
  ],
  [
    'tool',
    /\b(?:open[- ]source (?:platform|library|framework|tool)|toolkit|python (?:library|package)|github)\b/iu,
  ],
  [
    'other',
    /\bpapers(?: (?:on|in|about|for|from)\b|$)|\b(?:awesome[- ]\w+|reading list|newsletter|journal|home ?page|wiki|bibliography)\b/iu,
  ],
];

/**
 * The sort of resource that words name; the first that they name.
 *
 * @example
 * resourceWord("Kuntai Du's overview") // => 'overview'
 */
export function resourceWord(text: string): ResourceKind | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}
