import { nearestVenue, type Paper, type Provenance, readShortName } from '@proseminar/core';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { PaperDraft } from './draft.js';
import { readEntryAuthors } from './fields/authors.js';
import { readEntryIdentifiers } from './fields/identifiers.js';
import { readPages } from './fields/pages.js';
import { readRemainder } from './fields/remainder.js';
import { isKnown } from './fields/tag.js';
import { readTags, withoutTags } from './fields/tags.js';
import { readTitle } from './fields/title.js';
import { readVenue } from './fields/venue.js';
import { readYear } from './fields/year.js';
import type { Parts } from './parts/parts.js';
import { quoted } from './quoted.js';
import type { Edition } from './read-edition.js';
import { report } from './rules.js';
import { type PaperLinks, sortPaperLinks } from './sort-links.js';
import { sourceRange } from './source-range.js';

type Fields = PaperDraft['fields'];
type Read<Value> = (parts: Parts, links: PaperLinks) => Value | undefined;

/** A reader per field that is absent where the list does not have it; a field is added by a row. */
const optionalFields = {
  venue: readVenue,
  year: readYear,
  notes: (_parts, { notes }) => notes,
  identifiers: ({ details }, { links }) => readEntryIdentifiers(links, details),
  pages: ({ details }) => readPages(details),
  abstract: ({ details }) => details.get('Abstract'),
  tags: readTags,
} satisfies { [Field in keyof Fields]?: Read<NonNullable<Fields[Field]>> };

const optionalReaders: readonly (readonly [string, Read<unknown>])[] = Object.entries(optionalFields);

const fromList: Provenance = { from: 'list' };
const fromHeading: Provenance = { from: 'heading' };

/**
 * Read the fields of a paper; what is missing or odd is reported, and never stops the reading.
 *
 * @param edition
 *   Venue and year that the headings above give, for papers that do not say them.
 */
export function readPaper(
  parts: Parts,
  place: Position | undefined,
  file: VFile,
  edition: Edition = {},
): Fields {
  const title = readTitle(parts);
  const sorted = sortPaperLinks(parts, file);
  const authors = readEntryAuthors(parts);
  const shortName = readShortName(title);
  const optional = readOptional(parts, sorted);
  const remainder = readRemainder([parts.lead, ...parts.rest.map(withoutTags), ...sorted.unlinked]);
  const source = sourceRange(place, file);

  const provenance: Record<string, Provenance> = {};
  for (const field in edition) provenance[field] = fromHeading;
  const proven = [
    'title',
    ...(authors.length > 0 ? ['authors'] : []),
    ...(sorted.links.length > 0 ? ['links'] : []),
    ...Object.keys(optional),
  ];
  for (const field of proven) provenance[field] = provenanceOf(field, parts);
  const paper: Fields = {
    title,
    ...(shortName !== undefined && { shortName }),
    authors,
    ...edition,
    ...optional,
    links: sorted.links,
    ...(remainder !== undefined && { remainder }),
    ...(source && { source }),
    provenance,
  };

  reportOddities(paper, place, file);
  return paper;
}

function provenanceOf(field: string, { columns }: Parts): Provenance {
  const detail = columns?.get(field);
  if (detail === undefined) return fromList;
  return detail === '' ? { from: 'column' } : { from: 'column', detail };
}

function readOptional(parts: Parts, sorted: PaperLinks): Partial<Pick<Paper, keyof typeof optionalFields>> {
  const read: Partial<Record<string, unknown>> = {};
  for (const [field, reader] of optionalReaders) {
    const value = reader(parts, sorted);
    if (value !== undefined) read[field] = value;
  }
  return read;
}

function reportOddities({ title, venue, remainder }: Fields, place: Position | undefined, file: VFile): void {
  if (venue && !isKnown(venue)) {
    const near = nearestVenue(venue.name);
    const expected = near ? `did you mean \`${near.name}\`?` : 'expected a venue of the registry';
    report(file, 'venue-is-known', `Unexpected unknown venue ${quoted(venue.name)}, ${expected}`, {
      place,
      ...(near && { fix: { actual: venue.name, expected: near.name } }),
    });
  }
  if (remainder !== undefined) {
    report(
      file,
      'entry-is-understood',
      `Unexpected text ${quoted(remainder)}, expected a title with links; it is kept as a remainder`,
      { place },
    );
  }
  if (!tightColon.test(title)) return;
  for (const actual of title.split(' ').filter((word) => tightColon.test(word))) {
    report(file, 'colon-has-space', `Unexpected colon without space in ${quoted(actual)}, expected \`: \``, {
      place,
      fix: { actual, expected: actual.replaceAll(tightColons, ': ') },
    });
  }
}

const tightColon = /\p{Letter}:\p{Letter}/u;
const tightColons = /(?<=\p{Letter}):(?=\p{Letter})/gu;
