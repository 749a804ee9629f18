import type { NotesBlock, NotesText } from '@proseminar/core';
import type { Piece } from './deal-pieces.js';
import type { RichText, SlideCell } from './deck.js';
import { readRichText } from './read-rich-text.js';
import { countWords, joinTexts, plainText, wordsOf } from './rich-text.js';
import { splitSentences } from './sentences.js';
import { divideUnit, heightOf, type Unit, unitsOf } from './slide-units.js';

/** What fits on a slide that can be read from the last row. */
export const mostWords = 70;

/** What a section of notes shows, and what of it is only told. */
export interface NotesPieces {
  readonly pieces: readonly Piece[];
  /** What its figures show, in words; empty of a figure without words. */
  readonly figures: readonly RichText[];
  /** What the writer of the notes says of themselves: `I’ll come back to this`. */
  readonly asides: readonly RichText[];
}

/** Which unit a text becomes. */
type TextStyle =
  | Omit<Extract<Unit, { type: 'item' }>, 'text'>
  | Omit<Extract<Unit, { type: 'paragraph' }>, 'text'>;

/** “I” as a person says it, not of `I/O` or `Part I`. */
const firstPerson =
  /\b(?:I[’'](?:ll|m|ve|d)|I (?:am|can|could|did|don|had|have|may|might|need|should|think|was|will|would))\b/u;

/** What ends a paragraph that goes on in the speaker notes. */
const goesOn: RichText = [{ text: ' […]' }];

/**
 * Notes in pieces, word for word: paragraphs, items, rows, lines of code.
 *
 * Of a paragraph with more words than a slide can have, the first sentences are shown and the others told. A sentence
 * is divided only where no slide has room for it.
 *
 * @param room How high a slide is.
 */
export function notesPieces(blocks: readonly NotesBlock[], room: number): NotesPieces {
  const pieces: Piece[] = [];
  const figures: RichText[] = [];
  const asides: RichText[] = [];

  function read(block: NotesBlock, depth: number, isQuote: boolean): void {
    if (block.type === 'paragraph') {
      const below = depth > 0 ? { type: 'item' as const, depth } : { type: 'paragraph' as const };
      addText(block, isQuote ? { type: 'paragraph', isQuote } : below);
    } else if (block.type === 'quote') {
      for (const own of block.blocks) read(own, depth, depth === 0);
    } else if (block.type === 'figure') {
      const words = plainText(block.alt);
      const url = block.url !== undefined && /^https?:/iu.test(block.url) ? { url: block.url } : {};
      figures.push(words.map((run) => ({ ...run, ...url })));
    } else if (block.type === 'list') {
      for (const [index, item] of block.items.entries()) {
        addText(item, { type: 'item', depth, ...(block.ordered && { number: index + 1 }) });
        for (const own of item.blocks) read(own, depth + 1, false);
      }
    } else {
      addUnits(unitsOf([shown(block)]));
    }
  }

  function addText(text: NotesText, style: TextStyle): void {
    const sentences = splitSentences(readRichText(text.markdown));
    const own = sentences.filter((sentence) => !firstPerson.test(wordsOf(sentence)));
    asides.push(...sentences.filter((sentence) => !own.includes(sentence)));
    if (own.length === 0) return;

    const make = (parts: readonly RichText[]): Unit => ({ ...style, text: joinTexts(parts, ' ') });
    const fits = (parts: readonly RichText[]) =>
      countWords(wordsOf(joinTexts(parts, ' '))) <= mostWords && heightOf([make(parts)]) <= room;

    if (fits(own) || own.length === 1) {
      addUnits([make(own)]);
      return;
    }

    let count = 1;
    while (count < own.length && fits(own.slice(0, count + 1))) count += 1;
    const [first, ...more] = divideUnit(make([[...joinTexts(own.slice(0, count), ' '), ...goesOn]]), room);
    if (first) pieces.push({ unit: first, isAlone: true, unshown: [joinTexts(own.slice(count), ' ')] });
    pieces.push(...more.map((unit): Piece => ({ unit, isAlone: true })));
  }

  function addUnits(units: readonly Unit[]): void {
    pieces.push(...units.flatMap((unit) => divideUnit(unit, room)).map((unit) => ({ unit })));
  }

  for (const block of blocks) read(block, 0, false);
  return { pieces, figures, asides };
}

/** A block that is looked at rather than read. */
function shown(block: Extract<NotesBlock, { type: 'table' | 'code' | 'math' }>) {
  if (block.type !== 'table') return block;
  const [head = [], ...rows] = block.rows.map((row) => row.map(({ markdown }) => readRichText(markdown)));
  if (rows.length === 0) return { type: 'list' as const, items: head.map((text) => ({ text, depth: 0 })) };
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const fill = (row: readonly RichText[]) => Array.from({ length: columns }, (_, index) => row[index] ?? []);
  const cells = rows.map((row) => fill(row).map((text): SlideCell => ({ text })));
  return { type: 'table' as const, head: fill(head), rows: cells, hasLabels: false };
}
