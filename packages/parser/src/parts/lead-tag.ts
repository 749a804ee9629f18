import { whereLinkLeads } from '../evidence/where-links-lead.js';
import { readDate } from '../fields/date.js';
import type { Tag } from '../fields/tag.js';
import type { Line } from '../line.js';
import { isPlain } from './characters.js';
import { readAuthorsAndYear } from './read-authors-and-year.js';
import { readVenueText } from './venue-text.js';

const ornament =
  /^(?:[\s★☆✓√]|\p{Extended_Pictographic}|\ufe0f|\u200d|:(?:\d(?:st|nd|rd|th)_)?[a-z_]{2,30}:)+/u;
const ordinal = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|#?\d{1,3}[.)、]|\d{1,3}\s?[-–—:]|№\s?\d{1,3})(?=\s)\s*/u;
/** `Sep 12: `, when something is met about or was read. */
const meetingDay =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?\s?(?:[:|]|[–—-]\s)\s*/iu;
/** `03/09 - `: the same without words. */
const meetingDate = /^\d{1,2}[/.]\d{1,2}(?:\s?\([^()]{1,10}\))?\s?[:|–—-]\s+(?=\S)/u;
const beforeSeparator = /^(?<words>[^|:\n]{2,48}?)(?<separator>\s[-–—/]{1,2}\s|\s?\|\s?|\s?:\s|\t)/u;
const inBrackets = /^[(【［]\s?(?<words>[^()[\]【】［］]{2,60})\s?[)】］]\s*(?:[:–—|-]\s+)?/u;
const underscored = /^(?<year>\d{2}|(?:19|20)\d{2})_(?<venue>[A-Za-z&]{2,15})_(?=\S)/u;
/** `18-OSDI-Title of It`; of a date, the word between is no acronym. */
const dashed =
  /^(?<year>\d{2}|(?:19|20)\d{2})-(?<venue>[A-Za-z]*\p{Lu}[A-Za-z]*\p{Lu}[A-Za-z]{0,9})-\s?(?=\p{L})/u;

/** A tag in other than square brackets, with where the title may start after it. */
export interface LeadTag {
  readonly tag: Tag;
  readonly from: number;
  /** Whether the title is the name of a file: `18_OSDI_Title_of_It.pdf`. */
  readonly isName?: boolean;
}

/** Where the words of an entry start, after stars, boxes to tick and numbers. */
export function skipOrnaments(text: string, start: number): number {
  let from = start;
  for (let tries = 0; tries < 4 && mayBeOrnament(text, from); tries++) {
    const rest = text.slice(from);
    const found =
      ornament.exec(rest) ?? ordinal.exec(rest) ?? meetingDay.exec(rest) ?? meetingDate.exec(rest);
    if (!found) break;
    from += found[0].length;
  }
  return from < text.length ? from : start;
}

/** Whether something else than a word, or the name of a day or month, stands at a place. */
function mayBeOrnament(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return true;
  if (isPlain(code)) return datesStart.has(text.slice(at, at + 3).toLowerCase());
  const isBracket = code === 40 || code === 91;
  return isBracket ? isDigit(text.charCodeAt(at + 1)) : true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const datesStart: ReadonlySet<string> = new Set(
  'mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
);

/**
 * Read a venue or date that stands before the title without square brackets:
 * `2019-ICML - …`, `(OSDI 2018) …`, `**NeurIPS 2020** …`, `18_OSDI_…`.
 */
export function readLeadTag({ text, marks, spans }: Line, start: number): LeadTag | undefined {
  const rest = text.slice(start);
  if (spans.some((span) => span.start <= start && span.end > start + 60)) return undefined;

  const marked = marks.find(
    ({ kind, start: from, end }) =>
      (kind === 'strong' || kind === 'code' || kind === 'emphasis') && from === start && end < text.length,
  );
  const tag =
    marked && readWhenAndWhere(text.slice(marked.start, marked.end).replace(/^[[(]|[\])]$|:$/gu, ''), true);
  if (marked && tag) return { tag, from: marked.end + separatorLength(text.slice(marked.end)) };

  const bracketed = inBrackets.exec(rest);
  const inside = bracketed?.groups?.words && readWhenAndWhere(bracketed.groups.words, true);
  if (bracketed && inside) return { tag: inside, from: start + bracketed[0].length };
  const cited =
    bracketed?.groups?.words === undefined ? undefined : readAuthorsAndYear(bracketed.groups.words);
  if (bracketed && cited) return { tag: cited, from: start + bracketed[0].length };

  const named = underscored.exec(rest) ?? dashed.exec(rest);
  const under = named?.groups && readVenueText(`${named.groups.venue} ${fullYear(named.groups.year)}`);
  if (named && under) {
    const isName = named[0].includes('_');
    return { tag: under, from: start + named[0].length, ...(isName && { isName }) };
  }

  const dated = /^(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?\s+(?:[|·:–—-]\s*)?/u.exec(rest);
  const year = dated && readDate(dated[0].replace(/\s.*$/su, ''));
  if (dated && year) return { tag: { year }, from: start + dated[0].length };

  const before = beforeSeparator.exec(rest);
  if (!before?.groups?.words) return undefined;
  const whole = spans.find(
    (span) => span.start <= start && span.end >= start + (before.groups?.words?.length ?? 0),
  );
  // `[NIPS Proceedings](https://…) - All papers` is about a site.
  if (whole && whereLinkLeads(whole.url) === 'page') return undefined;
  const isSure = !before.groups.separator?.includes(':');
  const plain = readWhenAndWhere(before.groups.words, isSure);
  return plain && { tag: plain, from: start + before[0].length };
}

function separatorLength(text: string): number {
  return /^\s*(?:[-–—|:,.]\s*)?/u.exec(text)?.[0].length ?? 0;
}

/** @param isSure Whether a venue without a year is one too, and no name of a system. */
function readWhenAndWhere(words: string, isSure: boolean): Tag | undefined {
  if (/[[\]\\]/u.test(words)) return undefined;
  const date = readDate(words);
  if (date !== undefined) return { year: date };
  const read = readVenueText(words);
  if (!read || read.rest !== undefined) return undefined;
  if (read.year !== undefined) return read;
  return isSure && read.venue.key !== undefined ? read : undefined;
}

function fullYear(digits = ''): string {
  return digits.length === 2 ? `'${digits}` : digits;
}
