import { byCodeUnits, type Catalog, type NotesReference, readPath } from '@proseminar/core';

const pageName = /\.(?:md|markdown|mkd|mdx|txt|html?)$/iu;

/**
 * The notes pages that a catalog refers to: sorted paths relative to its list,
 * each once, with `README.md` after a folder.
 *
 * A path that leads out of the folder of the list is left out.
 */
export function findNotesPages(catalog: Catalog): string[] {
  const paths = catalog.papers.flatMap(({ notes }) => (notes ? (notesPagePath(notes) ?? []) : []));
  return [...new Set(paths)].sort(byCodeUnits);
}

/** Path of the page that a reference leads to; `undefined` where it leads out of the folder of the list. */
export function notesPagePath(reference: NotesReference): string | undefined {
  // References are decoded already; a sign that would be decoded again is meant as it stands.
  const encoded = reference.path.replace(/[%#]/gu, encodeURIComponent);
  const read = readPath(encoded);
  if ('problem' in read) return undefined;
  if (!read.path.endsWith('/') && pageName.test(read.path)) return read.path;
  return `${read.path.replace(/\/$/u, '')}/README.md`;
}
