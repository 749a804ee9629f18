import type { Node, Parent, Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import { refuse } from './refusal.js';

/** A whole reader of Markdown, such as `(text) => processor.parse(text)`. */
export type ReadSlowly = (text: string) => Root;

/** Lines of a document, from `start`, the start of line `line`, to `end`, where another line or nothing starts. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Stands for what follows a piece: like each line at which a piece may end, it closes all but code and HTML. */
const sentinel = '#';

/**
 * Read some lines of a document as if all of it were read.
 *
 * A piece starts where nothing is open. But for the first one, it stands on the
 * second line, so that a line of `---` at its start is no front matter.
 *
 * @returns
 *   `undefined` if something is still open at the end, so that what follows belongs to it.
 */
export function readPiece(text: string, piece: Piece, readSlowly: ReadSlowly): RootContent[] | undefined {
  const { start, end, line } = piece;
  const isLast = end === text.length;
  const before = start === 0 ? '' : '\n';
  const root = readSlowly(before + text.slice(start, end) + (isLast ? '' : sentinel));
  // A box for a tick below an empty item: the tick goes to the root.
  if ('checked' in root) refuse();
  const { children } = root;
  if (!isLast) {
    const last = children.pop();
    const isClosed = last?.type === 'heading' && last.position?.start.offset === end - start + before.length;
    if (!isClosed || endsOpen(text, piece, start - before.length, children.at(-1))) return undefined;
  }
  for (const child of children) moveTree(child, line - 1 - before.length, start - before.length);
  return children;
}

/**
 * Whether the last of all blocks is code or HTML that nothing of its own closes.
 *
 * Inside of list items its end depends on what closes them, and indented code
 * keeps lists from starting below it.
 */
function endsOpen(text: string, piece: Piece, shift: number, last: RootContent | undefined): boolean {
  let block: Node | undefined = last;
  while (block && 'children' in block && isFlow(block)) block = (block as Parent).children.at(-1);
  if (block?.type === 'html') return block !== last;
  if (block?.type !== 'code') return false;
  if (isClosedFence(text, shift, block)) return false;
  return block !== last || !/^[#\p{L}]/u.test(text.slice(piece.end, piece.end + 2));
}

/** Whether the last line of code is a fence like the first, not further in. */
function isClosedFence(text: string, shift: number, { position }: Node): boolean {
  const { start, end } = position ?? {};
  const code = text.slice((start?.offset ?? 0) + shift, (end?.offset ?? 0) + shift);
  const fence = /^(?:`{3,}|~{3,})/u.exec(code)?.[0];
  const lastLine = code.slice(code.lastIndexOf('\n') + 1);
  const closing = lastLine.trim();
  if (fence === undefined || lastLine.length === code.length || !closing.startsWith(fence)) return false;
  return lastLine.indexOf(closing) < (start?.column ?? 0) && /^(?:`+|~+)$/u.test(closing);
}

function isFlow({ type }: Node): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote';
}

/** Move a tree down in its document. Trees may be deep, so their nodes are on a stack of their own. */
function moveTree(tree: Node, lines: number, characters: number): void {
  const stack: Node[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.position) {
      move(node.position.start, lines, characters);
      move(node.position.end, lines, characters);
    }
    if ('children' in node) stack.push(...(node as Parent).children);
  }
}

function move(point: Point, lines: number, characters: number): void {
  point.line += lines;
  if (point.offset !== undefined) point.offset += characters;
}
