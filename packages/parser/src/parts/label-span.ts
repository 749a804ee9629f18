import { whereLinkLeads } from '../evidence/where-links-lead.js';
import { isLabel, isVenueLabel } from '../fields/label-words.js';
import type { Line, Span } from '../line.js';
import { countSpacedWords } from './count-spaced-words.js';
import { readAuthorsAndYear } from './read-authors-and-year.js';

/** Whether a link says where it leads, or where the paper appeared, and so is no title. */
export function isLabelSpan({ text }: Line, { label, start, end, url }: Span): boolean {
  const words = label.trim();
  if (isLabel(words)) return true;
  // `[NIPS Proceedings](https://…)` with the address of a site names that.
  if (isVenueLabel(words)) return whereLinkLeads(url) !== 'page';
  // `[Meltdown (2018)](…)` alone is no citation of what it stands beside.
  const isAlone = !/[\p{Letter}\p{Number}]/u.test(text.slice(0, start) + text.slice(end));
  // Nor is it one before a comment: `[Meltdown (2018)](…) how it all began`.
  const isExplained = /^[\s:–—-]*\p{Ll}/u.test(text.slice(end)) && !/\p{Letter}/u.test(text.slice(0, start));
  if (!isAlone && !isExplained && readAuthorsAndYear(words) !== undefined) return true;
  const isBracketed =
    (/^\[.*\]$/u.test(words) ||
      (/[[(]\s?$/u.test(text.slice(0, start)) && /^\s?[\]),|]/u.test(text.slice(end)))) &&
    start > 2;
  return isBracketed && countSpacedWords(words) <= 4;
}
