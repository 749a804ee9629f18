import { type NotesReference, readPath } from '@proseminar/core';
import type { VFile } from 'vfile';
import type { Span } from '../line.js';
import { report } from '../rules.js';

const scheme = /^[a-z][a-z0-9+.-]*:/iu;
const page = /(?:\.(?:md|markdown)|\/|\/[^./]+|^[^./]+)$/iu;

/**
 * Whether a link leads to a page of notes: a relative path to a Markdown
 * file or a folder.
 */
export function isNotesPath(url: string): boolean {
  if (url.startsWith('https://') || url.startsWith('http://')) return false;
  const path = url.trim().split('#')[0] ?? '';
  return path !== '' && !scheme.test(path) && page.test(path);
}

/** Whether a labelled link is to notes on the entry: `([notes](gpipe.md))`. */
export function namesNotes({ label = '', url }: { readonly label?: string; readonly url: string }): boolean {
  return isNotesPath(url) && /^(?:reading )?(?:notes?|summary)$/iu.test(label.trim());
}

/** The notes page that a link leads to; reports a path that leads out of the list's folder. */
export function readNotes({ url, place }: Span, file: VFile): NotesReference | undefined {
  const read = readPath(url);
  if ('path' in read) return read;

  const why =
    read.problem === 'path-escape'
      ? 'a path that stays inside the folder of the list'
      : 'a relative path with `/` between folders';
  report(file, 'notes-path-stays-inside', `Unexpected path of notes, expected ${why}; it is left out`, {
    place,
  });
  return undefined;
}

/** A notes reference as the target of a link, so that `readNotes` gives the same again. */
export function writeNotes({ path, anchor }: NotesReference): string {
  return anchor === undefined ? encode(path) : `${encode(path)}#${encode(anchor)}`;
}

/** Only what would end or change the path is encoded, so that it stays readable. */
function encode(text: string): string {
  return text.replace(/[\s%#?<>\\"`:]|[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}
