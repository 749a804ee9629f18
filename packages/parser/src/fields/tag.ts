import {
  nearestVenue,
  type PaperVenue,
  type ResourceKind,
  readVenueText,
  type VenueText,
} from '@proseminar/core';
import { readAuthorsAndYear } from '../parts/read-authors-and-year.js';
import { remember } from '../remember.js';
import { readDate } from './date.js';
import { type Names, readNames } from './names.js';

/** What the words in brackets before a title say. */
export interface Tag {
  readonly venue?: PaperVenue;
  readonly year?: number;
  /** Who wrote it, where the tag cites it: `[Dean and Ghemawat, 2004]`. */
  readonly authors?: Names;
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

/** `OSDI '14`, as most tags are; and what words of dates begin with. */
const nameAndYear = /^[A-Z][A-Za-z]{2,14} '\d\d$/u;
const datesStart: ReadonlySet<string> = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec spr sum fal aut win'.split(' '),
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
  return (text.length > longestKept ? undefined : readAgain(text)) ?? readAfresh(text);
}

/** Longer ones are seldom met twice, while `OSDI '14` is the tag of many. */
const longestKept = 40;
const readAgain = remember(readAfresh, 500);

function readAfresh(text: string): Tag {
  if (nameAndYear.test(text) && !datesStart.has(text.slice(0, 3).toLowerCase())) {
    const named = readVenueText(text);
    if (named?.venue.key !== undefined) return named;
  }
  const kind = kindAndYear.exec(text)?.groups;
  const is = kindWords.get(kind?.word?.toLowerCase() ?? '');
  if (is) return kind?.year === undefined ? { is } : { is, year: Number(kind.year) };
  if (yearAlone.test(text)) return { year: Number(text) };
  const date = readDate(text);
  if (date !== undefined) return { year: date };

  const read = readVenueText(text);
  // `Tuning, COLT` says what a paper is about; a venue among other words has its year.
  if (read?.venue.key !== undefined) return isAside(read) ? { mark: text } : read;
  const cited = readPeople(text, read);
  if (cited ?? read) return cited ?? read ?? {};
  return seemsMistyped(text) ? { venue: { name: text } } : { mark: text };
}

/** Names with “and”, “et al.” or initials beside a year are of people; others may be of a venue. */
function readPeople(text: string, read: VenueText | undefined): Tag | undefined {
  const cited = readAuthorsAndYear(text);
  const authors = cited?.authors ?? readNames(read?.venue.name ?? '');
  const year = cited?.year ?? read?.year;
  if (!authors || authors.strength < 2 || year === undefined || read?.rest !== undefined) return undefined;
  return { authors, year };
}

function isAside({ rest, year }: VenueText): boolean {
  return rest !== undefined && year === undefined;
}

/** Whether the registry of venues has the venue. */
export function isKnown(venue: PaperVenue): boolean {
  return venue.key !== undefined;
}

/** Whether a word in brackets without a year is a misspelt venue, and not a word like `required`. */
function seemsMistyped(text: string): boolean {
  return abbreviation.test(text) && nearestVenue(text) !== undefined;
}
