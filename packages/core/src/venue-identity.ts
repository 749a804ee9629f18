import { findVenue } from './find-venue.js';
import { foldName } from './fold-text.js';
import type { PaperVenue } from './venue.js';

/** What tells venues apart: the key of one that the registry knows, else its written name without case and accents. */
export function venueIdentity(venue: PaperVenue): string {
  return venue.key ?? nameIdentity(venue.name);
}

/** The identity of the venue that a person means by a name: `neurips` for `NIPS`. */
export function nameIdentity(name: string): string {
  return findVenue(name)?.key ?? foldName(name);
}
