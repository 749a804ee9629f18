import { readDetail } from '../fields/details.js';
import { readNames } from '../fields/names.js';
import type { Line } from '../line.js';
import { saysSomething } from '../parts/citation.js';
import { readCitation } from '../parts/read-citation.js';
import { readVenueText } from '../parts/venue-text.js';
import { countWords } from './count-words.js';
import { joinLines, splitAtLines } from './slice-line.js';

/** An entry whose title has a line to itself, before lines that only say more of it. */
export interface TitleLine {
  /** With a hard break after the title, and after each line. */
  readonly line: Line;
  /** How many characters of it are the title. */
  readonly end: number;
  /** Whether one of its lines says where it appeared, or who wrote it. */
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
  return { line: joinLines(first, others), end: first.text.length, isCited: asides.includes('citation') };
}

function isTitle({ text, spans, marks }: Line): boolean {
  return (
    spans.length === 0 &&
    !marks.some(({ kind }) => kind === 'strong' || kind === 'quote') &&
    countWords(text) >= 2 &&
    !isVenue(text) &&
    text.length < longestLine &&
    /^[\p{Lu}\p{Lo}\p{Number}\p{Ll}]/u.test(text) &&
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

/** What a line after a title is. */
function readAside({ text, spans }: Line): 'citation' | 'address' | 'remark' | undefined {
  const [span, ...more] = spans;
  if (span && more.length === 0 && isAddress(span.label) && span.end - span.start >= text.length - 1)
    return 'address';
  if (spans.length > 0 || text.length > longestLine) return undefined;
  if (/^\([^()]*\)$/u.test(text)) return 'remark';
  if (readDetail(text) !== undefined || (readNames(text)?.strength ?? 0) >= 2) return 'citation';
  if (datedWords.test(text) && countWords(text) <= 10) return 'citation';
  const citation = readCitation(text, { sure: true, names: 2 });
  const isDated = citation.year !== undefined && (citation.venue ?? citation.authors) !== undefined;
  return isDated && citation.rest.length === 0 && saysSomething(citation) ? 'citation' : undefined;
}

/** Whether words are a URL, and no title. */
export function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(words);
}
