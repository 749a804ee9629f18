import { readDetail } from '../fields/details.js';
import { isLabel } from '../fields/label-words.js';
import { readNames } from '../fields/names.js';
import type { Line } from '../line.js';
import { saysSomething } from '../parts/citation.js';
import { readCitation } from '../parts/read-citation.js';
import { readVenueText } from '../parts/venue-text.js';
import { withoutLinks } from '../parts/without-links.js';
import { countWords } from './count-words.js';
import { joinLines, splitAtLines } from './slice-line.js';

/** An entry whose title has a line to itself, before lines that only say more of it. */
export interface TitleLine {
  /** With a hard break after the title, and after each line. */
  readonly line: Line;
  /** Where in it the title starts, after a number, and ends. */
  readonly start: number;
  readonly end: number;
  /** Whether one of its lines says where it appeared, who wrote it or, by labelled links, where it is. */
  readonly isCited: boolean;
}

/** Most lines that such an entry has; more are a text. */
const most = 6;
const longestLine = 500;

/**
 * Read a line of some lines of the source as a title with asides: a venue and
 * a year, names or an address. `undefined` where one of them is anything else.
 */
export function readTitleLine(whole: Line): TitleLine | undefined {
  const [first, ...others] = splitAtLines(whole);
  if (!first || others.length === 0 || others.length >= most || !isTitle(first)) return undefined;
  const asides = others.map(readAside);
  if (asides.includes(undefined) || asides.every((each) => each === 'remark')) return undefined;
  const number = numbered.exec(first.text)?.[0].length ?? 0;
  // A line of links alone may stand below any text.
  if (asides.includes('links') && number === 0) return undefined;
  const isCited = asides.includes('citation') || asides.includes('links');
  return { line: joinLines(first, others), start: number, end: first.text.length, isCited };
}

function isTitle({ text, spans, marks }: Line): boolean {
  return (
    spans.length === 0 &&
    !marks.some(({ kind }) => kind === 'strong' || kind === 'quote') &&
    countWords(text) >= 2 &&
    !isVenue(text) &&
    text.length < longestLine &&
    /^[\p{Lu}\p{Lo}\p{Number}\p{Ll}]/u.test(text.replace(numbered, '')) &&
    !/[.:：;,]$/u.test(text)
  );
}

/** Whether a line names a conference and nothing else; what follows is about that. */
function isVenue(text: string): boolean {
  const read = readVenueText(text);
  return read?.venue.key !== undefined && read.rest === undefined;
}

/** `Journal of Engines 3(2), May 1843`. */
const datedWords = /^\p{Lu}.{2,100}\s\(?(?:19|20)\d\d\)?$/u;
/** `[12] `. */
const numbered = /^\[\d{1,3}\]\s?/u;

/** What a line after a title is. */
function readAside(line: Line): 'citation' | 'address' | 'links' | 'remark' | undefined {
  const { text, spans } = line;
  const [span, ...more] = spans;
  if (span && more.length === 0 && isAddress(span.label) && span.end - span.start >= text.length - 1)
    return 'address';
  if (span && isLabel(span.label) && !hasOtherWords(line)) return 'links';
  if (span && more.length === 0 && /^\p{Letter}{2,20}\s?[:：]\s?$/u.test(text.slice(0, span.start)))
    return 'links';
  if (spans.length > 0 || text.length > longestLine) return undefined;
  if (/^\([^()]*\)$/u.test(text)) return 'remark';
  if (readDetail(text) !== undefined || (readNames(text)?.strength ?? 0) >= 2) return 'citation';
  if (datedWords.test(text) && countWords(text) <= 10) return 'citation';
  const citation = readCitation(text, { sure: true, names: 2 });
  const isDated = citation.year !== undefined && (citation.venue ?? citation.authors) !== undefined;
  return isDated && citation.rest.length === 0 && saysSomething(citation) ? 'citation' : undefined;
}

/** Whether a line has words that are not linked. */
function hasOtherWords(line: Line): boolean {
  return /[\p{Letter}\p{Number}]/u.test(withoutLinks(line, 0));
}

/** Whether words are a URL, and no title. */
export function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(words);
}
