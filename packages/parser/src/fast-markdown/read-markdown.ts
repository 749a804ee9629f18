import type { List, Root, RootContent } from 'mdast';
import { type BlockState, createBlockState } from './block-state.js';
import { addItem, createList, readItem } from './blocks/list.js';
import { headingDepth, type ListMarker, readListMarker, startsWithMarker } from './blocks/markers.js';
import { readBlock } from './blocks/read-blocks.js';
import { readFrontMatter } from './front-matter.js';
import { pointAt } from './inlines/inline-items.js';
import { mayDefine } from './may-define.js';
import { type Piece, type ReadSlowly, readPiece } from './read-piece.js';
import { refusal, refuse } from './refusal.js';

/**
 * Read Markdown into the tree that `readSlowly` makes of it, tens of times faster where it is written simply.
 *
 * Blocks of the usual shapes are read here; all others are cut out and given to
 * `readSlowly`, their positions moved to where they stand.
 *
 * @param readSlowly
 *   `remark-parse` with `remark-gfm` and `remark-frontmatter` for YAML and TOML.
 */
export function readMarkdown(text: string, readSlowly: ReadSlowly): Root {
  return (isOrdinary(text) ? new DocumentReader(text, readSlowly).read() : undefined) ?? readSlowly(text);
}

/**
 * Whether blocks can be read one by one: no definition, which works far from
 * where it stands; no character that shifts positions; no spaces at the end,
 * where micromark knows no line.
 */
function isOrdinary(text: string): boolean {
  if (mayDefine(text) || text.includes('\0') || text.startsWith('\uFEFF')) return false;
  if (text.includes('\r') && /\r(?!\n)/u.test(text)) return false;
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  return lastLine === '' || lastLine.trim() !== '';
}

/** So much is given to the slow reader at once: its time grows faster than its text. */
const longPiece = 8192;

class DocumentReader {
  readonly #text: string;
  readonly #readSlowly: ReadSlowly;
  readonly #state: BlockState;
  readonly #children: RootContent[] = [];

  constructor(text: string, readSlowly: ReadSlowly) {
    this.#text = text;
    this.#readSlowly = readSlowly;
    this.#state = createBlockState(text);
  }

  /** `undefined` if only the slow reader can read it, whole. */
  read(): Root | undefined {
    if (!this.#try(() => this.#readAll())) return undefined;
    return {
      type: 'root',
      children: this.#children,
      position: { start: pointAt(0, 1, 0), end: endOf(this.#text) },
    };
  }

  #readAll(): void {
    const { cursor } = this.#state;
    this.#readFrontMatter();
    cursor.skipBlankLines();
    while (!cursor.done) {
      const { start, line } = cursor;
      if (!this.#try(() => this.#readTopBlock())) this.#readPiece(start, line);
      cursor.skipBlankLines();
    }
  }

  #readFrontMatter(): void {
    const frontMatter = readFrontMatter(this.#state);
    if (frontMatter) this.#children.push(frontMatter);
  }

  #try(read: () => void): boolean {
    try {
      read();
      return true;
    } catch (error) {
      if (error !== refusal) throw error;
      return false;
    }
  }

  /** Items of lists are read one by one, so that each may be refused alone. */
  #readTopBlock(): void {
    const { cursor } = this.#state;
    const marker = cursor.indent < 4 ? readListMarker(cursor) : undefined;
    if (!marker) {
      this.#children.push(readBlock(this.#state, 0));
      return;
    }
    cursor.refuseTabs();
    const list = this.#openList(marker);
    const item = readItem(this.#state, marker);
    // Indented code below a list is split by micromark, which still takes the list for open.
    if (cursor.indent > 3 && !cursor.done) refuse();
    if (list) addItem(list, item);
    else this.#children.push(createList(marker, item));
  }

  /** The list that an item with this marker continues. */
  #openList(marker: Pick<ListMarker, 'character' | 'ordered'>): List | undefined {
    const last = this.#children.at(-1);
    if (last?.type !== 'list' || Boolean(last.ordered) !== marker.ordered) return undefined;
    return markerOf(this.#text, last) === marker.character ? last : undefined;
  }

  /** Give the slow reader what starts here, up to a line at which it is done. */
  #readPiece(start: number, line: number): void {
    const { cursor, bases } = this.#state;
    bases.length = 1;
    let length = 0;
    for (;;) {
      cursor.goTo(start, line);
      do cursor.advance();
      while (!cursor.done && (cursor.start - start < length || !isCut(this.#state)));
      const piece = { start, line, end: cursor.done ? this.#text.length : cursor.start };
      if (this.#addPiece(piece)) return;
      length = Math.max(2 * (cursor.start - start), longPiece);
    }
  }

  #addPiece(piece: Piece): boolean {
    const children = readPiece(this.#text, piece, this.#readSlowly);
    if (!children) return false;
    const [first, ...rest] = children;
    const list = first?.type === 'list' ? this.#openList(markerLike(this.#text, first)) : undefined;
    if (list && first?.type === 'list') {
      for (const item of first.children) addItem(list, item);
      list.spread ||= first.spread ?? false;
    } else if (first) {
      this.#children.push(first);
    }
    this.#children.push(...rest);
    return true;
  }
}

function markerLike(text: string, list: List): Pick<ListMarker, 'character' | 'ordered'> {
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

function endOf(text: string) {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return pointAt(text.length, line, lineStart);
}
