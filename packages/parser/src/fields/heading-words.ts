import type { Line, Span } from '../line.js';
import { trimEnd } from '../trim-separators.js';

/** The words of a heading or group, and the links that stand on it. */
export interface HeadingWords {
  readonly title: string;
  readonly links: readonly Span[];
}

/**
 * Read a heading, or a bullet that groups others.
 *
 * Links in parentheses at its end are not part of its words: of
 * `Serving ([overview](…))` the title is “Serving”.
 */
export function readHeadingWords({ text, spans }: Line): HeadingWords {
  const start = linkedEnd(text, spans);
  const words = trimEnd(text.slice(0, start), ' ');
  return { title: trimEnd(words, ' :') || words || text, links: spans };
}

/** How many labels and opening parentheses are tried from the end. */
const mostParentheses = 8;

/** Where the parentheses at the end start, if they hold links and commas only. */
function linkedEnd(line: string, spans: readonly Span[]): number {
  const text = trimEnd(line, ' :');
  if (!text.endsWith(')')) return line.length;

  let start = text.length;
  for (let tries = 0; tries < mostParentheses && start > 0; tries++) {
    start = text.lastIndexOf('(', start - 1);
    if (start === -1) break;
    const label = spans.find((span) => span.start <= start && start < span.end);
    if (label) {
      start = label.start;
      continue;
    }
    const inside = spans.filter((span) => span.start > start);
    if (inside.length > 0 && isSeparators(text, start, inside)) return start;
  }
  return line.length;
}

function isSeparators(text: string, start: number, spans: readonly Span[]): boolean {
  let from = start + 1;
  for (const span of spans) {
    if (/[^\s,;|]/u.test(text.slice(from, span.start))) return false;
    from = span.end;
  }
  return /^\s*\)$/u.test(text.slice(from));
}
