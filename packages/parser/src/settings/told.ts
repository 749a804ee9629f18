import type { Layout } from '../parts/layout.js';
import { type Edition, readEdition, readVenueHeading } from '../read-edition.js';
import { type Purpose, readPurpose } from '../section-purpose.js';
import { type Settings, settingKey } from './settings.js';

/** What a section is for, where the list says so: of it, or of one that it stands in. */
export function toldPurpose(
  heading: string,
  { sections }: Settings,
  above?: Purpose | undefined,
): Purpose | undefined {
  const is =
    (sections.size === 0 ? undefined : sections.get(settingKey(heading))) ??
    (above?.isTold ? above.is : undefined);
  if (is === undefined) return undefined;
  const { kind = above?.kind } = readPurpose(heading) ?? {};
  return { is, share: 1, isTold: true, ...(is === 'resources' && kind && { kind }) };
}

/** The venue and year that a heading gives, as far as the list says that headings do. */
export function toldEdition(heading: string, { headings }: Settings): Edition | undefined {
  if (headings === 'topic') return undefined;
  const edition = readEdition(heading);
  return edition ?? (headings === 'venue' && !readPurpose(heading) ? readVenueHeading(heading) : undefined);
}

/** Where entries have their fields: as the list says, else as it was learned from them. */
export function toldLayout(learned: Layout, { title, authors }: Settings): Layout {
  return {
    ...learned,
    ...(title !== undefined && { title, isTold: true }),
    ...(authors !== undefined && { namesAuthors: authors }),
  };
}
