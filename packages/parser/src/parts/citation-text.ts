import { isLabel, isVenueLabel } from '../fields/label-words.js';
import { readNames } from '../fields/names.js';
import { venueOfBadge } from '../fields/venue-of-badge.js';
import type { Line, Span } from '../line.js';
import { gap } from './citation.js';
import { readAuthorsAndYear } from './read-authors-and-year.js';
import { readCitation } from './read-citation.js';
import { isInstitution } from './read-cited-venue.js';

/** The text of a part of a line for reading a citation: links that say nothing are gaps, and so are ends of emphasis. */
export function citationText(line: Line, start: number, end: number, readsLinks = true): string {
  const { text, marks, spans } = line;
  const gaps = new Set<number>();
  for (const mark of marks) {
    if (mark.kind === 'quote' || mark.kind === 'image' || mark.kind === 'newline') continue;
    if (mark.kind === 'small' && /^[\d,*†‡§]{1,6}$/u.test(text.slice(mark.start, mark.end))) continue;
    // What is set off as a venue ends with its emphasis, though a place may follow after a comma.
    if (mark.kind === 'emphasis' && isInstitution(text.slice(mark.start, mark.end))) {
      gaps.add(mark.start).add(mark.end);
      continue;
    }
    if (!/[,;(&]\s*$|\band\s*$/u.test(text.slice(Math.max(0, mark.start - 8), mark.start)))
      gaps.add(mark.start);
    if (!/^\s*(?:[,;)&]|and\b)/u.test(text.slice(mark.end, mark.end + 8))) gaps.add(mark.end);
  }

  const places = [...gaps].sort((a, b) => a - b);
  let words = '';
  let index = start;
  for (const span of spans) {
    if (span.end <= start || span.start < index || span.end > end || (readsLinks && saysWho(line, span)))
      continue;
    words += copy(index, span.start) + gap;
    index = span.end;
  }
  return words + copy(index, end) + badges(line, start, end);

  function copy(from: number, to: number): string {
    let copied = '';
    let at = from;
    for (const place of places) {
      if (place < at || place >= to || place <= start) continue;
      copied += text.slice(at, place) + gap;
      at = place;
    }
    return copied + text.slice(at, to);
  }
}

/** What badges in a part of a line say of the venue. */
function badges({ marks }: Line, start: number, end: number): string {
  return marks
    .filter((mark) => mark.kind === 'image' && mark.start >= start && mark.start <= end)
    .flatMap((mark) => venueOfBadge(mark) ?? [])
    .map((words) => gap + words)
    .join('');
}

/** Whether the words of a link say where the paper appeared or who wrote it. */
function saysWho(line: Line, { label }: Span): boolean {
  if (isLabel(label)) return false;
  if (isVenueLabel(label)) return true;
  if (readAuthorsAndYear(label)) return false;
  const read = readCitation(label, { names: 1, mostRest: 0 });
  return (
    read.rest.length === 0 &&
    (read.authors !== undefined || readNames(label) !== undefined) &&
    line.spans.length > 0
  );
}
