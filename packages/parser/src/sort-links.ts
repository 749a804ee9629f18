import type { Link, LinkRelation, NotesReference } from '@proseminar/core';
import type { VFile } from 'vfile';
import { isRelationWord, readLink, readSpanUrl, uniqueLinks } from './fields/links.js';
import { isNotesPath, namesNotes, readNotes } from './fields/notes.js';
import type { Span } from './line.js';
import type { Parts } from './parts/parts.js';

/** The links of an entry, by what they are to it. */
export interface SortedLinks {
  readonly links: readonly Link[];
  /** Words whose link is left out, because its URL is not safe. */
  readonly unlinked: readonly string[];
}

/** Links of a paper; that to notes about it is not one of them. */
export interface PaperLinks extends SortedLinks {
  readonly notes: NotesReference | undefined;
}

/** Sort the links of a paper; those that may not be used are reported. */
export function sortPaperLinks(parts: Parts, file: VFile): PaperLinks {
  const { titleLink, links } = parts;
  const titleNotes = titleLink && isNotesPath(titleLink.url) ? titleLink : undefined;
  const labelled = titleNotes ? undefined : links.find(namesNotes);
  const span = titleNotes ?? labelled;

  return {
    ...sortLinks(
      {
        titleLink: titleNotes ? undefined : titleLink,
        links: links.filter((each) => each !== labelled),
      },
      'paper',
      file,
    ),
    notes: span && readNotes(span, file),
  };
}

/**
 * Sort the links of an entry; those that may not be used are reported.
 *
 * @param titleRelation
 *   What the link on the title leads to, where the list does not say.
 */
export function sortLinks(
  { titleLink, links: spans }: Pick<Parts, 'titleLink' | 'links'>,
  titleRelation: LinkRelation,
  file: VFile,
): SortedLinks {
  const links: Link[] = [];
  const unlinked: string[] = [];

  if (titleLink && !isOnPage(titleLink)) {
    const url = readSpanUrl(titleLink, file);
    if (url !== undefined) links.push({ rel: isPdf(url) ? 'pdf' : titleRelation, url });
  }
  for (const span of spans.filter((each) => !isOnPage(each))) {
    const link = readLink(span, file);
    if (link) links.push(link);
    else if (!isRelationWord(span.label)) unlinked.push(span.label);
  }

  return { links: uniqueLinks(links), unlinked };
}

function isOnPage({ url }: Span): boolean {
  return url.startsWith('#');
}

function isPdf(url: string): boolean {
  return /\.pdf(?:[?#]|$)/iu.test(url);
}
