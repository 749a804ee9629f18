import { isRelationWord } from '../fields/links.js';
import { type Names, readNames } from '../fields/names.js';
import type { Line, Mark, Span } from '../line.js';
import { saysSomething } from './citation.js';
import { countSpacedWords } from './count-spaced-words.js';
import { cutTitle } from './cut-title.js';
import { type Layout, noLayout, type TitleForm } from './layout.js';
import { readCitation } from './read-citation.js';
import { isSentenceEnd } from './sentence-end.js';

/** Where a title stands in its line. */
export interface FoundTitle {
  readonly title: string;
  readonly titleLink: Span | undefined;
  readonly form: TitleForm;
  /** Where the words before it that are not its tag start and end. */
  readonly before: readonly [start: number, end: number];
  /** Where the words after it start. */
  readonly end: number;
}

/** The title that a mark makes. */
export function markedTitle(line: Line, { start, end }: Mark, form: TitleForm, from: number): FoundTitle {
  const { text, spans } = line;
  const titleLink = spans.find((span) => span.start < end && span.end > start && !isRelationWord(span.label));
  const quote = form === 'quote' ? 1 : 0;
  const rest = form === 'strong' ? continued(line, end) : end;
  const wide = Math.max(
    rest,
    titleLink && titleLink.start >= start ? Math.min(titleLink.end, text.length) : rest,
  );
  return {
    title: text.slice(start, rest),
    titleLink,
    form,
    before: [from, start - quote],
    end: Math.max(wide, rest + quote),
  };
}

/** `**Name**: the rest of the title`, up to where a citation or a link starts. */
function continued(line: Line, end: number): number {
  const after = /^\s?:\s+(?=\p{Letter})/u.exec(line.text.slice(end));
  if (!after) return end;
  const next = line.spans.find((span) => span.start >= end)?.start ?? line.text.length;
  return cutTitle(line.text, end + after[0].length, next);
}

/** The title that a link makes. */
export function linkedTitle(line: Line, span: Span, from: number): FoundTitle {
  const cited = findInCitation(line, span, from);
  if (cited) return cited;
  const { text, spans } = line;
  const start = Math.max(span.start, from);
  const colon =
    /^\s*:\s/u.test(text.slice(span.end)) &&
    countSpacedWords(span.label) <= 6 &&
    !isCited(text.slice(span.end + 1));
  const next = spans.find((each) => each.start > span.start)?.start ?? text.length;
  const end = colon ? cutTitle(text, span.end + 1, next) : span.end;
  return { title: text.slice(start, end), titleLink: span, form: 'link', before: [from, span.start], end };
}

/** The title in a link whose words are a whole citation: `[Lovelace, A. (1843). The Title. Venue](…)`. */
function findInCitation(line: Line, span: Span, from: number): FoundTitle | undefined {
  const { text, marks } = line;
  if (countSpacedWords(span.label) < shortestCitation) return undefined;
  const first = Math.max(span.start, from);
  const quote = marks.find(({ kind, start, end }) => kind === 'quote' && start > first && end < span.end);
  const before = quote && readCitation(text.slice(first, quote.start - 1), { mostRest: 0 });
  if (quote && before?.authors && before.rest.length === 0) return markedTitle(line, quote, 'quote', from);

  const start = skipAuthors(text, first, span.end);
  const people = readCitation(text.slice(first, start), { mostRest: 0 });
  const { names = [], strength } = people.authors ?? {};
  const isSure = people.year !== undefined || (strength === 3 && names.length > 1);
  if (start === first || !isSure || countSpacedWords(text.slice(start, span.end)) < 3) return undefined;
  const end = cutTitle(text, start, span.end);
  return { title: text.slice(start, end), titleLink: span, form: 'link', before: [first, start], end };
}

/** Fewest words of a citation. */
const shortestCitation = 8;

function isCited(text: string): boolean {
  const citation = readCitation(text, { names: 1, mostRest: 0 });
  return citation.rest.length === 0 && saysSomething(citation);
}

/** The title in a part of a line without links. */
export function findPlainTitle(line: Line, from: number, end: number, layout: Layout = noLayout): FoundTitle {
  const { text } = line;
  const several = skipAuthors(text, from, end);
  const start = several === from && layout.namesFirst ? skipAuthor(text, from, end) : several;
  const cut = cutTitle(text, start, endOfLine(line, start, end));
  return {
    title: text.slice(start, cut),
    titleLink: undefined,
    form: 'plain',
    before: [from, start],
    end: cut,
  };
}

/** Where the first hard break after some words of a title stands, or the end. */
function endOfLine({ text, marks }: Line, from: number, end: number): number {
  const isEnd = ({ kind, start }: Mark) =>
    kind === 'break' && start < end && countSpacedWords(text.slice(from, start)) >= 2;
  return marks.find(isEnd)?.start ?? end;
}

/** `Lovelace, A. and Babbage, C., 1843, May. Title`. */
const yearBehind = /^,\s(?:19|20)\d\d[a-z]?(?:,\s\p{Lu}\p{Ll}{2,8})?\.\s/u;

/** `A. Lovelace, C. Babbage. Title. Venue`: where the title starts. */
function skipAuthors(text: string, from: number, end: number): number {
  let found = from;
  for (let index = from + 2; index < Math.min(end, from + 1500); index++) {
    const character = text.charAt(index);
    const isEnd =
      isSentenceEnd(text, index) ||
      character === ':' ||
      character === '(' ||
      (character === ',' && yearBehind.test(text.slice(index, index + 24)));
    const isInitial =
      character === '.' &&
      /\p{Lu}$/u.test(text.slice(Math.max(from, index - 2), index)) &&
      /^\.\s\p{Lu}/u.test(text.slice(index, index + 3));
    if (!isEnd && !isInitial) continue;
    const names = readNames(text.slice(from, index + (isInitial ? 1 : 0)));
    if (!names || names.strength < 2) {
      if (character === '.' && countSpacedWords(text.slice(from, index)) > 3 && !isInitial) break;
      continue;
    }
    const dated =
      yearBehind.exec(text.slice(index, index + 24)) ??
      /^[\s,.(]*(?:19|20)\d\d[a-z]?[).,:\s]+/u.exec(text.slice(index, index + 16));
    if (character === '(' && !dated) continue;
    // `Fast and Loose: The Title` names no people.
    if (character === ':' && !dated && !names.names.some((name) => name.includes(' '))) continue;
    // `Ada Lovelace, Charles Babbage, Raft: The Title`.
    const isHead = ({ names: [first = '', ...others] }: Names) =>
      first.includes(' ') && others.length > 0 && (readNames(others.at(-1) ?? '')?.strength ?? 0) < 1;
    if (character === ':' && !dated && isHead(names)) continue;
    const next = dated ? index + dated[0].length : index + 1;
    if (isInitial && countSpacedWords(text.slice(next, end)) < 3) continue;
    if (countSpacedWords(text.slice(next, end)) >= 2) found = next;
    if (!isInitial) break;
  }
  return Math.max(found, skipListedNames(text, from, end));
}

/** `Ada Lovelace. Title. Venue`, where other entries begin with several names: where the title starts. */
function skipAuthor(text: string, from: number, end: number): number {
  const [found] = /^[^.:,()]{5,40}[.:]\s+/u.exec(text.slice(from, end)) ?? [];
  if (found === undefined || readNames(found.replace(/[.:]\s+$/u, ''))?.strength !== 1) return from;
  return countSpacedWords(text.slice(from + found.length, end)) >= 4 ? from + found.length : from;
}

/** `Ada Lovelace, Charles Babbage and Mary Somerville, Title, Venue, 1843`: where the title starts. */
function skipListedNames(text: string, from: number, end: number): number {
  const commas = [...text.slice(from, Math.min(end, from + 1500)).matchAll(/,\s+(?=\p{Lu})/gu)];
  let start = from;
  for (const { index, 0: comma } of commas.slice(0, mostNames)) {
    const { names, strength } = readNames(text.slice(from, from + index)) ?? noNames;
    if (strength >= 2 && names.every((name) => /[\s.]./u.test(name))) start = from + index + comma.length;
  }
  const next = commas.find(({ index }) => from + index > start)?.index;
  const title = text.slice(start, next === undefined ? end : from + next);
  return countSpacedWords(title) >= 3 && readNames(title) === undefined ? start : from;
}

const mostNames = 40;
const noNames = { names: [], strength: 0 };
