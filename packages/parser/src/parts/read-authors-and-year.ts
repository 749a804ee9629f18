import { readDate } from '../fields/date.js';
import { type Names, readNames } from '../fields/names.js';
import { readVenueText } from './venue-text.js';

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
