import { architectureVenues } from './venue-registry/architecture.js';
import { dataVenues } from './venue-registry/data.js';
import { generalVenues } from './venue-registry/general.js';
import { languageVenues } from './venue-registry/language.js';
import { learningVenues } from './venue-registry/learning.js';
import { networkingVenues } from './venue-registry/networking.js';
import { peopleVenues } from './venue-registry/people.js';
import { programmingVenues } from './venue-registry/programming.js';
import type { Venue } from './venue-registry/rows.js';
import { securityVenues } from './venue-registry/security.js';
import { systemsVenues } from './venue-registry/systems.js';
import { theoryVenues } from './venue-registry/theory.js';
import { visionVenues } from './venue-registry/vision.js';

export type { Venue, VenueArea, VenueKind } from './venue-registry/rows.js';

/** All venues that the registry knows, area by area. */
export const venues: readonly Venue[] = [
  ...systemsVenues,
  ...architectureVenues,
  ...networkingVenues,
  ...dataVenues,
  ...learningVenues,
  ...languageVenues,
  ...visionVenues,
  ...securityVenues,
  ...peopleVenues,
  ...programmingVenues,
  ...theoryVenues,
  ...generalVenues,
];
