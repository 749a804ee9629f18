import { cleanText, isAbsoluteUrl, readUrl } from '@proseminar/core';
import type { PhrasingContent } from 'mdast';
import { plainText } from '../plain-text.js';
import { type Figure, readFigure } from './notes-figure.js';
import { htmlText, readHtml } from './notes-html.js';
import type { NotesPage } from './notes-page.js';

/** A part of a paragraph: safe phrasing, or a picture that stood in it. */
export type Piece = PhrasingContent | Figure;

/** Levels of emphasis and links; what is deeper is plain words. */
const deepest = 8;

/**
 * Clean the content of a paragraph.
 *
 * Only text, emphasis, strong, deletion, code, and links to absolute safe
 * URLs come out, and the pictures between them. Tags are dropped and the words
 * between them kept, as are those of links that may not be followed.
 */
export function cleanPhrasing(nodes: readonly PhrasingContent[], page: NotesPage, depth = 0): Piece[] {
  return nodes.flatMap((node) => (depth > deepest ? text(plainText(node)) : clean(node, page, depth)));
}

function clean(node: PhrasingContent, page: NotesPage, depth: number): Piece[] {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'break':
      return text(' ');
    case 'inlineCode': {
      const value = cleanText(node.value);
      return value === '' ? [] : [{ type: 'inlineCode', value }];
    }
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const { type } = node;
      const inner = cleanPhrasing(unnested(node.children, type), page, depth + 1);
      return wrap(inner, (children) => ({ type, children }));
    }
    case 'link':
      return link(node.url, cleanPhrasing(node.children, page, depth + 1));
    case 'linkReference':
      return link(definedUrl(node.identifier, page), cleanPhrasing(node.children, page, depth + 1));
    case 'image':
      return figure(node.url, node.alt, page);
    case 'imageReference':
      return figure(definedUrl(node.identifier, page) ?? '', node.alt, page);
    case 'footnoteReference':
      return text(`[${node.label ?? node.identifier}]`);
    case 'html':
      return readHtml(node.value, page).flatMap((piece) =>
        piece.type === 'figure' ? [piece] : text(htmlText(piece)),
      );
  }
}

/** The children of marks inside marks of the same kind, such as `~~` in `~~`, which cannot be written. */
function unnested(nodes: readonly PhrasingContent[], type: PhrasingContent['type']): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === type && 'children' in node ? node.children : [node]));
}

function text(value: string): Piece[] {
  if (value === '') return [];
  const words = cleanText(value);
  if (words === '') return [{ type: 'text', value: ' ' }];
  const start = /^\s/u.test(value) ? ' ' : '';
  const end = /\s$/u.test(value) ? ' ' : '';
  return [{ type: 'text', value: start + words + end }];
}

function figure(url: string, alt: string | null | undefined, page: NotesPage): Piece[] {
  const read = readFigure(url, alt, page);
  return read ? [read] : [];
}

function definedUrl(identifier: string, page: NotesPage): string | undefined {
  return page.definitions.get(identifier)?.url;
}

function link(raw: string | undefined, inner: readonly Piece[]): Piece[] {
  // Relative links would lead nowhere from the documents in which the words are shown.
  const read = raw !== undefined && isAbsoluteUrl(raw) ? readUrl(raw) : undefined;
  if (!read || !('url' in read)) return [...inner];
  const { url } = read;
  return wrap(inner, (children) => ({ type: 'link', url, children }));
}

/** Put marks round each run of phrasing between pictures, with the spaces at its ends outside of them. */
function wrap(pieces: readonly Piece[], mark: (children: PhrasingContent[]) => PhrasingContent): Piece[] {
  return splitAtFigures(pieces).flatMap((run): Piece[] => {
    if (!Array.isArray(run)) return [run];
    const { before, inner, after } = trim(run);
    return inner.length === 0 ? before : [...before, mark(inner), ...after];
  });
}

/** Cleaned content as runs of phrasing and the pictures between them, in order. */
export function splitAtFigures(pieces: readonly Piece[]): (PhrasingContent[] | Figure)[] {
  const runs: (PhrasingContent[] | Figure)[] = [];

  for (const piece of pieces) {
    const last = runs.at(-1);
    if (piece.type === 'figure') runs.push(piece);
    else if (Array.isArray(last)) last.push(piece);
    else runs.push([piece]);
  }

  return runs;
}

/** A run without the spaces at its ends, and these. */
export function trim(
  run: readonly PhrasingContent[],
): Record<'before' | 'inner' | 'after', PhrasingContent[]> {
  const space: PhrasingContent = { type: 'text', value: ' ' };
  const inner = [...run];
  let [before, after] = [false, false];

  for (let first = inner[0]; first?.type === 'text' && /^\s/u.test(first.value); first = inner[0]) {
    before = true;
    inner.splice(0, 1, ...textOrNothing(first.value.trimStart()));
  }
  for (let last = inner.at(-1); last?.type === 'text' && /\s$/u.test(last.value); last = inner.at(-1)) {
    after = true;
    inner.splice(-1, 1, ...textOrNothing(last.value.trimEnd()));
  }

  return { before: before ? [space] : [], inner, after: after ? [space] : [] };
}

function textOrNothing(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
