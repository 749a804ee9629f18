import type { Code } from 'mdast';
import { type BlockState, takeLine } from '../block-state.js';
import { tab } from '../codes.js';
import { pointAt } from '../inlines/inline-items.js';
import { refuse } from '../refusal.js';
import { startsWithMarker } from './markers.js';

const codeIndent = 4;

/**
 * Read code that is indented by four spaces, outside of list items.
 *
 * micromark looks for more of it below empty lines, and takes what stands there
 * for the middle of a block; so some lists do not start there, and all are refused.
 */
export function readIndentedCode(state: BlockState, base: number): Code {
  const { cursor, text } = state;
  if (base > 0) refuse();
  const start = pointAt(cursor.start, cursor.line, cursor.start);
  let value = '';
  for (;;) {
    const lineStart = cursor.start + codeIndent;
    takeLine(state);
    value += text.slice(lineStart, state.end.offset);
    const lineEnd = state.end.offset ?? 0;
    while (!cursor.done && cursor.isBlank) {
      if (cursor.indent > 0) refuse();
      cursor.advance();
    }
    if (cursor.done || cursor.indent < codeIndent) break;
    value += text.slice(lineEnd, cursor.start);
  }
  if (cursor.code === tab || startsWithMarker(cursor, cursor.first)) refuse();
  return { type: 'code', lang: null, meta: null, value, position: { start, end: state.end } };
}
