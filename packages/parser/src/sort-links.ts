import type { Link, LinkRelation, NotesReference } from '@proseminar/core';
import type { VFile } from 'vfile';
import { isRelationWord, readLink, readSpanUrl, uniqueLinks } from './fields/links.js';
import { isNotesPath, readNotes } from './fields/notes.js';
import type { Span } from './line.js';
import type { Parts } from './read-parts.js';

/** The links of an entry, by what they are to it. */
export interface SortedLinks {
  readonly links: readonly Link[];
  readonly notes: NotesReference | undefined;
  /** Words whose link is left out, because its URL is not safe. */
  readonly unlinked: readonly string[];
}

/**
 * Sort the links of an entry; those that may not be used are reported.
 *
 * @param titleRelation
 *   What the link on the title leads to, where the list does not say.
 */
export function sortLinks(
  { titleLink, links: spans }: Parts,
  titleRelation: LinkRelation,
  file: VFile,
): SortedLinks {
  const links: Link[] = [];
  const unlinked: string[] = [];
  let notes: NotesReference | undefined;

  if (titleLink && isNotesPath(titleLink.url)) {
    notes = readNotes(titleLink, file);
  } else if (titleLink && !titleLink.url.startsWith('#')) {
    const url = readSpanUrl(titleLink, file);
    if (url !== undefined) links.push({ rel: isPdf(url) ? 'pdf' : titleRelation, url });
  }

  for (const span of spans.filter(({ url }) => !url.startsWith('#'))) {
    if (!notes && namesNotes(span)) {
      notes = readNotes(span, file);
      continue;
    }
    const link = readLink(span, file);
    if (link) links.push(link);
    else if (!isRelationWord(span.label)) unlinked.push(span.label);
  }

  return { links: uniqueLinks(links), notes, unlinked };
}

function namesNotes({ label, url }: Span): boolean {
  return /^(?:reading )?(?:notes?|summary)$/iu.test(label.trim()) && isNotesPath(url);
}

function isPdf(url: string): boolean {
  return /\.pdf(?:[?#]|$)/iu.test(url);
}
