import { cleanText, type NotesBlock, type NotesText } from '@proseminar/core';
import { type HtmlToken, scanHtml } from '../html-tokens.js';
import { type Figure, readFigure } from './notes-figure.js';
import type { NotesPage } from './notes-page.js';
import { writePlainNotesText } from './notes-text.js';

/** What raw HTML comes down to. */
export type HtmlPiece =
  | { readonly type: 'words'; readonly value: string }
  | { readonly type: 'cells'; readonly rows: readonly (readonly string[])[] }
  | Figure;

/** Largest table that is read; what is beyond stays words. */
const most = { rows: 500, cells: 50 };

const breaks = /^(?:br|hr|p|div|li|ul|ol|tr|td|th|dt|dd|summary|figcaption|h[1-6])$/u;

/**
 * Read raw HTML: words without their tags, tables, and pictures, in order.
 *
 * Nothing of it can become active: no tag and no attribute is kept, but the
 * `src` of a picture, which is judged like any other URL.
 */
export function readHtml(html: string, page: NotesPage): HtmlPiece[] {
  const tokens = scanHtml(html);
  const pieces: HtmlPiece[] = [];

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.type === 'open' && (token.name === 'table' || token.name === 'figcaption')) {
      const end = findClose(tokens, token.name, index);
      const inner = tokens.slice(index + 1, end);
      if (token.name === 'table') pieces.push(...readTable(inner, page));
      else addCaption(pieces, inner.map(words).join(''));
      index = end;
    } else if (token?.type === 'open' && token.name === 'img') {
      pieces.push(...readImage(token, page));
    } else if (token) {
      addWords(pieces, words(token));
    }
  }

  return pieces;
}

function words(token: HtmlToken): string {
  return token.type === 'text' ? token.value : breaks.test(token.name) ? ' ' : '';
}

function findClose(tokens: readonly HtmlToken[], name: string, start: number): number {
  const end = tokens.findIndex(
    (token, index) => index > start && token.type === 'close' && token.name === name,
  );
  return end === -1 ? tokens.length : end;
}

function readTable(tokens: readonly HtmlToken[], page: NotesPage): HtmlPiece[] {
  const rows: string[][] = [];
  const figures: Figure[] = [];

  for (const token of tokens) {
    const cells = rows.at(-1);
    const opens = token.type === 'open' ? token.name : '';
    if (token.type === 'open' && opens === 'img') figures.push(...readImage(token, page));
    else if (opens === 'tr' && rows.length < most.rows) rows.push([]);
    else if (/^t[dh]$/u.test(opens) && cells && cells.length < most.cells) cells.push('');
    else if (cells && cells.length > 0) cells[cells.length - 1] += words(token);
    else if (words(token).trim() !== '') rows.push([words(token)]);
  }

  return [{ type: 'cells', rows }, ...figures];
}

function readImage(token: Extract<HtmlToken, { type: 'open' }>, page: NotesPage): Figure[] {
  const figure = readFigure(token.attributes.get('src') ?? '', token.attributes.get('alt'), page);
  return figure ? [figure] : [];
}

function addWords(pieces: HtmlPiece[], value: string): void {
  const last = pieces.at(-1);
  if (last?.type === 'words') pieces.splice(-1, 1, { type: 'words', value: last.value + value });
  else if (value !== '') pieces.push({ type: 'words', value });
}

/** A caption names the picture before it, where that has no name yet. */
function addCaption(pieces: HtmlPiece[], caption: string): void {
  const last = pieces.at(-1);
  if (last?.type === 'figure' && last.alt === '') pieces.splice(-1, 1, { ...last, alt: cleanText(caption) });
  else addWords(pieces, ` ${caption} `);
}

/** The words of a piece of HTML that is no picture. */
export function htmlText(piece: Exclude<HtmlPiece, Figure>): string {
  return piece.type === 'words' ? piece.value : piece.rows.flat().join(' ');
}

/** Pieces of HTML as blocks: paragraphs, tables, figures. */
export function htmlBlocks(html: string, page: NotesPage): NotesBlock[] {
  return readHtml(html, page).flatMap((piece): NotesBlock[] => {
    if (piece.type === 'figure') return [piece];
    if (piece.type === 'words') {
      const words = writePlainNotesText(piece.value);
      return words ? [{ type: 'paragraph', ...words }] : [];
    }
    return tableBlock(piece.rows.map((cells) => cells.map((cell) => writePlainNotesText(cell))));
  });
}

/** Rows of cells as a table block, or as nothing where all cells are empty. */
export function tableBlock(rows: readonly (readonly (NotesText | undefined)[])[]): NotesBlock[] {
  const filled = rows.filter((cells) => cells.some((cell) => cell));
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  if (width === 0) return [];

  const empty: NotesText = { markdown: '', text: '' };
  return [
    {
      type: 'table',
      rows: filled.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? empty)),
    },
  ];
}
