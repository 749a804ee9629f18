import type { PaperVenue, VenueText } from '@proseminar/core';
import { readDate } from '../fields/date.js';
import { readNames } from '../fields/names.js';
import { isNoise, isProse, tidyWords } from './citation-words.js';
import { readVenueText } from './venue-text.js';

/** A venue as a citation names it. */
export interface CitedVenue {
  readonly venue: PaperVenue;
  readonly year?: number | undefined;
  /** A year that stands behind the name of a venue that is not known. */
  readonly dated?: number | undefined;
  /** Two digits behind the name, which may also be a volume. */
  readonly bare?: number | undefined;
  /** What was not understood. */
  readonly rest?: string;
}

/** What stands around words that may name a venue. */
export interface VenueSurroundings {
  readonly bracketed: boolean;
  /** A short name in brackets behind the words. */
  readonly acronym: string | undefined;
  /** Whether a year in brackets follows. */
  readonly isBeforeYear: boolean;
  /** Whether the words surely are a citation. */
  readonly sure: boolean;
  /** Whether a venue is named already, though none that is known. */
  readonly isNamed: boolean;
  /** Whether the authors are known. */
  readonly isCited: boolean;
}

/** The venue that a part of a citation names, also one that is not known where the words around it make it sure. */
export function readCitedVenue(written: string, surroundings: VenueSurroundings): CitedVenue | undefined {
  const { bracketed, isNamed, isCited } = surroundings;
  const named = withPlainYear(written.replace(/^in:?\s+/iu, '').replace(pages, ''));
  const words = withoutVolume(named);
  if (words === '' || /[[\]\\]/u.test(written) || words.split(' ').length > 40) return undefined;
  if (!bracketed && !institution.test(words) && (isProse(words) || !/[A-Za-z]{2}/u.test(words)))
    return undefined;
  const full = readVenueText(named);
  const short = readVenueText(words);
  const isSame = full && short && full.venue.key === short.venue.key && full.year === short.year;
  const read = isSame ? short : (full ?? short);
  if (read?.rest !== undefined && readNames(read.rest) !== undefined && !isCited) return undefined;

  const isKnown = read?.venue.key !== undefined;
  if (read && !isProse(read.rest ?? '') && (isKnown || looksVenue(read.venue.name, bracketed)))
    return isNamed && !isKnown ? undefined : asCited(read, written, surroundings);
  if (bracketed && thesis.test(words)) return { venue: { name: words } };
  const isSentence = isProse(words) && !startsWithInstitution(words);
  // `(SMDB workshop 2021)`.
  const isDated = bracketed && words.split(' ').length <= 6 && /\s(?:19|20)\d\d$/u.test(words);
  return (bracketed && !isDated) || isNamed || isSentence ? undefined : readUnknownVenue(words, surroundings);
}

/** A venue with what stands beside it. */
function asCited(
  { venue, year, rest }: VenueText,
  written: string,
  { acronym }: VenueSurroundings,
): CitedVenue {
  // A name with an acronym in brackets behind it is one name.
  const isOneName = acronym !== undefined && venue.key === undefined && year === undefined;
  // `Communications of the ACM 13` is a volume, `NIPS 18` a year.
  const isBare = /\p{Letter},?\s\d{1,2}$/u.test(written);
  const isVolume = isBare && (isInstitution(written) || written.includes(' of '));
  return {
    venue: isOneName ? { ...venue, name: `${venue.name} (${acronym})` } : venue,
    ...(isBare ? { bare: isVolume ? undefined : year } : { year }),
    ...(rest && readDate(rest) === undefined && !rest.split(',').every(saysNothing) && { rest }),
  };
}

function saysNothing(part: string): boolean {
  return isNoise(part.trim());
}

/** A venue that is not known, by the words that such names have or by its place before a year. */
function readUnknownVenue(
  words: string,
  { acronym, isBeforeYear, sure, isCited }: VenueSurroundings,
): CitedVenue | undefined {
  const dated =
    /^(?<name>.+?)[\s,.]+(?<when>(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)\p{Letter}{0,6}\.?\s)?(?:19|20)\d\d)\.?$/u.exec(
      words,
    )?.groups;
  const name = tidyWords(withoutVolume(dated?.name ?? words)).replace(/^in:?\s+/iu, '');
  const hasItsWords = isInstitution(name) && (sure || !/thesis|dissertation|report/iu.test(name));
  const hasItsPlace = sure && (isBeforeYear || dated) && /^\p{Lu}/u.test(name);
  if (!hasItsWords && !hasItsPlace) return undefined;
  if (!isCited && (readNames(name)?.strength ?? 0) >= 2) return undefined;
  if (name.length > 200 || /^(?:our|this|the paper|a|see)\b/iu.test(name)) return undefined;
  return {
    venue: readVenueText(name)?.venue ?? { name: acronym === undefined ? name : `${name} (${acronym})` },
    ...(dated?.when && { dated: readDate(dated.when) }),
  };
}

/** `: 459-468` behind a year. */
const pages = /(?<=\b(?:19|20)\d\d):\s?\d{1,5}\s?[–-]{1,2}\s?\d{1,5}\.?$/u;

/** `arXiv 2023.05` with its year only. */
function withPlainYear(text: string): string {
  return text.replace(/\b((?:19|20)\d\d)[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?(?![\d.])/gu, '$1');
}

/** A text without the volume, issue and pages at its end. */
function withoutVolume(text: string): string {
  return text
    .replace(
      /[\s,;:]+(?:vol(?:ume)?|no|issue|pp?|pages?)\b\.?\s?(?:[A-Z]{1,4}\d|[\d(])[\w\s.,:;()–—-]{0,60}$/iu,
      '',
    )
    .replace(
      /[\s,;:]+\d{1,4}(?:[.:,]\s?\d{1,5}(?:[–—-]{1,2}\d{1,5})?|\s?\(\d{1,4}\))?(?::\s?\d[\d–—-]{0,12})?$/u,
      (whole) => (/^[\s,;:]+(?:19|20)\d\d$/u.test(whole) ? whole : ''),
    )
    .trim();
}

const institution =
  /(?<!\w)(?:conference|congress|colloquium|journal|transactions|proceedings|proc\.|symposium|workshop|letters|magazine|annals|advances in|bulletin|communications of|technical report|tech\.? report|thesis|dissertation|lecture notes|quarterly|conf\.|trans\.|conférence|congrès|colloque|journées|atelier|revue|actes|thèse|konferenz|tagung|zeitschrift|congreso|congresso|simp[oó]sio|revista|anais)(?![\w\p{L}])|論文誌|論文集|予稿集|研究会|シンポジウム|カンファレンス|学会誌|学报|學報|期刊|논문지|학회지|학술대회/iu;

/** `Atelier sur …`: such a name may run on like a sentence. */
function startsWithInstitution(words: string): boolean {
  return isInstitution(words) && (words.match(institution)?.index ?? 1) <= 5;
}

const thesis =
  /^(?:ph\.?\s?d\.?|m\.?sc\.?|b\.?sc\.?|master['’]?s?|doctoral|bachelor['’]?s?) (?:thesis|dissertation)$/iu;

/** Whether words have one that is of the name of a conference, a journal and the like. */
export function isInstitution(words: string): boolean {
  return (
    institution.test(words) && /^(?:in\b)?[\s\p{Lu}\p{Lo}\d]/u.test(words) && words.split(' ').length <= 30
  );
}

function looksVenue(name: string, bracketed: boolean): boolean {
  return (
    isInstitution(name) ||
    (/^[A-Z][\w&’'@/+-]{1,15}(?:\s[A-Z@][\w&@’'-]{1,14}){0,3}$/u.test(name) &&
      (bracketed || /\p{Lu}{2}/u.test(name)))
  );
}
