import type { Details } from '../fields/details.js';
import { isRelationWord } from '../fields/links.js';
import { readTag, type Tag } from '../fields/tag.js';
import type { Line, Span } from '../line.js';
import { trimEnd } from '../trim-separators.js';
import { mayAssign } from './assignment.js';
import { isPlain, saysNothing } from './characters.js';
import { noCitation } from './citation.js';
import type { Parts } from './parts.js';
import { withoutLinks } from './without-links.js';

/**
 * The parts of a line that is a tag, a title and links and nothing else, as most are: `[OSDI '18] The Title ([pdf](…))`.
 *
 * `undefined` where any of it may be something else: `readLineParts` would give the same, with much more work.
 */
export function readPlainLine(line: Line): Parts | undefined {
  const { text, spans, marks } = line;
  if (marks.length > 0 || !text.startsWith('[') || !isLetter(text.charCodeAt(1))) return undefined;
  const close = text.indexOf(']');
  const from = close + 2;
  if (text.charAt(close + 1) !== ' ' || !isPlain(text.charCodeAt(from)) || !areApart(spans, from))
    return undefined;
  const tag = mayAssign(text) ? undefined : readPlainTag(text.slice(1, close));
  if (!tag) return undefined;

  const [first] = spans;
  const linked = first && first.start <= from ? first : undefined;
  if (linked && (isRelationWord(linked.label) || isAnnounced(text, linked.end))) return undefined;
  const end = linked?.end ?? first?.start ?? text.length;
  const title = text.slice(from, end);
  if (!isPlainTitle(title) || !isNothingBeside(line, end)) return undefined;

  return {
    tag,
    lead: '',
    title,
    form: linked ? 'link' : 'plain',
    namesFirst: false,
    titleLink: linked,
    links: linked ? spans.slice(1) : spans,
    citation: tag.authors ? { authors: tag.authors, rest: [] } : noCitation,
    details: noDetails,
    rest: [...(tag.rest === undefined ? [] : [tag.rest]), withoutLinks(line, end)],
  };
}

/** Whether links follow each other, with the tag in the first or before it. */
function areApart(spans: readonly Span[], from: number): boolean {
  let before = 0;
  for (const [index, { start, end }] of spans.entries()) {
    const isPlaced = index === 0 ? start === 0 || start >= from : start >= before;
    if (!isPlaced || end <= from) return false;
    before = end;
  }
  return true;
}

/** A tag that makes what follows a title. */
function readPlainTag(words: string): Tag | undefined {
  if (words.length > longestTag || words.includes('[')) return undefined;
  const tag = readTag(words.trim());
  return tag.mark === undefined ? tag : undefined;
}

const longestTag = 100;

/** `[OSDI '18] [Name](…): the rest of the title`. */
function isAnnounced(text: string, end: number): boolean {
  return text.slice(end).trimStart().startsWith(':');
}

/** Whether nothing in a title may be the start of a citation. */
function isPlainTitle(title: string): boolean {
  const end = trimEnd(title, ' ([,;:').length;
  let digits = 0;
  for (let index = 0; index < end; index++) {
    const code = title.charCodeAt(index);
    if (isLetter(code)) {
      digits = 0;
    } else if (isPlain(code)) {
      digits += 1;
      // It may be a year.
      if (digits === 4) return false;
    } else {
      digits = 0;
      if (!isInside(title, index)) return false;
    }
  }
  return true;
}

/** Whether a character other than a letter or digit ends no title. */
function isInside(title: string, index: number): boolean {
  const character = title.charAt(index);
  if (character === ' ')
    return !'-~'.includes(title.charAt(index + 1)) && !title.startsWith('by ', index + 1);
  if ('.?!'.includes(character)) return isPlain(title.charCodeAt(index + 1));
  return endsNothing.includes(character);
}

const endsNothing = `'"-/&:+#*%;=@$<>^)]}_`;

/** Whether nothing but brackets and separators stands beside the links after a title. */
function isNothingBeside({ text, spans }: Line, from: number): boolean {
  let index = from;
  for (const { start, end } of spans) {
    if (start < index) continue;
    if (!saysNothing(text.slice(index, start))) return false;
    index = end;
  }
  return saysNothing(text.slice(index));
}

function isLetter(code: number): boolean {
  return isPlain(code) && code >= 65;
}

const noDetails: Details = new Map();
