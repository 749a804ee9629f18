import * as z from 'zod';
import type { Immutable } from './immutable.js';

export const paperVenueSchema = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      .exactOptional()
      .describe('Key of the venue in the registry, such as `neurips`; absent for a venue it does not know.'),
    name: z
      .string()
      .min(1)
      .describe('The venue as the list writes it, without year, workshop and track: `NIPS`.'),
    workshop: z
      .string()
      .min(1)
      .exactOptional()
      .describe('The workshop at the venue, as written: `MLSys workshop`, or just `workshop`.'),
    track: z
      .string()
      .min(1)
      .exactOptional()
      .describe('The track at the venue, as written: `Findings`, `Demo`.'),
  })
  .describe('Where a paper appeared.');

/** Where a paper appeared: `{key: 'neurips', name: 'NIPS', workshop: 'MLSys workshop'}`. */
export type PaperVenue = Immutable<z.infer<typeof paperVenueSchema>>;

/** A venue in words, as its list writes it: `NIPS MLSys workshop`. */
export function formatVenue(venue: PaperVenue): string {
  const { name, workshop, track } = venue;
  // `CVPRW` says it in its name.
  const said = workshop === 'workshop' && /[A-Z][_-]?W$/u.test(name) ? undefined : workshop;
  return [name, said, track].filter((part) => part !== undefined).join(' ');
}
