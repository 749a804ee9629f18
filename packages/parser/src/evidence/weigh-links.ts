import { readIdentifiers } from '@proseminar/core';
import { isRelationWord, readLabel } from '../fields/links.js';
import type { Span } from '../line.js';
import { whereLinkLeads } from './where-links-lead.js';

/** The surest sign that some link leads to a paper, and a little more where there are two. */
export function weighLinks(spans: readonly Span[]): number {
  const slides = new Set(
    spans.filter(({ label }) => relationOf(label) === 'slides').map(({ url }) => withoutEnding(url)),
  );
  // Slides are given as a PDF as well.
  const others = slides.size === 0 ? spans : spans.filter(({ url }) => !slides.has(withoutEnding(url)));
  const signs = others.map(weighLink).filter((sign) => sign > 0);
  return signs.length === 0 ? 0 : Math.max(...signs.slice(0, 100)) + (signs.length > 1 ? 0.5 : 0);
}

function withoutEnding(url: string): string {
  return url.replace(/\.[a-z]{2,4}$/iu, '');
}

/** `[Notes](lectures/4.pdf)`: what is handed out in a lecture. */
const handout =
  /^\W*(?:(?:lecture|class|reading)\s)?(?:notes|handouts?|slides?|homework|assignment|quiz)\W*$/iu;
/** What is also handed out beside it: `Slides on parsing`. */
const another = /^\W*(?:notes|handouts?|slides?) (?:on|for|from|of) /iu;

/** Whether links lead to nothing but what is handed out in a lecture. */
export function areHandouts(spans: readonly Span[]): boolean {
  return (
    spans.some(({ label }) => handout.test(label)) &&
    spans.every(
      ({ label, url }) =>
        (handout.test(label) || another.test(label)) && /\.(?:pdf|pptx?|key)(?:[?#]|$)/iu.test(url),
    )
  );
}

function weighLink({ label, said = label, url }: Span): number {
  if (handout.test(said)) return 0;
  const rel = relationOf(said);
  if (Object.keys(readIdentifiers([url])).length > 0) return 3;
  if (rel === 'pdf' || rel === 'paper') return 2.5;
  if (rel !== 'other') return 0;
  const destination = whereLinkLeads(url);
  return destination === 'paper' ? 2 : destination === 'file' ? 1.5 : 0;
}

/** Whether the words of a link only say what it leads to: `pdf`, `Official code`. */
export function isRelation(words: string): boolean {
  return isRelationWord(words) || (words.split(/\s+/u).length <= 2 && relationOf(words) !== 'other');
}

/** What words, such as those before a colon, say that a link leads to. */
export function relationOf(words: string): string {
  // “Slides: Deep into serving” are slides.
  const [head = ''] = words.split(/[:：]/u);
  return head.trim().split(/\s+/u).length > 3 ? 'other' : readLabel(head).rel;
}
