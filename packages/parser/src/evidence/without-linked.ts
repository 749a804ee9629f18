import type { Line, Span } from '../line.js';

/** The words of a line that are not linked. */
export function withoutLinked({ text, spans }: Pick<Line, 'text' | 'spans'>): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of inOrder(spans)) {
    plain += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return (plain + text.slice(from)).trim();
}

/** Most lines have few links, which stand in their order. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.length < 2 ? spans : [...spans].sort((a, b) => a.start - b.start);
}
