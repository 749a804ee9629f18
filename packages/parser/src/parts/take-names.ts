import { isLabel } from '../fields/label-words.js';
import { readNames } from '../fields/names.js';
import type { CitationReading } from './citation-reading.js';
import { readAuthorsAndYear } from './read-authors-and-year.js';
import { readVenueText } from './venue-text.js';

/** Take words for the authors; whether they are. */
export function takeNames(reading: CitationReading, words: string): boolean {
  const known = reading.authors?.strength ?? -1;
  const said = /^(?:by|authors?:)\s/iu.test(words);
  const read = readNames(words);
  if (!read || read.strength <= known || read.strength < (said ? 0 : reading.names) || isLabel(words))
    return false;
  if (read.strength < 3 && !said && readVenueText(words)) return false;
  if (reading.authors) reading.rest.push(reading.authors.names.join(', '));
  reading.authors = read;
  return true;
}

/** `Knuth (1970)`. */
export function takeFamilyNames(reading: CitationReading, words: string): boolean {
  const cited = words.split(' ').length > 5 ? undefined : readAuthorsAndYear(`${words} (2000)`);
  if (!cited || reading.authors || readVenueText(words)) return false;
  reading.authors = cited.authors;
  return true;
}

/** `(Hopper et al., 1978)`. */
export function takeNamesAndYear(reading: CitationReading, words: string): boolean {
  const cited = readAuthorsAndYear(words);
  if (!cited || reading.authors) return false;
  reading.authors = cited.authors;
  reading.dated ??= cited.year;
  return true;
}

/** `Hopper, G. and Gray, J., 1978, May`, as one of the ways to cite has it. */
export function takeDatedNames(reading: CitationReading, words: string): boolean {
  if (!/,\s(?:19|20)\d\d\b/u.test(words)) return false;
  const cited = readAuthorsAndYear(words.replace(/(?<=\d),\s\p{Lu}\p{Ll}{2,8}$/u, ''));
  if (!cited || reading.authors || cited.authors.strength < 3) return false;
  reading.authors = cited.authors;
  reading.dated ??= cited.year;
  return true;
}
