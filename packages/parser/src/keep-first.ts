import { type Link, type Paper, readIdentifiers } from '@proseminar/core';
import { VFile } from 'vfile';
import type { PaperDraft } from './draft.js';
import { uniqueLinks } from './fields/links.js';
import { readRemainder } from './fields/remainder.js';
import { quoted } from './quoted.js';
import { report } from './rules.js';

/**
 * Make one paper of those that are listed twice, standing under all their
 * topics.
 *
 * Papers are the same if title, venue and year are. Papers with the same
 * title only are kept apart, with a message as well.
 */
export function keepFirst(papers: readonly PaperDraft[], file: VFile): PaperDraft[] {
  const kept = new Map<string, PaperDraft>();
  const firstOfTitle = new Map<string, PaperDraft>();

  for (const paper of papers) {
    const title = titleKey(paper.fields.title);
    const identity = [title, paper.fields.year, venueKey(paper.fields)].join('\n');
    const same = kept.get(identity);
    const first = same ?? firstOfTitle.get(title);

    if (first) reportSecond(first, paper, same !== undefined, file);
    else firstOfTitle.set(title, paper);
    kept.set(identity, same ? merge(same, paper) : paper);
  }

  return [...kept.values()];
}

/** The title as it is compared: letters and digits of any script, in lower case. */
function titleKey(title: string): string {
  const key = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
  return key === '' ? title : key;
}

function venueKey({ venue }: Pick<Paper, 'venue'>): string {
  const words = venue ? [venue.key ?? venue.name, venue.workshop ?? '', venue.track ?? ''] : [];
  return words.join('\n').toLowerCase();
}

function reportSecond(first: PaperDraft, second: PaperDraft, same: boolean, file: VFile): void {
  const cause = new VFile().info('The first entry is here', { place: first.place });
  const outcome = same
    ? 'expected one; it is one paper under both topics'
    : 'with another venue or year; both are kept';
  report(file, 'paper-is-unique', `Unexpected second entry for ${quoted(second.fields.title)}, ${outcome}`, {
    place: second.place,
    cause,
  });
}

/** The first with what only the second says. */
function merge(first: PaperDraft, second: PaperDraft): PaperDraft {
  const links: readonly Link[] = uniqueLinks([...first.fields.links, ...second.fields.links]);
  const authors = first.fields.authors.length > 0 ? first.fields.authors : second.fields.authors;
  const remainder = joinRemainders(first.fields.remainder, second.fields.remainder);
  const identifiers = {
    ...readIdentifiers(links.map(({ url }) => url)),
    ...second.fields.identifiers,
    ...first.fields.identifiers,
  };
  const tags = [...new Set([...(first.fields.tags ?? []), ...(second.fields.tags ?? [])])];

  // The short name belongs to the title that is kept.
  const { shortName: _, ...more } = second.fields;

  return {
    ...first,
    fields: {
      ...more,
      ...first.fields,
      authors,
      links,
      ...(remainder !== undefined && { remainder }),
      ...(Object.keys(identifiers).length > 0 && { identifiers }),
      ...(tags.length > 0 && { tags }),
      provenance: { ...second.fields.provenance, ...first.fields.provenance },
    },
    topics: [...new Set([...first.topics, ...second.topics])],
  };
}

function joinRemainders(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first.includes(second) ? first : readRemainder([first, second]);
}
