import type { LinkRelation, ResourceKind } from '@proseminar/core';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { ResourceDraft } from './draft.js';
import { readEntryAuthors } from './fields/authors.js';
import type { DetailName } from './fields/details.js';
import { readRemainder } from './fields/remainder.js';
import { readTags, withoutTags } from './fields/tags.js';
import { readTitle } from './fields/title.js';
import { readYear } from './fields/year.js';
import type { Parts } from './parts/parts.js';
import { quoted } from './quoted.js';
import { report } from './rules.js';
import { sortLinks } from './sort-links.js';
import { sourceRange } from './source-range.js';

const titleRelations: Readonly<Record<ResourceKind, LinkRelation>> = {
  talk: 'video',
  course: 'other',
  overview: 'other',
  blog: 'blog',
  book: 'other',
  tool: 'project',
  other: 'other',
};

const owner = /^(?<name>.+?)['’]s? [a-z]+$/iu;

/** Read the fields of a talk, a course, an overview and the like. */
export function readResource(
  parts: Parts,
  kind: ResourceKind,
  place: Position | undefined,
  file: VFile,
): ResourceDraft['fields'] {
  const title = readTitle(parts);
  const name = owner.exec(parts.lead)?.groups?.name?.trim();
  const sorted = sortLinks(parts, titleRelations[kind], file);
  const authors = name === undefined ? readEntryAuthors(parts) : [{ literal: name }];
  const year = readYear(parts);
  const tags = readTags(parts);
  const lead = name === undefined ? [parts.lead] : [];
  const remainder = readRemainder([
    ...lead,
    ...unreadDetails(parts),
    ...parts.rest.map(withoutTags),
    ...sorted.unlinked,
  ]);
  const source = sourceRange(place, file);

  if (remainder !== undefined) {
    report(
      file,
      'entry-is-understood',
      `Unexpected text ${quoted(remainder)}, expected a title with links; it is kept as a remainder`,
      { place },
    );
  }
  return {
    kind,
    title,
    authors,
    ...(year !== undefined && { year }),
    links: sorted.links,
    ...(tags && { tags }),
    ...(remainder !== undefined && { remainder }),
    ...(source && { source }),
  };
}

const resourceDetails: ReadonlySet<DetailName> = new Set(['Title', 'Authors', 'Year', 'Tags', 'Note']);

/** Details that only papers have a field for. */
function unreadDetails({ details }: Parts): string[] {
  return [...details]
    .filter(([name]) => !resourceDetails.has(name))
    .map(([name, value]) => `${name}: ${value}`);
}
