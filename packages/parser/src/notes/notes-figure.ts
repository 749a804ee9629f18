import { cleanText, isAbsoluteUrl, type NotesBlock, readUrl } from '@proseminar/core';
import type { NotesPage } from './notes-page.js';

/** A picture on a notes page. */
export type Figure = Extract<NotesBlock, { type: 'figure' }>;

/**
 * Read a picture of a notes page.
 *
 * One that may not be shown loses its URL, and is `undefined` where it has no
 * words either; one outside the list's folder stays, so that its place is seen.
 */
export function readFigure(url: string, alt: string | null | undefined, page: NotesPage): Figure | undefined {
  const words = cleanText(alt ?? '');
  const absolute = isAbsoluteUrl(url);
  const read = readUrl(absolute ? url : inFolder(url, page.folder));

  if ('url' in read && !read.url.startsWith('mailto:')) return { type: 'figure', alt: words, url: read.url };
  return absolute && words === '' ? undefined : { type: 'figure', alt: words };
}

function inFolder(url: string, folder: string): string {
  const relative = url.trim();
  const encoded = folder.split('/').map(encodeURIComponent).join('/');
  return relative.startsWith('/') ? relative : encoded + relative.replace(/\?[^#]*/u, '');
}
