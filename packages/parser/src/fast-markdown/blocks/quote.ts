import type { Blockquote } from 'mdast';
import { type BlockState, startOfLineContent, takeLine } from '../block-state.js';
import { greaterThan, space } from '../codes.js';
import { pointAt } from '../inlines/inline-items.js';
import { refuse } from '../refusal.js';

/** Text that can be nothing but a paragraph. */
const plainStart = /^(?:[\p{L}\p{So}"'([“]|\*\*?[\p{L}[])/u;

/** Read a quote of one line of text. All others are refused: the lines below a quote may belong to it. */
export function readQuote(state: BlockState, base: number): Blockquote {
  const { cursor, inlines, text } = state;
  const start = startOfLineContent(state);
  const { first, end, line, start: lineStart } = cursor;
  let content = first + 1;
  while (content < end && text.charCodeAt(content) === space) content += 1;
  const isPlain =
    base === 0 && content < end && content - first < 5 && plainStart.test(text.slice(content, content + 4));
  if (!isPlain || text.charCodeAt(first) !== greaterThan) refuse();
  takeLine(state);
  if (!cursor.done && !cursor.isBlank) refuse();
  const children = inlines.read(content, end, line, lineStart);
  const paragraphStart = pointAt(content, line, lineStart);
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children, position: { start: paragraphStart, end: state.end } }],
    position: { start, end: { ...state.end } },
  };
}
