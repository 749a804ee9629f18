import { readDate } from '../fields/date.js';
import { isLabel } from '../fields/label-words.js';
import { isNameBeside, isNameShaped, type Names, readNames } from '../fields/names.js';
import { type CitationReading, isTooMuch } from './citation-reading.js';
import { isNoise, tidyWords } from './citation-words.js';
import { takeVenue } from './take-venue.js';
import { readVenueText } from './venue-text.js';

/** Read parts between commas: names that follow each other are authors, the rest is read by itself. */
export function readCommaParts(reading: CitationReading, words: string, isBeforeYear: boolean): void {
  const parts = words
    .split(/[,，]\s*|\s+[-–—]\s+/u)
    .map(tidyWords)
    .filter((part) => part !== '');
  if (parts.length < 2) {
    reading.rest.push(words);
    return;
  }
  const sure = parts.map(
    (part) =>
      (readNames(part) !== undefined || isInitials(part) || isNameBeside(part, parts)) && !isLabel(part),
  );
  const people = parts.map(
    (part, at) => sure[at] === true || (sure[at - 1] === true && sure[at + 1] === true && isNameShaped(part)),
  );
  const before = reading.rest.length;
  let weak: Names | undefined;
  let index = 0;
  while (index < parts.length && !isTooMuch(reading)) {
    let end = index;
    while (people[end] === true) end += 1;
    const run = end > index ? parts.slice(index, end).join(', ') : '';
    const read = run === '' ? undefined : readNames(run);
    // `Boole, Hopper, Gray`, where the list names authors there.
    const areFamilies = read?.strength === 0 && end - index > 2 && reading.names <= 1 && !reading.authors;
    const isBetter =
      read &&
      (areFamilies || read.strength > Math.max(0, reading.authors?.strength ?? 0)) &&
      !readVenueText(run);
    if (read && isBetter && (read.strength >= 2 || !weak)) {
      if (read.strength >= 2) reading.authors = read;
      else weak = read;
      index = end;
      continue;
    }
    index += readPart(reading, parts, index, isBeforeYear);
  }
  // One full name among words that are not understood may be anything.
  if (!weak) return;
  const isUnderstood =
    reading.rest.length === before && (reading.venue ?? reading.dated ?? reading.year) !== undefined;
  if (!reading.authors && (isUnderstood || reading.names <= 1)) reading.authors = weak;
  else reading.rest.push(weak.names.join(', '));
}

/** Read the longest run of parts from an index that is a venue; how many parts were read. */
function readPart(
  reading: CitationReading,
  parts: readonly string[],
  index: number,
  isBeforeYear: boolean,
): number {
  const part = parts[index] ?? '';
  const date = readDate(part);
  if (date !== undefined) {
    reading.dated ??= date;
    return 1;
  }
  if (isNoise(part)) return 1;
  for (let end = Math.min(parts.length, index + 5); end > index; end--) {
    const run = parts.slice(index, end).join(', ');
    const isLast = end === parts.length;
    if (
      takeVenue(reading, run, { bracketed: false, acronym: undefined, isBeforeYear: isBeforeYear && isLast })
    )
      return end - index;
  }
  reading.rest.push(part);
  return 1;
}

function isInitials(part: string): boolean {
  return /^(?:\p{Lu}\.?[- ]?){1,4}$/u.test(part) && readVenueText(part) === undefined;
}
