import type { RichText } from './deck.js';
import { countWords, wordsOf } from './rich-text.js';
import { heightOf, type Unit } from './slide-units.js';

/** A unit on its way to a slide, and what is said with it but not shown. */
export interface Piece {
  readonly unit: Unit;
  /** Whether it has a slide of its own, because there is more of it than is shown. */
  readonly isAlone?: true;
  /** What of it is for the speaker notes. */
  readonly unshown?: readonly RichText[];
}

/** How much goes on a slide, whatever room there is. */
export interface SlideLimits {
  /** In the pixels of `deckFrame`. */
  readonly room: number;
  /** @default Infinity */
  readonly words?: number;
  /** @default Infinity */
  readonly pieces?: number;
}

/**
 * Deal pieces out to as few slides as have room for them, in their order, so that the slides are about as full as each
 * other; a list stays with the words that introduce it, and an item with what is below it, where that is possible.
 *
 * Each piece alone has to fit.
 */
export function dealPieces(pieces: readonly Piece[], limits: SlideLimits): readonly (readonly Piece[])[] {
  const words = pieces.map(({ unit }) => countWords(unitWords(unit)));
  if (fillOf(pieces, words, 0, pieces.length, limits) <= 1) return pieces.length > 0 ? [pieces] : [];
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];

  for (let end = 1; end <= pieces.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 };

    for (let from = end - 1; from >= 0; from--) {
      const fill = fillOf(pieces, words, from, end, limits);
      if (fill > 1 && from < end - 1) break;
      const before = best[from]?.cost ?? 0;
      const cost = before + 1000 + 100 * (1 - fill) ** 2 + 60 * tornAt(pieces, from);
      if (cost < found.cost) found = { cost, from };
    }

    best.push(found);
  }

  const slides: (readonly Piece[])[] = [];
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) {
    slides.unshift(pieces.slice(best[end]?.from ?? 0, end));
  }
  return slides;
}

/** How full a slide would be, as the largest of its shares; above 1 it is too full. */
function fillOf(
  pieces: readonly Piece[],
  words: readonly number[],
  from: number,
  end: number,
  { room, words: mostWords = Number.POSITIVE_INFINITY, pieces: most = Number.POSITIVE_INFINITY }: SlideLimits,
): number {
  const own = pieces.slice(from, end);
  if (own.length > 1 && own.some(({ isAlone }) => isAlone)) return 2;
  const count = words.slice(from, end).reduce((sum, each) => sum + each, 0);
  return Math.max(heightOf(own.map(({ unit }) => unit)) / room, count / mostWords, own.length / most);
}

/** How much belongs together what a slide that begins here divides. */
function tornAt(pieces: readonly Piece[], place: number): number {
  const [before, after] = [pieces[place - 1]?.unit, pieces[place]?.unit];
  if (!before || !after) return 0;
  const depth = after.type === 'item' ? after.depth : 0;
  return (/[:：]$/u.test(unitWords(before)) ? 2 : 0) + (depth > 0 ? 1 : 0);
}

function unitWords(unit: Unit): string {
  if (unit.type === 'paragraph' || unit.type === 'item' || unit.type === 'fact') return wordsOf(unit.text);
  // What is looked at rather than read has no more words than its height says.
  return '';
}
