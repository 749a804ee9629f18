import { readDate } from '../fields/date.js';
import { isRelationWord } from '../fields/links.js';
import { readNames } from '../fields/names.js';
import { saysNothing } from './characters.js';
import { type Citation, gap, noCitation, saysSomething } from './citation.js';
import { type CitationContext, type CitationReading, isTooMuch } from './citation-reading.js';
import { isConnective, isNoise, isProse, tidyWords } from './citation-words.js';
import { cutSegments, type Segment } from './cut-segments.js';
import { readCommaParts } from './read-comma-parts.js';
import { takeDatedNames, takeFamilyNames, takeNames, takeNamesAndYear } from './take-names.js';
import { takeVenue } from './take-venue.js';
import { readVenueText } from './venue-text.js';

/** Most characters that are looked at. */
const longest = 3000;

/**
 * Read a citation in any order and punctuation.
 *
 * @example
 * readCitation('. A. Lovelace and C. Babbage. Notes on Engines 3.2 (1843): 1-9', {sure: true})
 */
export function readCitation(
  text: string,
  { sure = false, names = 2, mostRest = Number.POSITIVE_INFINITY }: CitationContext = {},
): Citation {
  if (saysNothing(text)) return noCitation;
  const reading: CitationReading = { sure, names, mostRest, rest: [] };
  const segments = cutSegments(text.slice(0, longest));
  if (text.length > longest) reading.rest.push(text.slice(longest));

  let isOver = false;
  for (const [index, segment] of segments.entries()) {
    if (isOver) {
      reading.rest.push(segment.bracketed ? `(${segment.text})` : segment.text);
      continue;
    }
    const before = reading.rest.length;
    readSegment(reading, segment, {
      acronym: acronymOf(segments[index + 1]),
      isBeforeYear: isBeforeYear(segments, index),
    });
    // A comment follows the citation, and names in it are any.
    const isLost = reading.rest.length > before && !segment.bracketed && isProse(segment.text);
    isOver = isLost && saysSomething({ ...reading, year: reading.year ?? reading.dated });
    if (isTooMuch(reading)) break;
  }

  if (!reading.venue) takeJournal(reading, text);
  const { authors, venue } = reading;
  const rest = reading.rest.map((words) => words.replaceAll(gap, ' ').replace(/\s+/gu, ' ').trim());
  const year = reading.year ?? reading.dated ?? reading.bare;
  return { ...(authors && { authors }), ...(venue && { venue }), ...(year !== undefined && { year }), rest };
}

/** Words before a volume with its issue or pages name a journal: `Econometrica, 82(1)`. */
function takeJournal(reading: CitationReading, text: string): void {
  if (!/\d/u.test(text)) return;
  const plain = text.slice(0, longest).replaceAll(gap, ' ');
  for (const found of plain.matchAll(volume)) {
    const before = plain.slice(Math.max(0, found.index - 120), found.index).trimEnd();
    const index = reading.rest.findIndex(
      (words) =>
        /^\p{Lu}[\p{L}\s&:’'-]{3,80}$/u.test(words) && before.endsWith(words) && words.split(' ').length <= 8,
    );
    const [name] = index === -1 ? [] : reading.rest.splice(index, 1);
    if (name === undefined) continue;
    reading.venue = { name };
    return;
  }
}

const volume =
  /[.,]?\s+(?:(?:19|20)\d\d(?:\s\p{L}{3}(?:\s\d{1,2})?)?;\s?)?(?:vol(?:ume)?\.?\s)?\d{1,4}(?:\s?\(\d{1,4}(?:[–/-]\d{1,4})?\)|\s?[,:]\s?(?:pp?\.\s?)?\d{1,5}\s?[–-]{1,2}\s?\d{1,5})/gu;

/** What follows a segment. */
interface Following {
  /** `(POPL)`: a short name for what the segment says. */
  readonly acronym: string | undefined;
  readonly isBeforeYear: boolean;
}

function acronymOf(next: Segment | undefined): string | undefined {
  return next?.bracketed && /^[A-Z][\w&’'-]{1,14}$/u.test(next.text) ? next.text : undefined;
}

/** Whether a year in brackets follows soon. */
function isBeforeYear(segments: readonly Segment[], index: number): boolean {
  const next = segments
    .slice(index + 1, index + 4)
    .find(({ text }) => !isNoise(tidyWords(text)) || readDate(text));
  return next?.bracketed === true && readDate(next.text) !== undefined;
}

function readSegment(reading: CitationReading, { text, bracketed }: Segment, following: Following): void {
  const words = tidyWords(text).replace(/^((?:19|20)\d\d);.{0,20}$/u, '$1');
  // `[pdf]` is a link that is yet to come.
  if (words === '' || isConnective(words) || (bracketed && isRelationWord(words))) return;
  const date = readDate(words);
  if (date !== undefined) {
    reading.dated ??= date;
    return;
  }
  if (
    isNoise(words) ||
    (bracketed ? takeNamesAndYear(reading, words) : takePeople() || takeDatedNames(reading, words))
  )
    return;
  if (takeVenue(reading, words, { bracketed, ...following })) return;
  if (bracketed) readBracket(reading, words);
  else readCommaParts(reading, words, following.isBeforeYear);

  function takePeople(): boolean {
    // Before a title, `Lamport, Leslie (1978)` is one person.
    const isBeside = reading.names > 0 && !reading.sure;
    const isPerson = following.isBeforeYear && isBeside && takeFamilyNames(reading, words);
    return isPerson || takeNames(reading, words);
  }
}

function readBracket(reading: CitationReading, words: string): void {
  const others = /^with\s+(?<names>.+)$/u.exec(words)?.groups?.names;
  const read = readNames(others ?? words);
  if (!reading.authors && read && read.strength >= (others === undefined ? 2 : 1)) reading.authors = read;
  else if (!readInside(reading, words) && !readBesideAffiliation(reading, words))
    reading.rest.push(`(${words})`);
}

/** `(CMU, ASPLOS'24)`: a known venue with its year beside what is not understood. */
function readBesideAffiliation(reading: CitationReading, words: string): boolean {
  const parts = words.split(/\s*[,;]\s*/u);
  const found = parts.map(readVenueText);
  const index = found.findIndex(
    (read) => read?.venue.key !== undefined && read.year !== undefined && read.rest === undefined,
  );
  const read = found[index];
  if (parts.length !== 2 || !read || reading.venue) return false;
  reading.venue = read.venue;
  if (read.year !== undefined) reading.year ??= read.year;
  reading.rest.push(`(${parts[1 - index] ?? ''})`);
  return true;
}

/** `(Hopper et al., PLDI 1993)`: a whole citation in brackets. */
function readInside(reading: CitationReading, words: string): boolean {
  if (!words.includes(',') || /[([{]/u.test(words)) return false;
  const { authors, venue, year, rest } = readCitation(words, { names: 0, mostRest: 0 });
  if (rest.length > 0 || (venue ?? year) === undefined) return false;
  reading.authors ??= authors;
  reading.venue ??= venue;
  reading.year ??= year;
  return true;
}
