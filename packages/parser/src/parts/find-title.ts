import { readDate } from '../fields/date.js';
import { isLabel } from '../fields/label-words.js';
import { readNames } from '../fields/names.js';
import { tidyTitle } from '../fields/title.js';
import type { Line, Mark, Span } from '../line.js';
import { saysSomething } from './citation.js';
import { countSpacedWords } from './count-spaced-words.js';
import { isLabelSpan } from './label-span.js';
import { type Layout, noLayout } from './layout.js';
import { readCitation } from './read-citation.js';
import { skipToTitle } from './skip-to-title.js';
import { type FoundTitle, findPlainTitle, linkedTitle, markedTitle } from './title-forms.js';
import { readVenueText } from './venue-text.js';
import { withoutLinksUntil } from './without-links.js';

/** Find the title of an entry that has no tag. */
export function findTitle(line: Line, start: number, layout: Layout = noLayout): FoundTitle {
  const { text, marks, spans } = line;
  const from = skipToTitle(line, start);
  const titleSpan = spans.find(
    (span) =>
      span.end > from + 2 && (span.start >= from - 1 || span.start <= start) && !isLabelSpan(line, span),
  );
  const firstSpan = spans.find((span) => span.end > from);

  const quote = findQuote(line, from, layout);
  if (quote) return markedTitle(line, quote, 'quote', from);

  const usual = marks.find((mark) => isUsualEmphasis(line, mark, from, layout));
  if (usual) return markedTitle(line, usual, 'emphasis', from);

  const strong = marks.find(
    (mark) =>
      (mark.kind === 'strong' || mark.kind === 'unlinked') && mark.start >= from && isTitleMark(line, mark),
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
    (countSpacedWords(text.slice(emphasis.start, emphasis.end)) >= 3 ||
      isAfterNames(text.slice(from, emphasis.start)))
  )
    return markedTitle(line, emphasis, 'emphasis', from);

  const found = findPlainTitle(line, from, endOfWords(line, from, firstSpan?.start ?? text.length), layout);
  return firstSpan && !/[\p{Letter}\p{Number}]/u.test(found.title) && isUrl(firstSpan.label)
    ? linkedTitle(line, firstSpan, from)
    : found;
}

/** Where words end that a mark in code font follows: `Title of It **`survey`**`. */
function endOfWords({ text, marks }: Line, from: number, end: number): number {
  const last = text.slice(0, end).trimEnd().length;
  const code = marks.find((mark) => mark.kind === 'code' && mark.end === last);
  const before = text.slice(from, code?.start);
  const isMark =
    code !== undefined &&
    countSpacedWords(text.slice(code.start, last)) === 1 &&
    countSpacedWords(before) >= 3 &&
    !mustGoOn.test(before);
  return isMark ? code.start : end;
}

/** `The Cost of `; words in code font after it belong to the title. */
const mustGoOn = /(?:^|\s)(?:a|an|and|by|for|from|in|of|on|the|to|using|via|with)\s*$/iu;

/** `Hopper et al., `: surely names, so that even one word in italics after them is a title. */
function isAfterNames(before: string): boolean {
  const { authors, rest } = readCitation(before, { names: 0, mostRest: 0 });
  return authors?.strength === 3 && rest.length === 0;
}

function isUrl(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(words);
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
  if (isFirst && goesOn(text.slice(quote.end + 1), words)) return undefined;
  const names = readCitation(before, { names: 0, mostRest: 0 });
  const cites = names.authors !== undefined && names.rest.length === 0;
  // `Grace "Amazing" Hopper` has a nickname.
  const isNickname = countSpacedWords(words) === 1 && /\p{Letter}\s$/u.test(before);
  if ((cites && !isNickname) || (isFirst && countSpacedWords(words) >= 2)) return quote;
  const isLong = countSpacedWords(words) >= 4 && (layout.title === 'quote' || (inside ?? span) !== undefined);
  return isLong && !spans.some(({ end, label }) => end <= quote.start && !isLabel(label)) ? quote : undefined;
}

/** Whether a quotation only begins the title: `“Fast” and “Slow”: A Study`. */
function goesOn(after: string, words: string): boolean {
  const more = /^\s?:\s+(?<more>\S.*)$/u.exec(after)?.groups?.more;
  if (more === undefined || countSpacedWords(words) > 6) return false;
  const citation = readCitation(more, { names: 1, mostRest: 0 });
  return countSpacedWords(more) >= 3 && !(citation.rest.length === 0 && saysSomething(citation));
}

/** `The original work on encoders`: words that lead to a title, and none themselves. */
function isPhrase(words: string): boolean {
  return /^\p{Lu}\p{Ll}*(?:\s[\p{Ll}][\p{Ll}-]*)*$/u.test(words);
}

/** Words in italics are the title where most titles are, also behind a name in bold or where they could be names. */
function isUsualEmphasis({ text }: Line, { kind, start, end }: Mark, from: number, { title }: Layout) {
  if (title !== 'emphasis' || kind !== 'emphasis' || start < from) return false;
  const before = text.slice(from, start);
  return (
    countSpacedWords(text.slice(start, end)) >= 3 && readNames(before.replace(/\W+$/u, '')) !== undefined
  );
}

/** Whether a name in bold stands among others, before what may be the title: `**Ada Lovelace**, Charles Babbage. *Title*`. */
function isOwnName({ text, marks, spans }: Line, { kind, start, end }: Mark): boolean {
  if (kind !== 'strong' || (readNames(text.slice(start, end))?.strength ?? 0) < 1) return false;
  const isAmong =
    /^\s?(?:[,;&]|and\b)/u.test(text.slice(end, end + 5)) ||
    /(?:[,;&]|\band)\s*$/u.test(text.slice(Math.max(0, start - 6), start));
  const others = [
    ...marks.filter((mark) => mark.kind === 'emphasis' || mark.kind === 'quote'),
    ...spans.filter(({ label }) => !isLabel(label)),
  ];
  return (
    isAmong &&
    others.some((other) => other.start > end && countSpacedWords(text.slice(other.start, other.end)) >= 3)
  );
}

function isTitleMark(line: Line, mark: Mark): boolean {
  const { text } = line;
  const { start, end } = mark;
  if (isOwnName(line, mark)) return false;
  const words = text.slice(start, end);
  if (!/\p{Letter}/u.test(words) || isLabel(words) || /^[([]/u.test(words) || readDate(words) !== undefined)
    return false;
  const names = readNames(words);
  if (names && names.strength >= 2) return false;
  return !(readVenueText(words)?.venue && countSpacedWords(words) <= 6);
}

/** Whether nothing but names, a venue or a year stands before a title. */
function isBesideTitle(text: string, from: number, start: number): boolean {
  const before = text.slice(from, start);
  if (!/[\p{Letter}\p{Number}]/u.test(before)) return true;
  const citation = readCitation(before, { names: 0, mostRest: 0 });
  return citation.rest.length === 0 && saysSomething(citation);
}

/** Most words of a remark before a title: `Original work on automata [Title](…)`. */
const longestRemark = 7;

/** Whether most words are written with a capital letter, as in titles. */
function isCapitalized(words: string): boolean {
  const long = words.match(/\p{Letter}{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7;
}

/** Whether a link is the title though words stand before it. */
function isBeforeTitle(line: Line, from: number, span: Span, layout: Layout): boolean {
  const { text } = line;
  if (isBesideTitle(text, from, span.start)) return true;
  const before = tidyTitle(withoutLinksUntil(line, from, span.start));
  if (/^[^:]{1,40}:\s*$/u.test(text.slice(from, span.start)) && countSpacedWords(before) <= 4) return true;
  const words = countSpacedWords(span.label);
  const isShort = countSpacedWords(before) < Math.min(words, longestRemark);
  if (isShort && isCapitalized(span.label) && !isCapitalized(before)) return true;
  if (layout.title === 'link') return words >= 3 || words >= countSpacedWords(before);
  if (layout.title === 'plain' || layout.title === 'strong') return false;
  const most = isPhrase(before) ? 6 : 3;
  return words >= 4 && countSpacedWords(before) <= most;
}
