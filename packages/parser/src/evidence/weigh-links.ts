import { readIdentifiers } from '@proseminar/core';
import { isRelationWord, readLabel } from '../fields/links.js';
import type { Span } from '../line.js';
import { countParts } from '../parts/characters.js';
import { remember } from '../remember.js';
import { leads } from './where-links-lead.js';

/** The surest sign that some link leads to a paper, and a little more where there are two. */
export function weighLinks(spans: readonly Span[]): number {
  const slides = spans
    .filter(({ label }) => relationOf(label) === 'slides')
    .map(({ url }) => withoutEnding(url));
  // Slides are given as a PDF as well.
  const others = slides.length === 0 ? spans : withoutThese(spans, new Set(slides));
  const signs = others.map(weighLink).filter((sign) => sign > 0);
  return signs.length === 0 ? 0 : Math.max(...signs.slice(0, 100)) + (signs.length > 1 ? 0.5 : 0);
}

function withoutThese(spans: readonly Span[], urls: ReadonlySet<string>): readonly Span[] {
  return spans.filter(({ url }) => !urls.has(withoutEnding(url)));
}

function withoutEnding(url: string): string {
  return url.replace(/\.[a-z]{2,4}$/iu, '');
}

/** `[Notes](lectures/4.pdf)`: what is handed out in a lecture. */
const handout =
  /^\W*(?:(?:lecture|class|reading)\s)?(?:notes|handouts?|slides?|homework|assignment|quiz)\W*$/iu;
/** What is also handed out beside it: `Slides on parsing`. */
const another = /^\W*(?:notes|handouts?|slides?) (?:on|for|from|of) /iu;

function isHandout(label: string): boolean {
  return (label.length > longestKept ? undefined : isHandoutAgain(label)) ?? handout.test(label);
}

/** Longer ones are seldom met twice, while `pdf` is the label of many. */
const longestKept = 20;
const isHandoutAgain = remember((label) => handout.test(label), 500);

/** Whether links lead to nothing but what is handed out in a lecture. */
export function areHandouts(spans: readonly Span[]): boolean {
  return (
    spans.some(({ label }) => isHandout(label)) &&
    spans.every(
      ({ label, url }) =>
        (isHandout(label) || another.test(label)) && /\.(?:pdf|pptx?|key)(?:[?#]|$)/iu.test(url),
    )
  );
}

function weighLink(span: Span): number {
  const { label, said = label, url } = span;
  if (isHandout(said)) return 0;
  const rel = relationOf(said);
  if (Object.keys(readIdentifiers([url])).length > 0) return 3;
  if (rel === 'pdf' || rel === 'paper') return 2.5;
  if (rel !== 'other') return 0;
  const destination = leads(span);
  return destination === 'paper' ? 2 : destination === 'file' ? 1.5 : 0;
}

/** Whether the words of a link only say what it leads to: `pdf`, `Official code`. */
export function isRelation(words: string): boolean {
  return isRelationWord(words) || (countParts(words) <= 2 && relationOf(words) !== 'other');
}

/** What words, such as those before a colon, say that a link leads to. */
export function relationOf(words: string): string {
  return (words.length > longestKept ? undefined : relationAgain(words)) ?? relationAfresh(words);
}

const relationAgain = remember(relationAfresh, 500);

function relationAfresh(words: string): string {
  // “Slides: Deep into serving” are slides.
  const colon = words.search(/[:：]/u);
  const head = colon === -1 ? words : words.slice(0, colon);
  return countParts(head.trim()) > 3 ? 'other' : readLabel(head).rel;
}
