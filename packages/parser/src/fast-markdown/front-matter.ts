import type { RootContent } from 'mdast';
import type { BlockState } from './block-state.js';
import { startOfLineContent, takeLine } from './block-state.js';
import { refuse } from './refusal.js';

/** Settings at the top of a document, between two lines of `---` or `+++`. */
export function readFrontMatter(state: BlockState): RootContent | undefined {
  const { cursor, text } = state;
  const fence = text.slice(cursor.start, cursor.start + 3);
  if ((fence !== '---' && fence !== '+++') || !isFence(state, fence)) return undefined;
  const start = startOfLineContent(state);
  takeLine(state);
  const valueStart = cursor.start;
  let valueEnd = valueStart;
  while (!cursor.done && !isFence(state, fence)) {
    valueEnd = cursor.end;
    cursor.advance();
  }
  // While micromark looks for the end, no list or quote starts, even if there is none.
  if (cursor.done) refuse();
  takeLine(state);
  const type = fence === '---' ? 'yaml' : 'toml';
  const value = text.slice(valueStart, valueEnd);
  return { type, value, position: { start, end: state.end } } as RootContent;
}

/** Nothing but the fence and spaces stands on the line. */
function isFence({ cursor, text }: BlockState, fence: string): boolean {
  const { start, end } = cursor;
  return text.startsWith(fence, start) && /^ *$/u.test(text.slice(start + 3, end));
}
