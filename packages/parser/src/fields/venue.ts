import { findVenue, type PaperVenue, readVenueText } from '@proseminar/core';
import type { Parts } from '../parts/parts.js';
import { remember } from '../remember.js';

/** The venue: of the tag, else of a detail, else of the words beside the title. */
export function readVenue({ tag, citation, details }: Parts): PaperVenue | undefined {
  if (tag.venue) return withKey(tag.venue);

  const written = details.get('Venue');
  const workshop = details.get('Workshop');
  const track = details.get('Track');
  if (written === undefined) return citation.venue && withKey(citation.venue);
  if (workshop === undefined && track === undefined) return readVenueDetail(written);
  return { ...plainVenue(written), ...(workshop && { workshop }), ...(track && { track }) };
}

/** The venue that a detail names; in quotation marks all of the words are its name. */
export function readVenueDetail(written: string): PaperVenue {
  const whole = /^“(.+)”$/u.exec(written)?.[1];
  return whole === undefined ? (readVenueText(written)?.venue ?? plainVenue(written)) : plainVenue(whole);
}

/** A venue that was taken for one by its place may still be known. */
function withKey(venue: PaperVenue): PaperVenue {
  const named = readNameAgain(venue.name) ?? readName(venue.name);
  return { ...named, ...venue, name: named.name };
}

function readName(written: string): PaperVenue {
  // Where an identifier was taken out, two spaces are left.
  return plainVenue(written.replace(/\s+/gu, ' ').trim());
}

/** Many papers of a list have the same. */
const readNameAgain = remember(readName, 500);

/** A venue whose name is the whole text. */
export function plainVenue(name: string): PaperVenue {
  const key = findVenue(name)?.key;
  return key === undefined ? { name } : { key, name };
}
