import { isLabel, isVenueLabel } from '../fields/label-words.js';
import { isRelationWord, relationOf } from '../fields/links.js';
import type { Line, Span } from '../line.js';
import { readAuthorsAndYear } from '../parts/read-authors-and-year.js';
import { countWords } from './count-words.js';

/**
 * The links of a line that name papers.
 *
 * @param isSchedule
 *   Whether the line tells what is read, so that names of one word are titles
 *   too where only separators stand before them: `[Raft](…), [Bigtable](…)`.
 */
export function titleSpans({ text, spans }: Line, isSchedule = false): Span[] {
  return spans.filter((span, index) => {
    const { label, start } = span;
    if (saysWhereItLeads(label)) return false;
    if (isLongTitle(label)) return true;
    const before = text.slice(spans[index - 1]?.end ?? 0, start);
    return isSchedule && isName(label) && (index === 0 ? startsLine : separates).test(before);
  });
}

/** Nothing before a title but a bullet or a word such as `Optional:`. */
const startsLine = /^(?:[^\p{L}\p{N}]{0,5}\d{1,2}[.)])?[^\p{L}\p{N}]*(?:[\p{L} -]{3,30}[:：]\s*)?$/u;
const separates =
  /^[\s.]*(?:\([^()]{1,40}\)\s*)?(?:[,;&+/|•·]|\band\b|\bor\b|\s[-–—]\s)(?:[\s,;&+/|•·(-]|\band\b|\bor\b|\d{1,2}[.)])*$/u;

function isLongTitle(label: string): boolean {
  const count = countWords(label);
  return count > 3 || (count === 3 && !label.split(/\s/u).some(isRelationWord));
}

function isName(label: string): boolean {
  return /\p{L}/u.test(label) && !isVenueLabel(label) && readAuthorsAndYear(label) === undefined;
}

/** Whether the words of a link say what it leads to: `[pdf]`, “Video lecture”, “Code for the experiments”. */
export function saysWhereItLeads(label: string): boolean {
  if (isLabel(label)) return true;
  const end = label.search(joined);
  const head = end === -1 ? label : label.slice(0, end);
  return countWords(head) <= 2 && relationOf(head) !== 'other' && (head === label || endsWithRelation(head));
}

const joined = /\s(?:for|of|on|to|from|with|by|in)\s/iu;

function endsWithRelation(head: string): boolean {
  return isRelationWord(head.trim().split(/\s+/u).at(-1) ?? '');
}
