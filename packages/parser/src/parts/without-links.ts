import type { Line } from '../line.js';

/** The text of a part of a line without its linked words, a space in their place. */
export function withoutLinksUntil({ text, spans }: Line, from: number, end: number): string {
  let words = '';
  let index = from;
  for (const span of spans) {
    if (span.start < index || span.end > end) continue;
    words += `${text.slice(index, span.start)} `;
    index = span.end;
  }
  return words + text.slice(index, end);
}

/** The text from an index on without its linked words. */
export function withoutLinks({ text, spans }: Line, from: number): string {
  let rest = '';
  let index = from;
  for (const span of spans) {
    if (span.start >= index) rest += text.slice(index, span.start);
    index = Math.max(index, span.end);
  }
  return rest + text.slice(index);
}
