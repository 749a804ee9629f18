import { readNames } from '../fields/names.js';
import type { Line } from '../line.js';
import { countSpacedWords } from './count-spaced-words.js';
import { isLabelSpan } from './label-span.js';
import { withoutLinksUntil } from './without-links.js';

/** Where the words of a title can start: behind a short name and behind links that are no title. */
export function skipToTitle(line: Line, start: number): number {
  return skipNickname(line, skipNameLine(line, skipLabels(line, start)));
}

/** A short name in bold before the title, as in `**Raft**: In Search of …`. */
function skipNickname({ text, marks }: Line, from: number): number {
  const nick = marks.find(({ kind, start }) => (kind === 'strong' || kind === 'code') && start === from);
  if (!nick || countSpacedWords(text.slice(nick.start, nick.end)) > 2) return from;
  const after = /^(?:\s*[:：]|\s+[-–—])\s+/u.exec(
    text.slice(text.charAt(nick.end - 1) === ':' ? nick.end - 1 : nick.end),
  );
  if (!after) return from;
  const next = (text.charAt(nick.end - 1) === ':' ? nick.end - 1 : nick.end) + after[0].length;
  return countSpacedWords(text.slice(next)) >= 3 ? next : from;
}

/** `[PDF](…) The title`: where the words after links that are no title start. */
function skipLabels(line: Line, start: number): number {
  const { text, spans } = line;
  let from = start;
  for (const span of spans) {
    if (span.end <= from) continue;
    if (/[\p{Letter}\p{Number}]/u.test(text.slice(from, span.start)) || !isLabelSpan(line, span)) break;
    from = span.end + (/^[\s\])|,:·•–—-]*/u.exec(text.slice(span.end))?.[0].length ?? 0);
  }
  const next = spans.find((span) => span.start >= from);
  return countSpacedWords(text.slice(from)) >= 2 && (next === undefined || next.start > start) ? from : start;
}

/** A short name on a line of its own before that with the title. */
function skipNameLine(line: Line, from: number): number {
  const { text, marks, spans } = line;
  const end = marks.find(({ kind, start }) => kind === 'break' && start > from)?.start;
  if (end === undefined || !/[\p{Letter}\p{Number}]/u.test(text.slice(from, end))) return from;
  const name = withoutLinksUntil(line, from, end).replace(/\([^()]{0,60}\)/gu, '');
  if (countSpacedWords(name) > 3 || readNames(name)?.strength === 3) return from;
  const isTitle = (label: string) =>
    countSpacedWords(label) > Math.max(2, countSpacedWords(name)) && (readNames(label)?.strength ?? 0) < 2;
  const titled =
    spans.some((span) => span.start >= end - 1 && isTitle(span.label) && !isLabelSpan(line, span)) ||
    marks.some(
      (mark) => mark.kind === 'strong' && mark.start >= end && isTitle(text.slice(mark.start, mark.end)),
    );
  return titled ? end : from;
}
