import type { Code } from 'mdast';
import { type BlockState, startOfLineContent, takeLine } from '../block-state.js';
import { ampersand, backslash, space } from '../codes.js';
import { refuse } from '../refusal.js';
import { contentAfter } from './markers.js';

/** Read code between fences. Code that nothing closes is refused. */
export function readFencedCode(state: BlockState, base: number, marker: number, size: number): Code {
  const { cursor, text } = state;
  const start = startOfLineContent(state);
  const indent = cursor.indent - base;
  const { lang, meta } = readInfo(text.slice(contentAfter(cursor, cursor.first + size), cursor.end));
  takeLine(state);

  let value = '';
  let isFirst = true;
  while (!isClosing(state, base, marker, size)) {
    if (!isFirst) value += text.slice(state.end.offset ?? 0, cursor.start);
    isFirst = false;
    value += text.slice(cursor.start + Math.min(base + indent, cursor.indent), cursor.end);
    takeLine(state);
  }
  takeLine(state);
  return { type: 'code', lang, meta, value, position: { start, end: state.end } };
}

function readInfo(info: string): { lang: string | null; meta: string | null } {
  for (let index = 0; index < info.length; index += 1) {
    const code = info.charCodeAt(index);
    if (code === backslash || code === ampersand) refuse();
  }
  const space = info.indexOf(' ');
  if (space < 0) return { lang: info === '' ? null : info, meta: null };
  const meta = info.slice(space).replace(/^ +/u, '');
  return { lang: info.slice(0, space), meta: meta === '' ? null : meta };
}

/** Whether the line closes the code. Where the document or the list item ends before, it is refused. */
function isClosing({ cursor, text }: BlockState, base: number, marker: number, size: number): boolean {
  const { end, indent, first } = cursor;
  if (cursor.done || (indent < base && !cursor.isBlank)) refuse();
  if (cursor.isBlank || indent - base > 3) return false;
  let at = first;
  while (at < end && text.charCodeAt(at) === marker) at += 1;
  if (at - first < size) return false;
  while (at < end && text.charCodeAt(at) === space) at += 1;
  return at === end;
}
