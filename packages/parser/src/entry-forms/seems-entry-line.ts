import { isLabel } from '../fields/label-words.js';
import { isRelationWord } from '../fields/links.js';
import { readNames } from '../fields/names.js';
import type { Line, Mark, Span } from '../line.js';
import { assignment } from '../parts/assignment.js';
import { withoutLinks } from '../parts/without-links.js';
import { countWords } from './count-words.js';
import { isAddress } from './title-line.js';

/** What speaks for a line of text being an entry of its own. */
export interface EntrySigns {
  /** Whether something in it is set as a title: linked, bold or in quotation marks. */
  readonly titled: boolean;
  /** Whether all its words stand before links such as `[pdf]`, as those of a title or a citation do. */
  readonly closed: boolean;
  /** Whether it is nothing but a linked title, after a number or pictures. */
  readonly linkedAlone: boolean;
  /** Whether it starts with a number: `[12]`. */
  readonly numbered: boolean;
  /** How much speaks for it; from 3 on it is surely one. */
  readonly weight: number;
}

const numbered = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s?/u;
/** A number or pictures before the title. */
const opening =
  /^(?:\[\d{1,3}\]\s?|\(\d{1,3}\)\s?|\d{1,3}[.)]\s|(?:(?:\p{Extended_Pictographic}|\ufe0f|:[a-z0-9_+-]{2,30}:)\s{0,3}){1,6})/u;
const year = /\b(?:19|20)\d{2}\b|['’]\d{2}\b/u;
const sentenceEnd = /[\p{Ll}\d)][.!?。！？]\s+(?=\p{Lu}\p{Ll}+\s\p{Ll}|\p{sc=Han})/gu;

const pictures = /:[a-z0-9_+-]{2,30}:/gu;

/** Whether words announce what follows; `:star:` does not. */
export const endsWithColon = /(?<!:[\w+-]{1,30})[:：]$/u;

/** See how much speaks for a line outside of lists and tables being an entry. */
export function seeEntry(line: Line): EntrySigns {
  const { text, spans } = line;
  const isNumbered = numbered.test(text);
  const outside = spans.filter(({ url }) => !url.startsWith('#') && !url.startsWith('mailto:'));
  const number = opening.exec(text)?.[0].length ?? 0;
  const label = outside.some(({ label }) => isRelationWord(label.replace(/[^\p{L}\s]/gu, '').trim()));
  const linked = outside.some(
    ({ start, label }) => start <= number + 3 && countWords(label) > 2 && !isAddress(label),
  );
  const emphasized = line.marks
    .filter(({ kind }) => kind === 'emphasis' || kind === 'strong')
    .map(({ start, end }) => ({ start, label: text.slice(start, end) }));
  const credited = [...outside, ...emphasized].some((words) => isCreditedTitle(words, text, number));
  const assigned = assignment.test(text) && countWords(text) >= fewestWords + 2;
  const set = line.marks.some((mark) => isTitleMark(mark, line, number));
  const cited = isCitation(text.slice(number));
  const dated = year.test(text);
  const prose = (text.match(sentenceEnd) ?? []).length > 3 || endsWithColon.test(text);

  const weight =
    (label ? 2 : 0) +
    (linked ? 2 : 0) +
    (set ? 1 : 0) +
    (cited ? 2 : 0) +
    (credited || assigned ? 4 : 0) +
    (isNumbered ? 1 : 0) +
    (dated ? 1 : 0) -
    (prose ? 2 : 0);
  return {
    titled: linked || set || cited || credited || assigned,
    closed: standsBeforeLinks(line, number),
    linkedAlone:
      linked && spans.length === 1 && !/[\p{L}\p{N}]/u.test(withoutLinks(line, number).replace(pictures, '')),
    numbered: isNumbered,
    weight,
  };
}

/** `[1] Ada Lovelace, Charles Babbage. [The Title](…)`: nothing but names before it. */
function isCreditedTitle(
  { start, label }: Pick<Span, 'start' | 'label'>,
  text: string,
  from: number,
): boolean {
  if (start < from + 5 || start > 1500 || isAddress(label) || isLabel(label)) return false;
  const before = text.slice(from, start).trim();
  if (!/[.,:]$/u.test(before)) return false;
  const names = before.replace(/[.,:]$/u, '').replace(/\s\((?:19|20)\d\d[a-z]?\)$/u, '');
  const strength = readNames(names)?.strength ?? 0;
  // Behind a number and several names even one word is a title.
  return countWords(label) < 3 ? from > 0 && strength >= 2 : strength >= 1;
}

function standsBeforeLinks(line: Line, number: number): boolean {
  const { text, spans } = line;
  const [first] = spans;
  if (!first || !spans.every(({ label }) => isLabel(label) && !isAddress(label))) return false;
  const words = text.slice(number, first.start);
  const after = withoutLinks(line, first.start);
  return countWords(words) >= fewestWords && !/[:：]\W*$/u.test(words) && !/[\p{L}\p{N}]/u.test(after);
}

/** Fewer words before a link are a label of it. */
const fewestWords = 4;

/** Whether a line starts as bibliographies do, with names and a year: `Lovelace, A. (1843). Notes`. */
function isCitation(text: string): boolean {
  const start =
    /^(?<names>\p{L}.{3,300}?)[.,]?\s\(?(?:19|20)\d\d[a-z]?\)?[.:,]\s+["“«]?[\p{Lu}\p{Lo}\p{N}[]/u.exec(text);
  const names = start?.groups?.names;
  return (names !== undefined && readNames(names) !== undefined) || isDatedAtEnd(text);
}

/** `Ada Lovelace and Charles Babbage. Notes on Engines. Foo Letters, 1843.`: names, some words and a year at the end. */
function isDatedAtEnd(text: string): boolean {
  if (text.length > longestCitation || !yearAtEnd.test(text)) return false;
  const stops = [...text.matchAll(wholeStop)].slice(0, mostStops);
  return stops.some(({ index }, nth) => {
    const more = stops[nth + 1];
    const words = more ? countWords(text.slice(index, more.index)) : 0;
    return words >= fewestWords - 1 && (readNames(text.slice(0, index))?.strength ?? 0) >= 2;
  });
}

const longestCitation = 1000;
/** A full stop that is not of an initial. */
const wholeStop = /(?<=[\p{L}\p{N})]{2})\.\s+(?=[\p{Lu}\p{N}])/gu;
/** Names stand before the first few. */
const mostStops = 6;
const yearAtEnd = /[\s,(](?:19|20)\d\d[a-z]?\)?\.?\s*$/u;

/** A quotation anywhere, or some words in bold at the start. */
function isTitleMark({ kind, start, end }: Mark, { text }: Line, number: number): boolean {
  if (kind === 'quote') return true;
  return kind === 'strong' && start <= number + 3 && countWords(text.slice(start, end)) > 2;
}
