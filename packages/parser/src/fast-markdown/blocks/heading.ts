import type { Heading } from 'mdast';
import { type BlockState, startOfLineContent, takeLine } from '../block-state.js';
import { numberSign, space } from '../codes.js';
import { contentAfter } from './markers.js';

/** Read `## Consensus ##`, of which the opening is known. */
export function readHeading(state: BlockState, depth: number): Heading {
  const { cursor, inlines, text } = state;
  const position = { start: startOfLineContent(state), end: state.end };
  const { line, start: lineStart, first } = cursor;
  const contentStart = contentAfter(cursor, first + depth);
  const contentEnd = endOfContent(text, contentStart, cursor.end);
  takeLine(state);
  position.end = state.end;
  const children = inlines.read(contentStart, contentEnd, line, lineStart);
  return { type: 'heading', depth: depth as Heading['depth'], children, position };
}

/** Before spaces at the end, and before `#` that close the heading. */
function endOfContent(text: string, start: number, lineEnd: number): number {
  const end = trimSpaces(text, start, lineEnd);
  let closing = end;
  while (closing > start && text.charCodeAt(closing - 1) === numberSign) closing -= 1;
  const isClosing = closing < end && (closing === start || text.charCodeAt(closing - 1) === space);
  return isClosing ? trimSpaces(text, start, closing) : end;
}

function trimSpaces(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === space) at -= 1;
  return at;
}
