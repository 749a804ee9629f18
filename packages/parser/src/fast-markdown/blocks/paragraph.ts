import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { type BlockState, startOfLineContent, takeLine } from '../block-state.js';
import { equalsTo, leftBracket, rightBracket, space } from '../codes.js';
import { refuse } from '../refusal.js';
import { continuation } from './continuation.js';
import { contentAfter, isUnderline } from './markers.js';
import { isTableHead } from './table.js';

/** Read the lines up to the next block: a paragraph, or a heading with a line of `=` or `-` below. */
export function readParagraph(state: BlockState, base: number): Paragraph | Heading {
  const { cursor, inlines } = state;
  const { first, line, start: lineStart } = cursor;
  const start = startOfLineContent(state);
  let isLazy = false;
  takeLine(state);

  for (;;) {
    const next = continuation(state, base);
    if (next === 'none') break;
    if (next === 'underline') {
      if (isLazy) refuse();
      const depth = isUnderline(cursor, equalsTo) ? 1 : 2;
      const children = inlines.read(first, state.end.offset ?? 0, line, lineStart);
      takeLine(state);
      return { type: 'heading', depth, children, position: { start, end: state.end } };
    }
    isLazy ||= next === 'lazy';
    takeLine(state);
  }

  const children = inlines.read(first, state.end.offset ?? 0, line, lineStart);
  return { type: 'paragraph', children, position: { start, end: state.end } };
}

/** Read the first paragraph of an item that starts with `[ ]` or `[x]`, which `isTask` has found. */
export function readTask(state: BlockState, base: number): { checked: boolean; paragraph: Paragraph } {
  const { cursor, text } = state;
  const checked = text.charCodeAt(cursor.first + 1) !== space;
  const start = startOfLineContent(state);
  cursor.first += 3;
  const paragraph = readParagraph(state, base);
  if (paragraph.type !== 'paragraph' || !paragraph.position) refuse();
  paragraph.position.start = start;
  shortenFirst(paragraph);
  return { checked, paragraph };
}

/** The box is followed by a space, which belongs to neither. */
function shortenFirst(paragraph: Paragraph): void {
  const head: PhrasingContent | undefined = paragraph.children[0];
  if (head?.type !== 'text' || !head.position || !paragraph.position) refuse();
  head.value = head.value.slice(1);
  if (head.value === '') {
    paragraph.children.shift();
    return;
  }
  const { line, column, offset = 0 } = head.position.start;
  head.position.start = { line, column: column + 1, offset: offset + 1 };
  paragraph.position.start = { ...head.position.start };
}

/** Whether the line starts with a box for a tick and goes on behind it. */
export function isTask(state: BlockState): boolean {
  const { cursor, text } = state;
  const { first, end } = cursor;
  // The end of a line may be the space in the box.
  if (text.charCodeAt(first) === leftBracket && first + 1 === end) refuse();
  if (text.charCodeAt(first) !== leftBracket || text.charCodeAt(first + 2) !== rightBracket) return false;
  const mark = text.charCodeAt(first + 1);
  if (mark !== space && mark !== 88 && mark !== 120) return false;
  if (first + 3 < end && text.charCodeAt(first + 3) !== space) return false;
  // What is below may belong to it.
  if (contentAfter(cursor, first + 3) === end || isTableHead(state)) refuse();
  return true;
}
