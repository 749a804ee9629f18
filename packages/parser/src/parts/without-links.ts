import type { Line, Span } from '../line.js';

/** The text of a part of a line without its linked words, a space in their place. */
export function withoutLinksUntil({ text, spans }: Line, from: number, end: number): string {
  let words = '';
  let index = from;
  for (const span of spans) {
    if (span.start < index || span.end > end) continue;
    words += `${textBefore(text, index, span)} `;
    index = span.end;
  }
  return words + text.slice(index, end);
}

/** The text from an index on without its linked words. */
export function withoutLinks({ text, spans }: Line, from: number): string {
  let rest = '';
  let index = from;
  for (const span of spans) {
    if (span.start >= index) rest += textBefore(text, index, span);
    index = Math.max(index, span.end);
  }
  return rest + text.slice(index);
}

/** The text up to a link, without the label of its address: it is said with the link. */
function textBefore(text: string, from: number, { start, said }: Span): string {
  const label = said === undefined ? -1 : text.lastIndexOf(said, start);
  return text.slice(from, label < from ? start : label);
}
