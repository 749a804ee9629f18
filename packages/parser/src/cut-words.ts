import type { Line, Mark, Span } from './line.js';

type Words = Pick<Line, 'text' | 'spans' | 'marks'>;

/** A line without the words that a pattern finds, also where they are marked in part or linked. */
export function cutWords(line: Words, pattern: RegExp): Words {
  if (line.text.search(pattern) === -1) return line;
  let left = line;
  // Words may come together where others were.
  for (let cuts = 0; cuts < mostCuts; cuts++) {
    const [found] = left.text.matchAll(pattern);
    if (!found || found[0] === '') break;
    left = cut(left, found.index, found.index + found[0].length);
  }
  return left;
}

const mostCuts = 500;

function cut({ text, spans, marks }: Words, from: number, to: number): Words {
  const isAlone = from === 0 || text.charAt(from - 1) === ' ';
  const end = isAlone && text.charAt(to) === ' ' ? to + 1 : to;
  const start = end === text.length && text.charAt(from - 1) === ' ' ? from - 1 : from;
  const shorter = text.slice(0, start) + text.slice(end);
  const moved = (index: number) => (index <= start ? index : Math.max(start, index - (end - start)));

  return {
    text: shorter,
    spans: spans.map((span): Span => {
      const kept = { ...span, start: moved(span.start), end: moved(span.end) };
      const isTouched = span.start < end && start < span.end;
      return isTouched ? { ...kept, label: shorter.slice(kept.start, kept.end).trim() } : kept;
    }),
    marks: marks.flatMap((mark): Mark[] => {
      const kept = { ...mark, start: moved(mark.start), end: moved(mark.end) };
      return mark.end > mark.start && kept.end === kept.start ? [] : [kept];
    }),
  };
}
