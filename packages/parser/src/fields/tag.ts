import { nearestVenue, type PaperVenue, type ResourceKind, readVenueText } from '@proseminar/core';

import { readDate } from './date.js';

/** What the words in brackets before a title say. */
export interface Tag {
  readonly venue?: PaperVenue;
  readonly year?: number;
  /** What stands in the brackets besides. */
  readonly rest?: string;
  /** What the entry is, where the tag says so: `[talk]`. */
  readonly is?: 'paper' | 'group' | ResourceKind;
  /** Another word that the list puts on the entry: `required`. */
  readonly mark?: string;
}

const kindWords = new Map<string, NonNullable<Tag['is']>>(
  Object.entries({
    paper: 'paper',
    group: 'group',
    talk: 'talk',
    course: 'course',
    overview: 'overview',
    blog: 'blog',
    book: 'book',
    tool: 'tool',
    resource: 'other',
  } as const),
);

const kindAndYear = /^(?<word>[a-z]+)(?:\s+(?<year>[12]\d{3}))?$/iu;
const yearAlone = /^(?:[12]\d{3})$/u;
const abbreviation = /^(?:[a-z]*[A-Z]){2}[A-Za-z&]*$/u;

/**
 * Read a tag.
 *
 * @example
 * readTag("OSDI '14") // => {venue: {key: 'osdi', name: 'OSDI'}, year: 2014}
 * readTag('talk') // => {is: 'talk'}
 * readTag('required') // => {mark: 'required'}
 */
export function readTag(text: string): Tag {
  const kind = kindAndYear.exec(text)?.groups;
  const is = kindWords.get(kind?.word?.toLowerCase() ?? '');
  if (is) return kind?.year === undefined ? { is } : { is, year: Number(kind.year) };
  if (yearAlone.test(text)) return { year: Number(text) };
  const date = readDate(text);
  if (date !== undefined) return { year: date };

  const read = readVenueText(text);
  if (read) return read;
  return seemsMistyped(text) ? { venue: { name: text } } : { mark: text };
}

/** Whether the registry of venues has the venue. */
export function isKnown(venue: PaperVenue): boolean {
  return venue.key !== undefined;
}

/** Whether a word in brackets without a year is a misspelt venue, and not a word like `required`. */
function seemsMistyped(text: string): boolean {
  return abbreviation.test(text) && nearestVenue(text) !== undefined;
}
