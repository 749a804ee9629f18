import type { CitationReading } from './citation-reading.js';
import { readCitedVenue, type VenueSurroundings } from './read-cited-venue.js';
import { readVenueText } from './venue-text.js';

/** Take words for the venue, with its year; whether they are. */
export function takeVenue(
  reading: CitationReading,
  words: string,
  surroundings: Omit<VenueSurroundings, 'sure' | 'isNamed' | 'isCited'>,
): boolean {
  const { venue, year, authors, sure } = reading;
  if (venue && surroundings.bracketed && year === undefined) {
    const again = readVenueText(words);
    if (again?.venue.key !== undefined && again.year !== undefined) {
      reading.year = again.year;
      return true;
    }
  }
  if (venue && (venue.key !== undefined || year !== undefined)) return false;
  const read = readCitedVenue(words, {
    ...surroundings,
    sure,
    isNamed: venue !== undefined,
    isCited: authors !== undefined,
  });
  if (!read) return false;
  reading.venue = read.venue;
  reading.year ??= read.year;
  reading.dated ??= read.dated;
  reading.bare ??= read.bare;
  if (read.rest !== undefined) reading.rest.push(read.rest);
  return true;
}
