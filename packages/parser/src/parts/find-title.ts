import { readDate } from '../fields/date.js';
import { isLabel, isVenueLabel } from '../fields/label-words.js';
import { isRelationWord } from '../fields/links.js';
import { readNames } from '../fields/names.js';
import { tidyTitle } from '../fields/title.js';
import type { Line, Mark, Span } from '../line.js';
import { type Layout, noLayout, type TitleForm } from './layout.js';
import { type Citation, isSentenceEnd, readAuthorsAndYear, readCitation } from './read-citation.js';
import { readVenueText } from './venue-text.js';

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

/** Find the title of an entry that has no tag. */
export function findTitle(line: Line, start: number, layout: Layout = noLayout): FoundTitle {
  const { text, marks, spans } = line;
  const from = skipNickname(line, skipNameLine(line, skipLabels(line, start)));
  const titleSpan = spans.find(
    (span) =>
      span.end > from + 2 && (span.start >= from - 1 || span.start <= start) && !isLabelSpan(line, span),
  );
  const firstSpan = spans.find((span) => span.end > from);

  const quote = findQuote(line, from, layout);
  if (quote) return markedTitle(line, quote, 'quote', from);

  const strong = marks.find(
    (mark) => mark.kind === 'strong' && mark.start >= from && isTitleMark(line, mark),
  );
  if (strong && !(titleSpan && titleSpan.start <= strong.start) && isBesideTitle(text, from, strong.start)) {
    return markedTitle(line, strong, 'strong', from);
  }
  if (titleSpan && isBeforeTitle(line, from, titleSpan, layout)) return linkedTitle(line, titleSpan, from);

  const emphasis = marks.find((mark) => mark.kind === 'emphasis' && isTitleMark(line, mark));
  if (
    emphasis &&
    emphasis.start >= from &&
    isBesideTitle(text, from, emphasis.start) &&
    wordCount(text.slice(emphasis.start, emphasis.end)) >= 3
  )
    return markedTitle(line, emphasis, 'emphasis', from);

  const found = findPlainTitle(line, from, firstSpan?.start ?? text.length);
  return firstSpan && !/[\p{Letter}\p{Number}]/u.test(found.title) && isUrl(firstSpan.label)
    ? linkedTitle(line, firstSpan, from)
    : found;
}

function isUrl(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(words);
}

/** Whether a link says where it leads, or where the paper appeared, and so is no title. */
export function isLabelSpan({ text }: Line, { label, start, end }: Span): boolean {
  const words = label.trim();
  if (isLabel(words) || isVenueLabel(words) || readAuthorsAndYear(words) !== undefined) return true;
  const isBracketed =
    (/^\[.*\]$/u.test(words) ||
      (/[[(]\s?$/u.test(text.slice(0, start)) && /^\s?[\]),|]/u.test(text.slice(end)))) &&
    start > 2;
  return isBracketed && wordCount(words) <= 4;
}

/** A short name in bold before the title, as in `**Raft**: In Search of …`. */
function skipNickname({ text, marks }: Line, from: number): number {
  const nick = marks.find(({ kind, start }) => (kind === 'strong' || kind === 'code') && start === from);
  if (!nick || wordCount(text.slice(nick.start, nick.end)) > 2) return from;
  const after = /^(?:\s*[:：]|\s+[-–—])\s+/u.exec(
    text.slice(text.charAt(nick.end - 1) === ':' ? nick.end - 1 : nick.end),
  );
  if (!after) return from;
  const next = (text.charAt(nick.end - 1) === ':' ? nick.end - 1 : nick.end) + after[0].length;
  return wordCount(text.slice(next)) >= 3 ? next : from;
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
  return wordCount(text.slice(from)) >= 2 && (next === undefined || next.start > start) ? from : start;
}

/** A short name on a line of its own before that with the title. */
function skipNameLine(line: Line, from: number): number {
  const { text, marks, spans } = line;
  const end = marks.find(({ kind, start }) => kind === 'break' && start > from)?.start;
  if (end === undefined || !/[\p{Letter}\p{Number}]/u.test(text.slice(from, end))) return from;
  const name = withoutLabels(line, from, end).replace(/\([^()]{0,60}\)/gu, '');
  if (wordCount(name) > 3 || readNames(name)?.strength === 3) return from;
  const isTitle = (label: string) =>
    wordCount(label) > Math.max(2, wordCount(name)) && (readNames(label)?.strength ?? 0) < 2;
  const titled =
    spans.some((span) => span.start >= end - 1 && isTitle(span.label) && !isLabelSpan(line, span)) ||
    marks.some(
      (mark) => mark.kind === 'strong' && mark.start >= end && isTitle(text.slice(mark.start, mark.end)),
    );
  return titled ? end : from;
}

function findQuote({ text, marks, spans }: Line, from: number, layout: Layout): Mark | undefined {
  const quote = marks.find(({ kind, start }) => kind === 'quote' && start > from - 1);
  if (!quote) return undefined;
  const words = text.slice(quote.start, quote.end);
  const span = spans.find(({ start, end }) => start < quote.start && end > quote.end);
  if (span && span.end - span.start > quote.end - quote.start + 4) return undefined;
  const inside = spans.find(
    ({ start, end, label }) => start >= quote.start && end <= quote.end && !isLabel(label),
  );
  const before = text.slice(from, quote.start - 1);
  const isFirst = !/[\p{Letter}\p{Number}]/u.test(before);
  const names = readCitation(before, { names: 0 });
  const cites = names.authors !== undefined && names.rest.length === 0;
  if (cites || (isFirst && wordCount(words) >= 2)) return quote;
  const isLong = wordCount(words) >= 4 && (layout.title === 'quote' || inside !== undefined);
  return isLong && !spans.some(({ end, label }) => end <= quote.start && !isLabel(label)) ? quote : undefined;
}

/** The title that a mark at the start of the words makes. */
export function titleAt(line: Line, mark: Mark, from: number): FoundTitle {
  return markedTitle(line, mark, 'strong', from);
}

function isTitleMark({ text }: Line, { start, end }: Mark): boolean {
  const words = text.slice(start, end);
  if (!/\p{Letter}/u.test(words) || isLabel(words) || /^[([]/u.test(words) || readDate(words) !== undefined)
    return false;
  const names = readNames(words);
  if (names && names.strength >= 2) return false;
  return !(readVenueText(words)?.venue && wordCount(words) <= 6);
}

/** Whether nothing but names, a venue or a year stands before a title. */
function isBesideTitle(text: string, from: number, start: number): boolean {
  const before = text.slice(from, start);
  if (!/[\p{Letter}\p{Number}]/u.test(before)) return true;
  const { rest, authors, venue, year } = readCitation(before, { names: 0 });
  return rest.length === 0 && (authors ?? venue ?? year) !== undefined;
}

/** Whether a link is the title though words stand before it. */
function isBeforeTitle(line: Line, from: number, span: Span, layout: Layout): boolean {
  const { text } = line;
  if (isBesideTitle(text, from, span.start)) return true;
  const before = tidyTitle(withoutLabels(line, from, span.start));
  if (/^[^:]{1,40}:\s*$/u.test(text.slice(from, span.start)) && wordCount(before) <= 4) return true;
  const words = wordCount(span.label);
  if (layout.title === 'link') return words >= 3 || words >= wordCount(before);
  if (layout.title === 'plain' || layout.title === 'strong') return false;
  return words >= 4 && wordCount(before) <= 3;
}

function withoutLabels({ text, spans }: Line, from: number, end: number): string {
  let words = '';
  let index = from;
  for (const span of spans) {
    if (span.start < index || span.end > end) continue;
    words += `${text.slice(index, span.start)} `;
    index = span.end;
  }
  return words + text.slice(index, end);
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
  return cutPlain(line.text, end + after[0].length, next);
}

/** The title that a link makes. */
export function linkedTitle(line: Line, span: Span, from: number): FoundTitle {
  const { text, spans } = line;
  const start = Math.max(span.start, from);
  const colon =
    /^\s*:\s/u.test(text.slice(span.end)) && wordCount(span.label) <= 6 && !isCited(text.slice(span.end + 1));
  const next = spans.find((each) => each.start > span.start)?.start ?? text.length;
  const end = colon ? cutPlain(text, span.end + 1, next) : span.end;
  return { title: text.slice(start, end), titleLink: span, form: 'link', before: [from, span.start], end };
}

function isCited(text: string): boolean {
  const { authors, venue, year, rest } = readCitation(text, { names: 1 });
  return rest.length === 0 && (authors ?? venue ?? year) !== undefined;
}

/** A title without the citation that its link or its line holds as well. */
export function cutLabel(title: string): { readonly title: string; readonly citation: Citation } {
  const none = { title, citation: { rest: [] } };
  if (title.length > 600) return none;
  const cut = cutPlain(title, 0, title.length);
  if (cut === title.length) return none;
  const citation = readCitation(title.slice(cut), { names: 1 });
  const { authors, venue, year, rest } = citation;
  const isSure =
    (authors !== undefined && authors.strength >= 3) ||
    (venue?.key !== undefined && year !== undefined) ||
    (year !== undefined && /^[\s,]*\(?(?:19|20)\d\d\)?\W*$/u.test(title.slice(cut))) ||
    (authors !== undefined && year !== undefined);
  return isSure && rest.length === 0 ? { title: title.slice(0, cut), citation } : none;
}

/** Most places that are tried as the end of a plain title. */
const mostCuts = 24;

/** The title in a part of a line without links. */
export function findPlainTitle(line: Line, from: number, end: number): FoundTitle {
  const { text } = line;
  const start = skipAuthors(text, from, end);
  const cut = cutPlain(text, start, end);
  return {
    title: text.slice(start, cut),
    titleLink: undefined,
    form: 'plain',
    before: [from, start],
    end: cut,
  };
}

/** `A. Lovelace, C. Babbage. Title. Venue`: where the title starts. */
function skipAuthors(text: string, from: number, end: number): number {
  let found = from;
  for (let index = from + 2; index < Math.min(end, from + 1500); index++) {
    const character = text.charAt(index);
    const isEnd = isSentenceEnd(text, index) || character === ':' || character === '(';
    const isInitial =
      character === '.' &&
      /\p{Lu}$/u.test(text.slice(from, index)) &&
      /^\.\s\p{Lu}/u.test(text.slice(index, index + 3));
    if (!isEnd && !isInitial) continue;
    const names = readNames(text.slice(from, index + (isInitial ? 1 : 0)));
    if (!names || names.strength < 2) {
      if (character === '.' && wordCount(text.slice(from, index)) > 3 && !isInitial) break;
      continue;
    }
    const dated = /^[\s,.(]*(?:19|20)\d\d[a-z]?[).,:\s]+/u.exec(text.slice(index, index + 16));
    if (character === '(' && !dated) continue;
    const next = dated ? index + dated[0].length : index + 1;
    if (isInitial && wordCount(text.slice(next, end)) < 3) continue;
    if (wordCount(text.slice(next, end)) >= 2) found = next;
    if (!isInitial) break;
  }
  return found;
}

/** Where a plain title ends and a citation starts; the end where all of it is title. */
function cutPlain(text: string, from: number, end: number): number {
  let cuts = 0;
  for (let index = from + 3; index < end && cuts < mostCuts; index++) {
    const character = text.charAt(index);
    const isBracket = (character === '(' || character === '[') && /\s/u.test(text.charAt(index - 1));
    const isBar = character === '|' || character === '｜';
    const isDash = /^\s[-–—]{1,2}\s/u.test(text.slice(index, index + 4));
    const isBy = /^\sby\s\p{Lu}/u.test(text.slice(index, index + 5));
    const isStop = isSentenceEnd(text, index);
    const isMark = (character === '?' || character === '!') && text.charAt(index + 1) === ' ';
    if (!isBracket && !isBar && !isDash && !isBy && !isStop && !isMark && character !== ',') continue;
    cuts += 1;
    const cut = isMark ? index + 1 : index;
    if (isBar && /[\p{Letter}]/u.test(text.slice(from, index))) return cut;
    if (startsCitation(text.slice(cut, end), { isBracket, isStop: isStop || isMark, isBy })) return cut;
  }
  return end;
}

function startsCitation(
  tail: string,
  {
    isBracket,
    isStop,
    isBy,
  }: { readonly isBracket: boolean; readonly isStop: boolean; readonly isBy: boolean },
): boolean {
  if (tail.length > 600) return false;
  const sure = readCitation(isBy ? tail.replace(/^\sby\s/u, ' ') : tail, {
    names: isBy ? 0 : isStop ? 1 : 2,
  });
  const found = sure.authors ?? sure.venue ?? sure.year;
  if (found === undefined) return false;
  if (!isStop && !isBracket && !isBy && sure.rest.length > 0) {
    const whole = readCitation(tail, { names: 1 });
    return (
      whole.rest.length === 0 && whole.authors !== undefined && (whole.year ?? whole.venue) !== undefined
    );
  }
  if (sure.rest.length === 0 && !isStop && !isBracket)
    return (
      sure.year !== undefined || sure.venue?.key !== undefined || (sure.authors?.strength ?? 0) >= 2 || isBy
    );
  if (sure.rest.length === 0) return true;
  if (isBracket) {
    const close = /^[([](?<words>[^()[\]]{2,60})[)\]]/u.exec(tail)?.groups?.words;
    if (close === undefined) return false;
    const inside = readVenueText(close);
    return readDate(close) !== undefined || (inside?.year !== undefined && inside.venue.key !== undefined);
  }
  return isStop && (sure.authors?.strength ?? 0) >= 3 && sure.rest.length <= 1;
}

function wordCount(text: string): number {
  const eastern =
    text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (text.match(/[\p{Letter}\p{Number}][^\s]*/gu)?.length ?? 0) + Math.floor(eastern / 3);
}
