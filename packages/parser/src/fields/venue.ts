import { findVenue, type PaperVenue, readVenueText } from '@proseminar/core';
import type { Parts } from '../read-parts.js';

/** The venue: of the tag, else of a detail, else of the words beside the title. */
export function readVenue({ tag, citation, details }: Parts): PaperVenue | undefined {
  if (tag.venue) return tag.venue;

  const written = details.get('Venue');
  const workshop = details.get('Workshop');
  const track = details.get('Track');
  if (written === undefined) return citation.venue;
  if (workshop === undefined && track === undefined)
    return readVenueText(written)?.venue ?? plainVenue(written);
  return { ...plainVenue(written), ...(workshop && { workshop }), ...(track && { track }) };
}

/** A venue whose name is the whole text. */
export function plainVenue(name: string): PaperVenue {
  const key = findVenue(name)?.key;
  return key === undefined ? { name } : { key, name };
}
