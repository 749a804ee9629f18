import type { Paragraph } from 'mdast';
import type { Position } from 'unist';
import { isPublication } from '../evidence/seems-citation.js';
import { isLabel } from '../fields/label-words.js';
import { isRelationWord } from '../fields/links.js';
import { readNames } from '../fields/names.js';
import { type Line, type LineContext, type Mark, readLine, type Span } from '../line.js';
import { isNoise } from '../parts/citation-words.js';
import { countWords } from './count-words.js';
import { type EntrySigns, endsWithColon, seeEntry } from './seems-entry-line.js';
import { sliceLine } from './slice-line.js';
import { isBold } from './split-cell.js';
import { isAddress, readTitleLine } from './title-line.js';

/** A paragraph with what speaks for it being an entry. */
export interface ReadParagraph extends EntrySigns {
  readonly line: Line;
  /** The entries on its lines, where it has several. */
  readonly lines: readonly Line[];
}

/** Read a paragraph and see whether it, or each of its lines, is an entry. */
export function readParagraph({ children, position }: Paragraph, context: LineContext): ReadParagraph {
  const line = readLine(children, position, context);
  const titled = readTitleLine(line);
  if (titled) {
    const title: Mark = { kind: 'strong', start: titled.start, end: titled.end };
    const entry = { ...titled.line, place: line.place, marks: [title, ...titled.line.marks] };
    return {
      line: entry,
      lines: [entry],
      titled: true,
      closed: false,
      linkedAlone: false,
      numbered: titled.start > 0,
      weight: titled.isCited ? 3 : 2,
    };
  }
  const lines = splitAtEntries(line);
  return { line, lines, ...seeEntry(lines[0] ?? line) };
}

/** Whether a paragraph only says more of the entry before it: its authors, its links. */
export function isDetail({ line, weight, titled, numbered }: ReadParagraph): boolean {
  const { text, spans, marks } = line;
  if (text === '' && spans.length === 0) return false;
  if (text.length > longestDetail || endsWithColon.test(text)) return false;
  if (numbered || (titled && weight >= 3)) return false;
  if (
    spans.some((span) => countWords(span.label) > 3 && !isLabelledAddress(span, text)) ||
    /^\[[^\]]{2,30}['’ ]\d{2}/u.test(text)
  )
    return false;

  const label = detailLabel.test(text);
  const emphasized = marks.some(
    ({ kind, start, end }) => kind === 'emphasis' && start === 0 && end > text.length / 3,
  );
  const names =
    (text.match(/,|\band\b|·|;/gu) ?? []).length >= 1 &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text) &&
    countWords(text) < 60;
  return label || isDatedName(text) || hasRelationLink(line) || emphasized || names || saysWhere(text);
}

/** `CVPR 2020 Oral`, `Spotlight`. */
function saysWhere(text: string): boolean {
  return isNoise(text) || isPublication(text);
}

/** `Ada Lovelace (1843)`. */
function isDatedName(text: string): boolean {
  const name = /^(?<name>\p{Lu}[^\d()]{4,40}?)[\s,.]*\(?(?:19|20)\d\d\)?\.?$/u.exec(text)?.groups?.name;
  return name !== undefined && (readNames(name)?.strength ?? 0) >= 1;
}

/** `code: https://…`. */
function isLabelledAddress({ label, start }: Span, text: string): boolean {
  return isAddress(label) && /^[^:：]{1,80}[:：]\s*$/u.test(text.slice(0, start));
}

const longestDetail = 600;
/** `Code:`, `GitHub (official):`, `论文：`. */
const detailLabel = /^\p{L}[\p{L} -]{1,20}(?:\s?[(（][^()（）]{1,60}[)）]|\d)?(?::\s|：)/u;

/** Whether a paragraph is only a title: bold, linked or in brackets as a whole. */
export function isTitleAlone({ line }: ReadParagraph): boolean {
  const { text, spans } = line;
  const [span] = spans;
  const whole =
    span && !isAddress(span.label) && !span.url.startsWith('#') && span.end - span.start >= text.length - 3;
  return countWords(text) > 2 && (isBold(line) || whole === true || isBracketed(line));
}

/** Whether a line is words in square brackets and nothing else. */
export function isBracketed({ text, marks }: Line): boolean {
  return marks.some(({ kind, start, end }) => kind === 'unlinked' && start === 0 && end === text.length);
}

/** Whether some words of a line are linked to what they say of an entry: `[pdf]`, or stand before its address. */
export function hasRelationLink({ text, spans }: Line): boolean {
  return spans.some(({ label, start }) =>
    isAddress(label) ? saysRelation(text.slice(0, start)) : isRelationWord(lettersOf(label)),
  );
}

/** Whether words before an address say what it leads to: `Code (official): `. */
function saysRelation(words: string): boolean {
  const bare = lettersOf(words.replace(/[(（][^()（）]{0,60}[)）]/gu, ''));
  return bare !== '' && isLabel(bare);
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\s]/gu, '').trim();
}

/** Cut a paragraph before each of its lines that is an entry, where its first is one. */
function splitAtEntries(line: Line): Line[] {
  const ends = line.marks.filter(
    ({ kind, start }) =>
      (kind === 'break' || kind === 'newline') &&
      ![...line.spans, ...line.marks].some((part) => part.start < start && start < part.end),
  );
  if (ends.length === 0) return [line];

  const bounds = [0, ...ends.map(({ start }) => start), line.text.length];
  const parts = bounds.slice(1).map((to, index) => sliceLine(line, bounds[index] ?? 0, to));
  const signs = parts.map(seeEntry);
  const starts = signs.map(
    ({ titled, closed, weight }) => (signs[0]?.titled ? titled : closed) && weight >= 3,
  );
  if (!starts[0] || starts.filter(Boolean).length < 2) return [line];

  const places = linePlaces(line);
  const firsts = starts.flatMap((start, index) => (start ? [index] : []));
  return firsts.map((first, index) => {
    const next = firsts[index + 1] ?? parts.length;
    const part = sliceLine(line, bounds[first] ?? 0, bounds[next] ?? line.text.length);
    return { ...part, place: places(bounds[first] ?? 0, (bounds[next] ?? line.text.length) - 1) };
  });
}

/** The places of parts of a line that runs over lines of the source. */
function linePlaces({ marks, place }: Line): (from: number, to: number) => Position | undefined {
  const newlines = marks.filter(({ kind }) => kind === 'newline');
  const both = marks.filter(({ kind }) => kind === 'newline' || kind === 'break');
  const count = place ? place.end.line - place.start.line : 0;
  const counted = newlines.length === count ? newlines : both.length === count ? both : undefined;

  return (from, to) => {
    if (!place || !counted) return place;
    const lineAt = (index: number) => place.start.line + counted.filter(({ start }) => start <= index).length;
    const first = lineAt(from);
    const last = lineAt(to);
    return {
      start: first === place.start.line ? place.start : { line: first, column: 1 },
      end: last === place.end.line ? place.end : { line: last, column: 1 },
    };
  };
}
