import type { Line } from '../line.js';
import { spanPlaces } from '../source-range.js';

/** A part of a line, with the links and marks that stand in it. */
export function sliceLine(line: Line, from: number, to: number): Line {
  const part = line.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = Math.max(start, from + part.trimEnd().length);
  const shift = <Part extends { readonly start: number; readonly end: number }>(part: Part): Part => ({
    ...part,
    start: Math.min(Math.max(part.start - start, 0), end - start),
    end: Math.max(0, Math.min(part.end, end) - start),
  });

  return {
    text: line.text.slice(start, end),
    spans: line.spans
      .filter((span) => span.start >= from && (span.start < to || span.start === line.text.length))
      .map(shift),
    marks: line.marks.filter((mark) => mark.start < to && mark.end >= from).map(shift),
    place: line.place,
  };
}

/** The parts of a line between its hard breaks, without empty ones. */
export function splitAtBreaks(line: Line): Line[] {
  const breaks = line.marks.filter(({ kind }) => kind === 'break').map(({ start }) => start);
  if (breaks.length === 0) return [line];
  const bounds = [0, ...breaks, line.text.length];
  return bounds
    .slice(1)
    .map((to, index) => sliceLine(withoutBreaks(line), bounds[index] ?? 0, to))
    .filter(({ text, spans }) => text !== '' || spans.length > 0);
}

function withoutBreaks(line: Line): Line {
  return { ...line, marks: line.marks.filter(({ kind }) => kind !== 'break') };
}

/** The parts of a line that stand on lines of their own in the source, without empty ones. */
export function splitAtLines(line: Line): Line[] {
  const isEnd = ({ kind }: Line['marks'][number]) => kind === 'break' || kind === 'newline';
  const ends = line.marks.filter(isEnd).map(({ start }) => start);
  if (ends.length === 0) return [line];
  const bare = { ...line, marks: line.marks.filter((mark) => !isEnd(mark)) };
  const inside = (at: number) =>
    [...bare.spans, ...bare.marks].some(({ start, end }) => start < at && at < end);
  if (ends.some(inside)) return [line];
  const bounds = [0, ...ends, line.text.length];
  return bounds
    .slice(1)
    .map((to, index) => sliceLine(bare, bounds[index] ?? 0, to))
    .filter(({ text, spans }) => text !== '' || spans.length > 0);
}

/** Lines as one, with a hard break between them. */
export function joinLines(first: Line, others: readonly Line[]): Line {
  return others.reduce<Line>((joined, line) => {
    const shift = joined.text.length + 1;
    const move = <Part extends { readonly start: number; readonly end: number }>(part: Part): Part => ({
      ...part,
      start: part.start + shift,
      end: part.end + shift,
    });
    return {
      text: `${joined.text} ${line.text}`,
      spans: [...joined.spans, ...line.spans.map(move)],
      marks: [...joined.marks, { kind: 'break', start: shift, end: shift }, ...line.marks.map(move)],
      place: spanPlaces(joined.place, [line.place]),
    };
  }, first);
}
