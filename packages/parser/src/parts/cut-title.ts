import { findVenue } from '@proseminar/core';
import { readDate } from '../fields/date.js';
import { readNames } from '../fields/names.js';
import { isPlain, isSpaceAt, saysNothing } from './characters.js';
import { type Citation, noCitation, saysSomething } from './citation.js';
import { isNoise } from './citation-words.js';
import { readCitation } from './read-citation.js';
import { isSentenceEnd } from './sentence-end.js';
import { readVenueText } from './venue-text.js';

/** Most places that are tried as the end of a title. */
const mostCuts = 24;

/** Characters other than spaces at which a title may end. */
const marks = '([（|｜.。?!,，';

/** Where a plain title ends and a citation starts; the end where all of it is title. */
export function cutTitle(text: string, from: number, end: number): number {
  const cut = cutBefore(text, from, end);
  const venue = cut === end ? findVenueAtEnd(text.slice(from, end)) : undefined;
  return venue === undefined ? cut : from + venue;
}

/** Where a known venue starts that stands with its year at the end: `Titles of Things WWW2022`. */
function findVenueAtEnd(text: string): number | undefined {
  if (!/(?:19|20)\d\d/u.test(text)) return undefined;
  const found = venueAtEnd.exec(text);
  const { name = '', year = '' } = found?.groups ?? {};
  const isKnown = found && findVenue(name) !== undefined && readVenueText(`${name} ${year}`) !== undefined;
  return isKnown && found.index > 8 ? found.index : undefined;
}

/** An annotation in the brackets of Chinese lists may follow. */
const venueAtEnd =
  /(?<=[\p{L}\p{N}.?!)"”])\s(?<name>[A-Z][A-Za-z]{1,10})[ -]?(?<year>(?:19|20)\d\d)(?=\s*(?:【[^】]{0,200}】?\s*)?$)/u;

function cutBefore(text: string, from: number, end: number): number {
  let cuts = 0;
  for (let index = from + 3; index < end && cuts < mostCuts; index++) {
    if (isPlain(text.charCodeAt(index))) continue;
    const character = text.charAt(index);
    const isSpace = isSpaceAt(text, index);
    // Most spaces stand before another word, which needs no pattern.
    const next = isSpace ? text.charAt(index + 1) : '';
    if (isSpace ? next === '' || !'-–—b~'.includes(next) : !marks.includes(character)) continue;
    const isBracket = character === '（' || ('(['.includes(character) && isSpaceAt(text, index - 1));
    const isBar = character === '|' || character === '｜';
    const isDash = isSpace && /^\s[-–—]{1,2}\s/u.test(text.slice(index, index + 4));
    const isBy = isSpace && /^\s(?:by|~)\s\p{Lu}/u.test(text.slice(index, index + 5));
    const isStop = isSentenceEnd(text, index);
    const isMark = (character === '?' || character === '!') && text.charAt(index + 1) === ' ';
    if (
      !isBracket &&
      !isBar &&
      !isDash &&
      !isBy &&
      !isStop &&
      !isMark &&
      character !== ',' &&
      character !== '，'
    )
      continue;
    cuts += 1;
    const cut = isMark ? index + 1 : index;
    if (isBar && /[\p{Letter}]/u.test(text.slice(from, index))) return cut;
    const place = isBracket ? 'bracket' : isStop || isMark ? 'stop' : isBy ? 'by' : 'inside';
    if (startsCitation(text.slice(cut, end), place)) return cut;
  }
  return end;
}

/** Where a title may end: before brackets, behind a full stop, before “by” or a tilde, or elsewhere in a sentence. */
type Place = 'bracket' | 'stop' | 'by' | 'inside';

function startsCitation(tail: string, place: Place): boolean {
  if (tail.length > 600 || saysNothing(tail)) return false;
  if (place === 'bracket' && isHonour(tail)) return true;
  if (place === 'by')
    return (
      surelyBy.test(tail) ||
      isCredit(readCitation(tail.replace(/^\s(?:by|~)\s/u, ' '), { names: 0, mostRest: 0 }))
    );
  if (place === 'stop') {
    const read = readCitation(tail.replace(doiAtEnd, ''), { names: 1, mostRest: 1 });
    return isCitation(read) || (read.rest.length === 1 && (read.authors?.strength ?? 0) >= 3);
  }
  if (place === 'bracket') {
    const named = readCitation(tail, { names: 1, mostRest: 0 });
    if (named.rest.length === 0 && named.authors && named.venue) return true;
    return startsWithVenue(tail)
      ? saysSomething(readCitation(tail))
      : isCitation(readCitation(tail, { mostRest: 0 }));
  }

  const sure = readCitation(tail, { mostRest: 0 });
  if (sure.rest.length === 0)
    return sure.year !== undefined || sure.venue?.key !== undefined || hasFullNames(sure);
  const { authors, venue, year, rest } = readCitation(tail, { names: 1, mostRest: 0 });
  const isWhole = rest.length === 0 && authors !== undefined && (year ?? venue) !== undefined;
  return isWhole && saysSomething(readCitation(tail));
}

/** `doi:10.1000/182` at the end of a citation. */
const doiAtEnd = /\sdoi:\s?10\.\S{3,100}\s*$/iu;

/** ` by Lovelace, A. K.`, ` by Lovelace et al.`: surely names, whatever follows. */
const surelyBy =
  /^\sby\s\p{Lu}[\p{Letter}'’-]+(?:,\s(?:\p{Lu}\.|\p{Lu}{1,3}\b)|(?:\s\p{Lu}\S{1,30}){0,2},?\set al\b)/u;

/** Whether words say something of a citation and nothing else. */
function isCitation(read: Citation): boolean {
  return read.rest.length === 0 && saysSomething(read);
}

/**
 * Of one name after “by”, three words without initials are none: `by Conditional Adversarial Autoencoder`, nor is
 * what is done: `by Moving`, `by Sorting Sequences`.
 */
function isCredit(read: Citation): boolean {
  const [name = '', ...others] = read.authors?.names ?? [];
  const isPhrase = /^\p{Lu}\S*(?:\s\p{Lu}\p{Ll}\S+){2,}$|^\p{Lu}\p{Ll}{2,}ing(?:\s|$)/u.test(name);
  return isCitation(read) && !(others.length === 0 && isPhrase && (read.authors?.strength ?? 0) <= 1);
}

/** `(OSDI 2014) …`. */
function startsWithVenue(text: string): boolean {
  const words = /^[([（](?<words>[^()[\]（）]{2,60})[)\]）]/u.exec(text)?.groups?.words;
  if (words === undefined) return false;
  const read = readVenueText(words);
  return readDate(words) !== undefined || (read?.year !== undefined && read.venue.key !== undefined);
}

/** Titles list words as well: `Challenges, Progress and Prospects`. */
function hasFullNames({ authors }: Citation): boolean {
  if (!authors || authors.strength < 2) return false;
  return authors.strength > 2 || authors.names.every((name) => /[\s.]|^\P{ASCII}/u.test(name));
}

/** `(Best Paper Award)` at the end of a title is no part of it. */
function isHonour(tail: string): boolean {
  const inside = /^[([](?<words>\p{Letter}[^()[\]]{2,60})[)\]]\s*$/u.exec(tail)?.groups?.words;
  return inside !== undefined && isNoise(inside.trim());
}

const nameAtEnd = /\s[-–—]\s?(?<name>[^-–—:()]{5,60})$/u;

/**
 * A title without the citation that its link or its line holds as well.
 *
 * @param namesAuthors
 *   Whether entries of the list usually name authors.
 */
export function cutLabel(
  title: string,
  namesAuthors = false,
): { readonly title: string; readonly citation: Citation } {
  const none = { title, citation: noCitation };
  if (title.length > 600) return none;
  // Where others name several, one name after a dash is that of the author.
  const [dashed, name = ''] = /[-–—]/u.test(title) ? (nameAtEnd.exec(title) ?? []) : [];
  const named = dashed === undefined ? undefined : readNames(name);
  const least = dashed?.endsWith(` ${name}`) ? (namesAuthors ? 1 : 2) : 3;
  if (dashed !== undefined && named && named.strength >= least)
    return { title: title.slice(0, -dashed.length), citation: { authors: named, rest: [] } };
  const cut = cutTitle(title, 0, title.length);
  if (cut === title.length) return none;
  const citation = readCitation(title.slice(cut), { names: 1, mostRest: 0 });
  const { authors, venue, year, rest } = citation;
  const isSure =
    (authors !== undefined && authors.strength >= 3) ||
    (venue?.key !== undefined && year !== undefined) ||
    (year !== undefined && /^[\s,]*\(?(?:19|20)\d\d\)?\W*$/u.test(title.slice(cut))) ||
    (authors !== undefined && year !== undefined);
  return isSure && rest.length === 0 ? { title: title.slice(0, cut), citation } : none;
}
