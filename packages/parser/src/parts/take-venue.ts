import { findVenue, type PaperVenue } from '@proseminar/core';
import { remember } from '../remember.js';
import type { CitationReading } from './citation-reading.js';
import { type CitedVenue, readCitedVenue, type VenueSurroundings } from './read-cited-venue.js';
import { readVenueText } from './venue-text.js';

/** Take words for the venue, with its year; whether they are. */
export function takeVenue(
  reading: CitationReading,
  words: string,
  surroundings: Omit<VenueSurroundings, 'sure' | 'isNamed' | 'isCited'>,
): boolean {
  const { venue, year, authors, sure } = reading;
  if (venue && surroundings.bracketed && (year ?? reading.dated) === undefined) {
    const again = readVenueText(words);
    if (again?.venue.key !== undefined && again.year !== undefined) {
      reading.year = again.year;
      return true;
    }
  }
  if (venue && (venue.key !== undefined || year !== undefined)) return takePublication(reading, words);
  const read = readAgain(words, {
    ...surroundings,
    sure,
    isNamed: venue !== undefined,
    isCited: authors !== undefined,
  });
  if (!read) return false;
  // `Phys. Rev. D (2025). arXiv:2411.13521` appeared in the journal, and then.
  if (venue && isPreprint(read.venue)) return true;
  reading.venue = read.venue;
  reading.year ??= read.year;
  reading.dated ??= read.dated;
  reading.bare ??= read.bare;
  if (read.rest !== undefined) reading.rest.push(read.rest);
  return true;
}

function isPreprint({ key }: PaperVenue): boolean {
  return key !== undefined && findVenue(key)?.kind === 'preprint';
}

/** Where a preprint was published counts more than where it was put first: `arXiv:1706.03762 / NIPS 2017`. */
function takePublication(reading: CitationReading, words: string): boolean {
  if (!reading.venue || !isPreprint(reading.venue)) return false;
  const read = readVenueText(words);
  if (read?.venue.key === undefined || isPreprint(read.venue) || read.rest !== undefined) return false;
  reading.venue = read.venue;
  if (read.year !== undefined) reading.year = read.year;
  return true;
}

/** While a line is cut into parts, the same words are looked at many times. */
function readAgain(words: string, surroundings: VenueSurroundings): CitedVenue | undefined {
  return words.length > 300
    ? readCitedVenue(words, surroundings)
    : readKnown(JSON.stringify([words, surroundings]));
}

const readKnown = remember((asked: string): CitedVenue | undefined => {
  const [words, surroundings] = JSON.parse(asked) as [string, VenueSurroundings];
  return readCitedVenue(words, surroundings);
}, 2500);
