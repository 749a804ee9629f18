import type { PaperVenue } from '@proseminar/core';
import { readDate } from '../fields/date.js';
import { isLabel } from '../fields/label-words.js';
import { type Names, readNames } from '../fields/names.js';
import { trimEnd, trimStart } from '../trim-separators.js';
import { readVenueText } from './venue-text.js';

/** What the words beside a title say of where it appeared and who wrote it. */
export interface Citation {
  readonly authors?: Names;
  readonly venue?: PaperVenue;
  readonly year?: number;
  /** What was not understood, in its order. */
  readonly rest: readonly string[];
}

/** What is known of a citation before it is read. */
export interface CitationContext {
  /**
   * Whether the words surely are a citation, as those after a title in quotation marks are, so that a name before
   * the year is that of a venue.
   */
  readonly sure?: boolean;
  /** How sure names have to be: 1 where the list usually names authors there. */
  readonly names?: 0 | 1 | 2;
}

/**
 * Read names with a year, as citations in a text have them.
 *
 * @example
 * readAuthorsAndYear('Hopper and Gray (1978)') // => {authors: {names: ['Hopper', 'Gray'], …}, year: 1978}
 */
export function readAuthorsAndYear(text: string): { authors: Names; year: number } | undefined {
  const cited =
    /^(?<names>.{2,200}?)[,;|/]?\s\(?(?<when>[^\s()]{2,12}|\p{Lu}\p{Letter}{2,8}\.? (?:19|20)\d\d)\)?$/u.exec(
      text.trim(),
    )?.groups;
  const year = readDate(cited?.when?.replace(/(?<=\d{4})[a-z]$/u, '') ?? '');
  const authors = year === undefined ? undefined : readNames(cited?.names ?? '');
  const isVenue = readVenueText(text)?.venue.key !== undefined;
  if (year === undefined || !authors || isVenue) return undefined;
  // `Dean, Ghemawat (2004)` names two people, as citations have family names only.
  const pair = /^(\p{Lu}[^\s,.]+), (\p{Lu}[^\s,.]+)$/u.exec(
    authors.names.length === 1 ? (authors.names[0] ?? '') : '',
  );
  const names = pair && !authors.more ? pair.slice(1) : authors.names;
  return { authors: { ...authors, names }, year };
}

interface Found {
  authors?: Names | undefined;
  venue?: PaperVenue;
  year?: number | undefined;
  /** A year that stands alone, which counts less than one beside a venue. */
  dated?: number | undefined;
  /** Two digits beside a venue, which may also be a volume. */
  bare?: number | undefined;
  rest: string[];
}

/** Stands for something that is no part of the text, such as a link. */
export const gap = '\u0001';

/** Most characters that are looked at. */
const longest = 3000;

/**
 * Read a citation in any order and punctuation.
 *
 * @example
 * readCitation('. A. Lovelace and C. Babbage. Notes on Engines 3.2 (1843): 1-9', {sure: true})
 */
export function readCitation(text: string, { sure = false, names = 2 }: CitationContext = {}): Citation {
  const found: Found = {
    rest: [],
  };
  // Before a title, `Lamport, Leslie (1978)` is one person.
  const isBeside = names > 0 && !sure;
  const segments = cutSegments(text.slice(0, longest));
  if (text.length > longest) found.rest.push(text.slice(longest));

  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const acronym = next?.bracketed && /^[A-Z][\w&’'-]{1,14}$/u.test(next.text) ? next.text : undefined;
    const later = segments
      .slice(index + 1, index + 4)
      .find(({ text: words }) => !isNoise(tidy(words)) || readDate(words));
    const isBeforeYear = later?.bracketed === true && readDate(later.text) !== undefined;
    readSegment(segment, acronym, isBeforeYear);
  }

  const { authors, venue } = found;
  const rest = found.rest.map((words) => words.replaceAll(gap, ' ').replace(/\s+/gu, ' ').trim());
  const year = found.year ?? found.dated ?? found.bare;
  return { ...(authors && { authors }), ...(venue && { venue }), ...(year !== undefined && { year }), rest };

  function readSegment(segment: Segment, acronym: string | undefined, isBeforeYear: boolean): void {
    const words = tidy(segment.text).replace(/^((?:19|20)\d\d);.{0,20}$/u, '$1');
    if (words === '' || /^(?:in|and|by|at|the|from|with)$/iu.test(words)) return;
    const date = readDate(words);
    if (date !== undefined) {
      found.dated ??= date;
    } else if (isNoise(words)) {
      return;
    } else if (
      !segment.bracketed &&
      ((isBeforeYear && isBeside && takeFamilyNames(words)) || takeNames(words))
    ) {
      return;
    } else if (segment.bracketed && takeNamesAndYear(words)) {
      return;
    } else if (takeVenue(words, segment.bracketed, acronym, isBeforeYear)) {
      return;
    } else if (segment.bracketed) {
      readBracket(words);
    } else {
      readParts(words, isBeforeYear);
    }
  }

  /** `Knuth (1970)`. */
  function takeFamilyNames(words: string): boolean {
    const cited = words.split(' ').length > 5 ? undefined : readAuthorsAndYear(`${words} (2000)`);
    if (!cited || found.authors || readVenueText(words)) return false;
    found.authors = cited.authors;
    return true;
  }

  /** `(Hopper et al., 1978)`. */
  function takeNamesAndYear(words: string): boolean {
    const cited = readAuthorsAndYear(words);
    if (!cited || found.authors) return false;
    found.authors = cited.authors;
    found.dated ??= cited.year;
    return true;
  }

  function readBracket(words: string): void {
    const read = readNames(words);
    if (!found.authors && read && read.strength >= 2) found.authors = read;
    else if (!readInside(words)) found.rest.push(`(${words})`);
  }

  /** `(Hopper et al., PLDI 1993)`: a whole citation in brackets. */
  function readInside(words: string): boolean {
    if (!words.includes(',') || /[([{]/u.test(words)) return false;
    const { authors, venue, year, rest } = readCitation(words, { names: 0 });
    if (rest.length > 0 || (venue ?? year) === undefined) return false;
    found.authors ??= authors;
    if (venue) found.venue ??= venue;
    found.year ??= year;
    return true;
  }

  function takeNames(words: string): boolean {
    const known = found.authors?.strength ?? -1;
    const said = /^(?:by|authors?:)\s/iu.test(words);
    const read = readNames(words);
    if (!read || read.strength <= known || read.strength < (said ? 0 : names) || isLabel(words)) return false;
    if (read.strength < 3 && !said && readVenueText(words)) return false;
    if (found.authors) found.rest.push(found.authors.names.join(', '));
    found.authors = read;
    return true;
  }

  function takeVenue(
    written: string,
    bracketed: boolean,
    acronym: string | undefined,
    isBeforeYear: boolean,
  ): boolean {
    if (found.venue && bracketed && found.year === undefined) {
      const again = readVenueText(written);
      if (again?.venue.key !== undefined && again.year !== undefined) {
        found.year = again.year;
        return true;
      }
    }
    if (found.venue && (found.venue.key !== undefined || found.year !== undefined)) return false;
    const words = withoutVolume(withPlainYear(written.replace(/^in:?\s+/iu, '')));
    if (words === '' || /[[\]\\]/u.test(written) || words.split(' ').length > 40) return false;
    if (!bracketed && !institution.test(words) && (isProse(words) || !/[A-Za-z]{2}/u.test(words)))
      return false;
    const full = readVenueText(withPlainYear(written.replace(/^in:?\s+/iu, '')));
    const short = readVenueText(words);
    const isSame = full && short && full.venue.key === short.venue.key && full.year === short.year;
    const read = isSame ? short : (full ?? short);
    const isKnown = read?.venue.key !== undefined;
    const holdsNames = read?.rest !== undefined && readNames(read.rest) !== undefined && !found.authors;
    if (holdsNames) return false;
    if (read && !isProse(read.rest ?? '') && (isKnown || looksVenue(read.venue.name, bracketed))) {
      if (found.venue && !isKnown) return false;
      // A name with an acronym in brackets behind it is one name.
      const venue =
        acronym !== undefined && !isKnown && read.year === undefined
          ? { ...read.venue, name: `${read.venue.name} (${acronym})` }
          : read.venue;
      found.venue = venue;
      // `Communications of the ACM 13` is a volume, `NIPS 18` a year.
      const isBare = /[\p{Letter}]\s\d{1,2}$/u.test(written);
      if (!isBare) found.year ??= read.year;
      else if (!isInstitution(written) && !written.includes(' of ')) found.bare ??= read.year;
      if (read.rest && readDate(read.rest) === undefined) found.rest.push(read.rest);
      return true;
    }
    if (bracketed || found.venue || isProse(words)) return false;
    const dated = /^(?<name>.+?)[\s,.]+(?<when>(?:\p{Letter}{3,9}\.?\s)?(?:19|20)\d\d)\.?$/u.exec(
      words,
    )?.groups;
    const name = tidy(dated?.name ?? words).replace(/^in:?\s+/iu, '');
    if (
      !(isInstitution(name) && (sure || !/thesis|dissertation|report/iu.test(name))) &&
      !(sure && (isBeforeYear || dated) && /^\p{Lu}/u.test(name))
    )
      return false;
    if (!found.authors && (readNames(name)?.strength ?? 0) >= 2) return false;
    if (name.length > 200 || /^(?:our|this|the paper|a|see)\b/iu.test(name)) return false;
    found.venue = readVenueText(name)?.venue ?? {
      name: acronym === undefined ? name : `${name} (${acronym})`,
    };
    if (dated?.when) found.dated ??= readDate(dated.when);
    return true;
  }

  /** Parts between commas: names that follow each other are authors, the rest is read by itself. */
  function readParts(words: string, isBeforeYear: boolean): void {
    const parts = words
      .split(/[,，]\s*|\s+[-–—]\s+/u)
      .map(tidy)
      .filter((part) => part !== '');
    if (parts.length < 2) {
      found.rest.push(words);
      return;
    }
    const people = parts.map((part) => (readNames(part) !== undefined || isInitials(part)) && !isLabel(part));
    const before = found.rest.length;
    let weak: Names | undefined;
    let index = 0;
    while (index < parts.length) {
      let end = index;
      while (people[end] === true) end += 1;
      const run = end > index ? parts.slice(index, end).join(', ') : '';
      const read = run === '' ? undefined : readNames(run);
      const isBetter =
        read && read.strength > Math.max(0, found.authors?.strength ?? 0) && !readVenueText(run);
      if (read && isBetter && (read.strength >= 2 || !weak)) {
        if (read.strength >= 2) found.authors = read;
        else weak = read;
        index = end;
        continue;
      }
      index += readPart(parts, index, isBeforeYear);
    }
    // One full name among words that are not understood may be anything.
    if (!weak) return;
    const isUnderstood =
      found.rest.length === before && (found.venue ?? found.dated ?? found.year) !== undefined;
    if (!found.authors && (isUnderstood || names <= 1)) found.authors = weak;
    else found.rest.push(weak.names.join(', '));
  }

  /** Read the longest run of parts from an index that is a venue; how many parts were read. */
  function readPart(parts: readonly string[], index: number, isBeforeYear: boolean): number {
    const part = parts[index] ?? '';
    const date = readDate(part);
    if (date !== undefined) {
      found.dated ??= date;
      return 1;
    }
    if (isNoise(part)) return 1;
    for (let end = Math.min(parts.length, index + 5); end > index; end--) {
      const run = parts.slice(index, end).join(', ');
      if (takeVenue(run, false, undefined, isBeforeYear && end === parts.length)) return end - index;
    }
    found.rest.push(part);
    return 1;
  }
}

interface Segment {
  readonly text: string;
  readonly bracketed: boolean;
}

const openers = '([{（【';
const closers = ')]}）】';

/** Cut a text where brackets, bars, dashes, links and full stops separate its parts. */
function cutSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;

  const cut = (end: number, bracketed: boolean) => {
    const part = text.slice(start, end).trim();
    if (part !== '') segments.push({ text: part, bracketed });
  };

  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (openers.includes(character)) {
      const end = closingBracket(text, index);
      if (end === -1) continue;
      if (isAffiliation(text, start, index, end)) {
        index = end;
        continue;
      }
      cut(index, false);
      start = index + 1;
      cut(end, true);
      start = end + 1;
      index = end;
    } else if (character === gap || character === '|' || character === '｜' || isSentenceEnd(text, index)) {
      cut(index + (character === '.' ? 1 : 0), false);
      start = index + 1;
    } else if (/^\s[-–—•·/]{1,3}\s/u.test(text.slice(index, index + 6))) {
      cut(index, false);
      start = index + 2;
    }
  }
  cut(text.length, false);
  return segments;
}

/** `Grace Hopper (Yale), Jim Gray`: brackets that belong to the name before them. */
function isAffiliation(text: string, start: number, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  if (/\d/u.test(inside) || readVenueText(inside) || inside.includes(gap)) return false;
  const before = text.slice(start, open).split(/[,;]/u).at(-1) ?? '';
  return (
    (readNames(before)?.strength ?? 0) >= 1 &&
    /^\s*(?:[,;&|.]|and\b|et al|$)/u.test(text.slice(close + 1, close + 8).replace(gap, '|'))
  );
}

const longestBracket = 160;

function closingBracket(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + longestBracket);
  for (let index = open; index < limit; index++) {
    if (openers.includes(text.charAt(index))) depth += 1;
    else if (closers.includes(text.charAt(index))) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

const initial = /(?:^|[^\p{Letter}\p{Number}])(?:\p{Lu}|Ch|Ph|Sh|Th|Ya|Yu|Zh)$/u;
const abbreviation =
  /(?:^|[\s(.-])(?:al|vol|no|pp|p|proc|int|intl|conf|symp|trans|j|jr|sr|st|dr|prof|vs|ed|eds|univ|dept|comput|comm|commun|ann|lett|rev|sci|math|phys|stat|eng|netw|syst|softw|sec|ser|lect|adv|mach|artif|intell|res|assoc|soc|am|sig|arch|des|inf|theor|appl|bull|mag|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|usenix assoc|et)$/iu;

/** Whether a full stop ends a sentence, and no initial or abbreviation. */
export function isSentenceEnd(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (character === '。') return true;
  if (character !== '.') return false;
  const after = text.charAt(index + 1);
  if (after !== '' && after !== ' ' && after !== gap && !'[("“*'.includes(after)) return false;
  const before = text.slice(Math.max(0, index - 16), index);
  if (/\bal$/iu.test(before)) return !/^\.\s*,/u.test(text.slice(index, index + 4));
  return !abbreviation.test(before) && !initial.test(before);
}

function tidy(text: string): string {
  const inner = trimEnd(trimStart(text.trim(), ' ,;:|•·–—-/.*_`~)]'), ' ,;:|•·–—-/*_`~[(');
  const balanced = inner.endsWith(')') && !inner.includes('(') ? trimEnd(inner, ' ,;:)') : inner;
  return balanced.replace(/(?<!\b\p{Lu}|\bal|\bJr)\.$/u, '');
}

/** What says where in a volume a paper stands. */
const noise =
  /^(?:(?:vol(?:ume)?|no|num(?:ber)?|issue|iss|pp?|pages?|pgs?|art(?:icle)?|ch(?:apter)?)\b\.?\s?[\w.:–—-]{0,20}|[\d()][\d\s.:;()–—-]{0,30}|(?:oral|spotlight|poster|best (?:student )?paper(?: award)?|acm|ieee|usenix|springer|elsevier|pmlr|eds?|(?:cs|stat|math|eess|physics|q-bio)\.[a-z-]{2,7})\.?)$/iu;

function isNoise(words: string): boolean {
  return noise.test(words);
}

/** `arXiv 2023.05` with its year only. */
function withPlainYear(text: string): string {
  return text.replace(/\b((?:19|20)\d\d)[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?(?![\d.])/gu, '$1');
}

/** A text without the volume, issue and pages at its end. */
function withoutVolume(text: string): string {
  return text
    .replace(/[\s,;:]+(?:vol(?:ume)?|no|issue|pp?|pages?)\b\.?\s?[\d(][\w\s.,:;()–—-]{0,60}$/iu, '')
    .replace(/[\s,;:]+\d{1,4}(?:[.:,]\s?\d{1,5}|\s?\(\d{1,4}\))?(?::\s?\d[\d–—-]{0,12})?$/u, (whole) =>
      /^[\s,;:]+(?:19|20)\d\d$/u.test(whole) ? whole : '',
    )
    .trim();
}

const institution =
  /\b(?:conference|journal|transactions|proceedings|proc\.|symposium|workshop|letters|magazine|annals|advances in|bulletin|communications of|technical report|tech\.? report|thesis|dissertation|lecture notes|quarterly|conf\.|trans\.)(?!\w)/iu;

function isInstitution(words: string): boolean {
  return institution.test(words) && /^(?:in\b)?[\s\p{Lu}\d]/u.test(words) && words.split(' ').length <= 30;
}

function looksVenue(name: string, bracketed: boolean): boolean {
  return (
    isInstitution(name) ||
    (/^[A-Z][\w&’'@/+-]{1,15}(?:\s[A-Z@][\w&@’'-]{1,14}){0,3}$/u.test(name) &&
      (bracketed || /\p{Lu}{2}/u.test(name)))
  );
}

/** Whether words are a sentence rather than a name. */
function isProse(words: string): boolean {
  const small = words.match(/(?<=^|\s)\p{Ll}+(?=\s|$)/gu) ?? [];
  return (
    small.filter((word) => !/^(?:of|on|in|the|and|for|at|to|in|international|a)$/u.test(word)).length > 3
  );
}

function isInitials(part: string): boolean {
  return /^(?:\p{Lu}\.?[- ]?){1,4}$/u.test(part);
}
