import { type DetailName, type Details, readDetail } from './fields/details.js';
import { isRelationWord } from './fields/links.js';
import { readTag, type Tag } from './fields/tag.js';
import { tidyTitle } from './fields/title.js';
import type { Entry } from './find-entries.js';
import type { Line, Span } from './line.js';

/** The parts of an entry, told apart by their place and punctuation; fields are read from them. */
export interface Parts {
  readonly tag: Tag;
  /** Words before a linked title that say whose it is: `Hongyi Wang's talk`. */
  readonly lead: string;
  readonly title: string;
  /** The link on the title. */
  readonly titleLink: Span | undefined;
  readonly links: readonly Span[];
  readonly details: Details;
  /** Text that belongs to no part. */
  readonly rest: readonly string[];
}

const bracketsAtStart = /^\s*\[(?<words>[^[\]]{1,100})\]\s*(?:[:–—-]\s+)*/u;
const bracketsAtEnd = /\s*[([](?<words>[^()[\]]{2,80})[)\]]\s*$/u;
const leadWords = /^[^:]{1,80}['’]s? (?:talk|keynote|lecture|tutorial|course|overview|blog)\s*:\s*$/iu;

/** Tell the parts of an entry apart, with the bullets below that say more about it. */
export function readParts(entry: Entry, below: readonly Entry[] = []): Parts {
  const parts = readLineParts(entry.line);
  const details = new Map<DetailName, string>();
  const lines = below.flatMap(linesOf);
  const links = [...parts.links, ...lines.flatMap(({ spans }) => spans)];
  const rest = [...parts.rest];

  for (const line of lines) {
    const detail = readDetail(line.text);
    if (detail && !details.has(detail[0])) details.set(...detail);
    else rest.push(line.spans.length > 0 ? withoutLinks(line, 0) : line.text);
  }

  const note = details.get('Note');
  return { ...parts, details, links, rest: note === undefined ? rest : [...rest, note] };
}

/** The parts that stand in the line of the entry itself. */
export function readLineParts(line: Line): Parts {
  const { text, spans } = line;
  const { tag, tagged, from } = readTagsAtStart(text);
  const { title, lead, titleLink, end } = findTitle(line, from, tagged);
  const common = { titleLink, lead, links: spans.filter((span) => span !== titleLink), details: noDetails };

  const late = !tagged && lead === '' ? readLateTag(title) : undefined;
  const found = late?.tag ?? tag;
  return {
    ...common,
    tag: found,
    title: late?.title ?? title,
    rest: [...(found.rest === undefined ? [] : [found.rest]), withoutLinks(line, end)],
  };
}

/** The tag before the title; words in brackets before a venue are marks, as in `[required] [SOSP '07]`. */
function readTagsAtStart(text: string): { tag: Tag; tagged: boolean; from: number } {
  const first = readBrackets(text, 0);
  if (!first) return { tag: {}, tagged: false, from: text.length - text.trimStart().length };

  const marks: string[] = [];
  let next: ReturnType<typeof readBrackets> = first;
  for (let tries = 0; tries < mostMarks && next?.tag.mark !== undefined; tries++) {
    marks.push(next.tag.mark);
    next = readBrackets(text, next.from);
  }

  if (!next || next.tag.mark !== undefined || next === first) return { ...first, tagged: true };
  return { tag: { ...next.tag, mark: marks.join('; ') }, tagged: true, from: next.from };
}

const mostMarks = 4;

function readBrackets(text: string, start: number): { tag: Tag; from: number } | undefined {
  const found = bracketsAtStart.exec(text.slice(start));
  const words = found?.groups?.words?.trim();
  return found && words ? { tag: readTag(words), from: start + found[0].length } : undefined;
}

const noDetails: Details = new Map();

/** The title: what is linked first, or else all that stands before the first link. */
function findTitle({ text, spans }: Line, from: number, tagged: boolean) {
  const first = spans.find((span) => span.end > from);
  const before = text.slice(from, first?.start ?? text.length);

  if (first && first.start <= from && !isRelationWord(first.label)) {
    const end = /^\s*:\s/u.test(text.slice(first.end)) ? titleEnd(text, spans, first) : first.end;
    return { title: text.slice(from, end), lead: '', titleLink: first, end };
  }
  if (first && !tagged && leadWords.test(before)) {
    return {
      title: first.label,
      lead: before.trim().replace(/\s*:$/u, ''),
      titleLink: first,
      end: first.end,
    };
  }
  const end = first?.start ?? text.length;
  return { title: text.slice(from, end), lead: '', titleLink: undefined, end };
}

/** Where the words after a linked name end: `[Name](url): the rest of the title ([pdf](url))`. */
function titleEnd(text: string, spans: readonly Span[], first: Span): number {
  return spans.find((span) => span.start > first.start)?.start ?? text.length;
}

/** A venue with year in brackets after the title, where there is no tag before it. */
function readLateTag(title: string): { tag: Tag; title: string } | undefined {
  const found = bracketsAtEnd.exec(tidyTitle(title));
  const tag = found?.groups?.words && readTag(found.groups.words.trim());
  return tag && tag.venue?.key !== undefined && tag.year !== undefined
    ? { tag, title: tidyTitle(title).slice(0, found.index) }
    : undefined;
}

/** The text from an index on without its linked words. */
function withoutLinks({ text, spans }: Line, from: number): string {
  let rest = '';
  let index = from;
  for (const span of spans) {
    if (span.start >= index) rest += text.slice(index, span.start);
    index = Math.max(index, span.end);
  }
  return rest + text.slice(index);
}

function linesOf(entry: Entry): Line[] {
  return [entry.line, ...entry.below.flatMap(linesOf)];
}
