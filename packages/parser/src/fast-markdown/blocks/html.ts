import type { Html } from 'mdast';
import { type BlockState, takeLine } from '../block-state.js';
import { tagEnd } from '../inlines/angles.js';
import { pointAt } from '../inlines/inline-items.js';
import type { LineCursor } from '../line-cursor.js';
import { refuse } from '../refusal.js';

/** How a block of HTML starts, which decides where it ends. */
export interface HtmlStart {
  readonly kind: 'comment' | 'block' | 'tag' | 'other';
  /** Whether it starts right below a line of text. */
  readonly interrupts: boolean;
}

const blockNames = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div
  dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe
  legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table
  tbody td tfoot th thead title tr track ul`.split(/\s+/u),
);
const rawNames = new Set(['pre', 'script', 'style', 'textarea']);

const name = /<(\/?)([A-Za-z][\dA-Za-z-]*)(?=[ />]|$)/uy;

/** The start of HTML on a line that starts with `<`; `undefined` if it is text. */
export function htmlStart({ text, first, end }: LineCursor): HtmlStart | undefined {
  const rest = text.slice(first, end);
  if (rest.startsWith('<!--')) return { kind: 'comment', interrupts: true };
  if (/^<(?:\?|![A-Za-z]|!\[CDATA\[)/u.test(rest)) return { kind: 'other', interrupts: true };
  name.lastIndex = 0;
  const match = name.exec(rest);
  if (!match) return undefined;
  const tag = (match[2] ?? '').toLowerCase();
  const isClosing = match[1] === '/';
  if (rawNames.has(tag) && !isClosing) return { kind: 'other', interrupts: true };
  if (blockNames.has(tag)) {
    const after = rest.slice(match[0].length);
    if (after.startsWith('/') && !after.startsWith('/>')) return undefined;
    return { kind: 'block', interrupts: true };
  }
  if (rawNames.has(tag)) return refuse();
  return isTagAlone(text, first, end) ? { kind: 'tag', interrupts: false } : undefined;
}

/** Whether a line is a whole tag and nothing else. */
function isTagAlone(text: string, first: number, end: number): boolean {
  const close = tagEnd(text, first, end, true);
  return close !== undefined && /^ *$/u.test(text.slice(close, end));
}

/** Read HTML of which the start is known. */
export function readHtml(state: BlockState, base: number, { kind }: HtmlStart): Html {
  const { cursor, text } = state;
  if (base > 0 || kind === 'other') refuse();
  const { start: offset, line } = cursor;
  const start = pointAt(offset, line, offset);
  if (kind === 'comment') takeComment(state);
  else while (!cursor.done && !cursor.isBlank) takeLine(state);
  const value = text.slice(offset, state.end.offset);
  return { type: 'html', value, position: { start, end: state.end } };
}

function takeComment(state: BlockState): void {
  const { cursor, text } = state;
  let from = cursor.first + 2;
  for (;;) {
    if (cursor.done) refuse();
    const closes = text.slice(from, cursor.end).includes('-->');
    takeLine(state);
    if (closes) return;
    from = cursor.start;
  }
}
