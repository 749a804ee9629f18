import type { Node, Parent, Root, RootContent } from 'mdast';
import type { Point } from 'unist';

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
 * A piece starts where nothing is open. It stands on the second line, so that a
 * line of `---` at its start is no front matter.
 *
 * @returns
 *   `undefined` if something is still open at the end, so that what follows belongs to it.
 */
export function readPiece(text: string, piece: Piece, readSlowly: ReadSlowly): RootContent[] | undefined {
  const { start, end, line } = piece;
  const isLast = end === text.length;
  const { children } = readSlowly(`\n${text.slice(start, end)}${isLast ? '' : sentinel}`);
  if (!isLast) {
    const last = children.pop();
    const isClosed = last?.type === 'heading' && last.position?.start.offset === end - start + 1;
    if (!isClosed || endsOpen(text, children.at(-1), start - 1)) return undefined;
  }
  for (const child of children) shift(child, line - 2, start - 1);
  return children;
}

/**
 * Whether the last of all blocks is code or HTML that nothing of its own closes.
 *
 * Inside of list items its end depends on what closes them, and indented code
 * keeps lists from starting below it.
 */
function endsOpen(text: string, last: RootContent | undefined, before: number): boolean {
  let block: Node | undefined = last;
  while (block && 'children' in block && isFlow(block)) block = (block as Parent).children.at(-1);
  if (block?.type === 'html') return block !== last;
  if (block?.type !== 'code') return false;
  const { start, end } = block.position ?? {};
  return !isClosedFence(text.slice((start?.offset ?? 0) + before, (end?.offset ?? 0) + before));
}

function isClosedFence(code: string): boolean {
  const fence = /^(?:`{3,}|~{3,})/u.exec(code)?.[0];
  const lastLine = code.slice(code.lastIndexOf('\n') + 1);
  return fence !== undefined && lastLine.length < code.length && lastLine.trim().startsWith(fence);
}

function isFlow({ type }: Node): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote';
}

/** Move a tree down in its document. Trees may be deep, so their nodes are on a stack of their own. */
function shift(tree: Node, lines: number, characters: number): void {
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
