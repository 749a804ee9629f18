import type { List, ListItem, RootContent } from 'mdast';
import { type BlockState, createBlockState } from './block-state.js';
import { readItem } from './blocks/list.js';
import { headingDepth, type ListMarker, readListMarker, startsWithMarker } from './blocks/markers.js';
import { readBlock } from './blocks/read-blocks.js';
import { readFrontMatter } from './front-matter.js';
import { type Piece, type ReadSlowly, readPiece } from './read-piece.js';
import { refusal, refuse } from './refusal.js';

/** What tells whether lists beside each other are one. */
export type MarkerKind = Pick<ListMarker, 'character' | 'ordered'>;

/** What a document is read in, from one line at which nothing is open to the next. */
export type Part = ItemPart | BlocksPart;

/** An item of a list. They are read one by one, so that each may be refused alone. */
interface ItemPart {
  readonly is: 'item';
  readonly item: ListItem;
  readonly first: ListMarker;
}

/** Blocks that are no items: one, or several that only the slow reader can part. */
interface BlocksPart {
  readonly is: 'blocks';
  readonly blocks: readonly RootContent[];
  /** The marker of the list that comes first of them, and of the one that comes last. */
  readonly first?: MarkerKind;
  readonly last?: MarkerKind;
}

/** So much is given to the slow reader at once: its time grows faster than its text. */
const longPiece = 8192;

/**
 * Reads a document part by part.
 *
 * What a part is depends on its text, on the line behind it and, where that was
 * looked at, on what follows up to `reach`; on nothing that stands before it.
 */
export class DocumentReader {
  readonly #text: string;
  readonly #readSlowly: ReadSlowly;
  readonly #state: BlockState;

  constructor(text: string, readSlowly: ReadSlowly) {
    this.#text = text;
    this.#readSlowly = readSlowly;
    this.#state = createBlockState(text);
    this.#state.cursor.skipBlankLines();
  }

  /** Whether nothing is left to read. */
  get done(): boolean {
    return this.#state.cursor.done;
  }

  /** The start of the line that is read next. */
  get start(): number {
    return this.#state.cursor.start;
  }

  get line(): number {
    return this.#state.cursor.line;
  }

  /** The end of what was looked at since the last call of `goTo`. */
  get reach(): number {
    return this.#state.cursor.reach;
  }

  /** Read on from a line at which nothing is open; it gets the number `line`. */
  goTo(start: number, line: number): void {
    this.#state.cursor.reach = 0;
    this.#state.cursor.goTo(start, line);
  }

  /** Read the next part, and skip the empty lines behind it; `undefined` if only the slow reader can read the document, whole. */
  readPart(): Part | undefined {
    const { cursor } = this.#state;
    const { start, line } = cursor;
    try {
      const part =
        (start === 0 ? this.#readFrontMatter() : undefined) ??
        this.#try(() => this.#readTopBlock()) ??
        this.#readSlowPart(start, line);
      cursor.skipBlankLines();
      return part;
    } catch (error) {
      if (error !== refusal) throw error;
      return undefined;
    }
  }

  #readFrontMatter(): Part | undefined {
    const frontMatter = readFrontMatter(this.#state);
    return frontMatter && { is: 'blocks', blocks: [frontMatter] };
  }

  #try(read: () => Part): Part | undefined {
    try {
      return read();
    } catch (error) {
      if (error !== refusal) throw error;
      return undefined;
    }
  }

  #readTopBlock(): Part {
    const { cursor } = this.#state;
    const marker = cursor.indent < 4 ? readListMarker(cursor) : undefined;
    if (!marker) return { is: 'blocks', blocks: [readBlock(this.#state, 0)] };
    cursor.refuseTabs();
    const item = readItem(this.#state, marker);
    // Indented code below a list is split by micromark, which still takes the list for open.
    if (cursor.indent > 3 && !cursor.done) refuse();
    return { is: 'item', item, first: marker };
  }

  /** Give the slow reader what starts here, up to a line at which it is done. */
  #readSlowPart(start: number, line: number): Part {
    const { cursor, bases } = this.#state;
    bases.length = 1;
    let length = 0;
    for (;;) {
      cursor.goTo(start, line);
      do cursor.advance();
      while (!cursor.done && (cursor.start - start < length || !isCut(this.#state)));
      const piece = { start, line, end: cursor.done ? this.#text.length : cursor.start };
      const part = this.#readPiece(piece);
      if (part) return part;
      length = Math.max(2 * (cursor.start - start), longPiece);
    }
  }

  #readPiece(piece: Piece): Part | undefined {
    const blocks = readPiece(this.#text, piece, this.#readSlowly);
    if (!blocks) return undefined;
    const [first, last] = [blocks[0], blocks.at(-1)];
    return {
      is: 'blocks',
      blocks,
      ...(first?.type === 'list' && { first: markerKind(this.#text, first) }),
      ...(last?.type === 'list' && { last: markerKind(this.#text, last) }),
    };
  }
}

function markerKind(text: string, list: List): MarkerKind {
  return { character: markerOf(text, list), ordered: Boolean(list.ordered) };
}

/** The character that all items of a list share. */
function markerOf(text: string, { position }: List): number {
  let at = position?.start.offset ?? 0;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return text.charCodeAt(at);
}

/** Whether this line closes all that is above it, but for code and HTML. */
function isCut({ cursor, text }: BlockState): boolean {
  if (cursor.isBlank || cursor.indent > 0 || cursor.hasTab) return false;
  if (headingDepth(cursor) > 0) return true;
  const marker = readListMarker(cursor);
  if (marker?.isEmpty) return false;
  if (marker && !marker.ordered) return !startsWithMarker(cursor, marker.end);
  return isBlankBefore(text, cursor.start);
}

/** Whether the line above is empty. */
function isBlankBefore(text: string, start: number): boolean {
  let at = start - 2;
  if (text.charCodeAt(at) === 13) at -= 1;
  return text.charCodeAt(at) === 10;
}
