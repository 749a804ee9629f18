import { carriageReturn, graveAccent, lineFeed, space } from '../codes.js';
import { refuse } from '../refusal.js';
import type { InlineText } from './inline-text.js';

/** Read code, or the run of `\`` that opens none. */
export function readCodeSpan(text: InlineText): void {
  const start = text.at;
  let open = start;
  while (text.codeAt(open) === graveAccent) open += 1;
  const size = open - start;
  const end = text.unclosed.has(size) ? undefined : closingEnd(text.text, open, text.end, size);
  if (end === undefined) {
    text.unclosed.add(size);
    text.countVain();
    text.at = open;
    return;
  }
  const value = codeValue(text.text, open, end - size, text.isCell);
  const position = text.position(start, end);
  text.addNode({ type: 'inlineCode', value, position }, start, end);
  countLines(text, open, end);
  position.end = text.point(end);
}

/** Code may go over several lines; where lines start behind a list item, that is refused. */
function countLines(text: InlineText, start: number, end: number): void {
  const source = text.text;
  if (!source.slice(start, end).includes('\n')) return;
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) {
    if (text.bases.length > 1) refuse();
    text.line += 1;
    text.lineStart = at + 1;
  }
}

/** Behind the run of `\`` that closes one of `size`; `undefined` if there is none. */
function closingEnd(text: string, start: number, end: number, size: number): number | undefined {
  let at = start;
  while (at < end) {
    at += 1;
    if (text.charCodeAt(at - 1) !== graveAccent) continue;
    const runStart = at - 1;
    while (at < end && text.charCodeAt(at) === graveAccent) at += 1;
    if (at - runStart === size) return at;
  }
  return undefined;
}

/** What stands between the runs, without the space on either side that keeps them apart. */
function codeValue(text: string, start: number, end: number, isCell: boolean): string {
  const raw = text.slice(start, end);
  const isPadded = isSpace(raw.charCodeAt(0)) && isSpace(raw.charCodeAt(raw.length - 1));
  const value = isPadded && hasOtherThanSpaces(raw) ? withoutPadding(raw) : raw;
  // A bar in a cell is escaped, in code too.
  return isCell ? value.replace(/\\([\\|])/gu, (whole, code) => (code === '|' ? code : whole)) : value;
}

function withoutPadding(raw: string): string {
  return raw.slice(raw.startsWith('\r\n') ? 2 : 1, raw.endsWith('\r\n') ? -2 : -1);
}

function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn;
}

function hasOtherThanSpaces(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    if (!isSpace(value.charCodeAt(index))) return true;
  }
  return false;
}
