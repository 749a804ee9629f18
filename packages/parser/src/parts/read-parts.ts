import { type DetailName, type Details, readDetail } from '../fields/details.js';
import { isLabel, isVenueLabel } from '../fields/label-words.js';
import { isRelationWord } from '../fields/links.js';
import { readNames } from '../fields/names.js';
import { readTag, type Tag } from '../fields/tag.js';
import { tidyTitle } from '../fields/title.js';
import type { Entry } from '../find-entries.js';
import type { Line, Span } from '../line.js';
import { cutLabel, type FoundTitle, findTitle, isLabelSpan, titleAt } from './find-title.js';
import { findToldTitle } from './find-told-title.js';
import { type Layout, noLayout, type TitleForm } from './layout.js';
import { readLeadTag, skipOrnaments } from './lead-tag.js';
import { type ReadCells, readCells } from './read-cells.js';
import { type Citation, gap, readAuthorsAndYear, readCitation } from './read-citation.js';

/** The parts of an entry, told apart by their place and punctuation; fields are read from them. */
export interface Parts {
  readonly tag: Tag;
  /** Words before a linked title that say whose it is: `Hongyi Wang's talk`. */
  readonly lead: string;
  readonly title: string;
  /** How the title stands in its line. */
  readonly form: TitleForm;
  /** The link on the title. */
  readonly titleLink: Span | undefined;
  readonly links: readonly Span[];
  /** Authors, venue and year that stand beside the title or below it. */
  readonly citation: Citation;
  readonly details: Details;
  /** Text that belongs to no part. */
  readonly rest: readonly string[];
  /** The heads of the columns that fields come from, in a table. */
  readonly columns?: ReadonlyMap<string, string>;
}

const bracketsAtStart = /^\s*\[(?<words>[^[\]]{1,100})\]\s*(?:[:|–—-]\s+)*/u;
const bracketsAtEnd = /\s*[([](?<words>[^()[\]]{2,80})[)\]]\s*$/u;
const leadWords = /^[^:]{1,80}['’]s? (?:talk|keynote|lecture|tutorial|course|overview|blog)\s*:\s*$/iu;

/** Tell the parts of an entry apart, with the bullets below that say more about it. */
export function readParts(entry: Entry, below: readonly Entry[] = [], layout: Layout = noLayout): Parts {
  const lines = below.flatMap(linesOf);
  const parts = withWholeTitle(readLineParts(entry.line, layout), entry.line, lines);
  const details = new Map<DetailName, string>();
  const links = [...parts.links, ...lines.flatMap(({ spans }) => spans)];
  const rest = [...parts.rest];
  let { citation } = parts;

  for (const line of lines) {
    const detail = readDetail(line.text);
    if (detail && !details.has(detail[0])) {
      details.set(...detail);
    } else {
      const read = detail ? undefined : readDetailCitation(line);
      if (read) citation = joinCitations(citation, read);
      rest.push(...(read ? read.rest : [line.spans.length > 0 ? withoutLinks(line, 0) : line.text]));
    }
  }

  const note = details.get('Note');
  const read = { ...parts, citation, details, links, rest: note === undefined ? rest : [...rest, note] };
  return entry.cells ? withCells(read, readCells(entry.cells)) : read;
}

/** A detail that says which words of the line are the title, so that none of them are anything else. */
function withWholeTitle(parts: Parts, line: Line, below: readonly Line[]): Parts {
  const details = below.map(({ text }) => readDetail(text));
  const title = details.find((detail) => detail?.[0] === 'Title')?.[1];
  return title === undefined || !line.text.includes(title)
    ? parts
    : { ...parts, title, citation: noCitation, rest: [] };
}

/** What columns say counts more than what was found in the words of the title. */
function withCells(parts: Parts, { citation, links, tags, columns }: ReadCells): Parts {
  const { venue, year, authors } = citation;
  const isDated = columns.has('year') && (venue !== undefined || parts.tag.year === undefined);
  return {
    ...parts,
    tag: {
      ...parts.tag,
      ...(venue && { venue }),
      ...(isDated && year !== undefined && { year }),
      ...(tags.length > 0 && { mark: [parts.tag.mark, ...tags].filter(Boolean).join('; ') }),
    },
    citation: { ...parts.citation, ...(authors && { authors }) },
    links: [...parts.links, ...links],
    rest: [...parts.rest, ...citation.rest],
    columns,
  };
}

/** The parts that stand in the line of the entry itself. */
export function readLineParts(line: Line, layout: Layout = noLayout): Parts {
  if (layout !== noLayout) return readLinePartsAfresh(line, layout);
  const known = readBefore.get(line) ?? readLinePartsAfresh(line, layout);
  readBefore.set(line, known);
  return known;
}

/** Lines are read several times while it is decided what they are. */
const readBefore = new WeakMap<Line, Parts>();

function readLinePartsAfresh(line: Line, layout: Layout): Parts {
  const { text, spans } = line;
  const start = readTagsAtStart(line);
  const led = start.sure || layout.isTold ? undefined : readLed(line, start.from);
  const lead = start.sure || led ? undefined : readLeadTag(line, start.from);
  const from = lead?.from ?? start.from;
  const told = findToldTitle(line, from, layout);
  const found = told ?? led ?? (start.sure ? findTaggedTitle(line, from) : findTitle(line, from, layout));

  const late = start.sure || lead || led ? undefined : readLateTag(found.title);
  const inner = cutLabel(late?.title ?? found.title);
  const before =
    led || (start.sure && !told)
      ? noCitation
      : readCitation(citationText(line, ...found.before), { names: 0 });
  const after = readCitation(citationText(line, found.end, text.length, !start.sure), {
    sure: found.form === 'quote' || (before.authors !== undefined && !led),
    names: layout.namesAuthors ? 1 : 2,
  });
  const linked = start.sure ? noCitation : readLinkCitations(line, found.end);
  const isCited = (after.authors ?? after.venue ?? after.year) !== undefined;
  const tag = { ...late?.tag, ...lead?.tag, ...start.tag };

  return {
    tag,
    lead: led ? text.slice(start.from, led.before[1]).trim().replace(/\s*:$/u, '') : '',
    title: lead?.isName
      ? inner.title
          .trim()
          .replace(/\.(?:pdf|md)$/iu, '')
          .replaceAll('_', ' ')
      : inner.title,
    form: found.form,
    titleLink: found.titleLink,
    links: spans.filter((span) => span !== found.titleLink),
    citation: [inner.citation, { ...after, rest: [] }, linked].reduce(joinCitations, before),
    details: noDetails,
    rest: [
      ...(tag.rest === undefined ? [] : [tag.rest]),
      ...before.rest,
      ...(isCited ? after.rest : [withoutLinks(line, found.end)]),
    ],
  };
}

const noCitation: Citation = { rest: [] };

/** What one says, and for what it does not say, what another says. */
function joinCitations(first: Citation, second: Citation): Citation {
  return { ...second, ...first, rest: [...first.rest, ...second.rest] };
}

/** Words on whose talk it is, before a linked title. */
function readLed({ text, spans }: Line, from: number): FoundTitle | undefined {
  const first = spans.find((span) => span.end > from);
  if (!first || from > 0 || !leadWords.test(text.slice(from, first.start))) return undefined;
  return { title: first.label, titleLink: first, form: 'link', before: [from, first.start], end: first.end };
}

/** The text of a part of a line for reading a citation: links that say nothing are gaps, and so are ends of emphasis. */
function citationText(line: Line, start: number, end: number, readsLinks = true): string {
  const { text, marks, spans } = line;
  const gaps = new Set<number>();
  for (const mark of marks) {
    if (mark.kind === 'quote' || mark.kind === 'image' || mark.kind === 'newline') continue;
    if (!/[,;(&]\s*$|\band\s*$/u.test(text.slice(Math.max(0, mark.start - 8), mark.start)))
      gaps.add(mark.start);
    if (!/^\s*(?:[,;)&]|and\b)/u.test(text.slice(mark.end, mark.end + 8))) gaps.add(mark.end);
  }

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
    for (let at = from; at < to; at++) copied += (gaps.has(at) && at > start ? gap : '') + text.charAt(at);
    return copied;
  }
}

/** What badges in a part of a line say of the venue. */
function badges({ marks }: Line, start: number, end: number): string {
  return marks
    .filter(
      (mark) =>
        mark.kind === 'image' && mark.start >= start && mark.start <= end && isVenueLabel(mark.words ?? ''),
    )
    .map(({ words }) => gap + words)
    .join('');
}

/** What links such as `[Hoare (1962)](…)` say. */
function readLinkCitations({ spans }: Line, from: number): Citation {
  const cited = spans.filter(({ end }) => end > from).map(({ label }) => readAuthorsAndYear(label));
  const first = cited.find((each) => each !== undefined);
  return { ...first, rest: [] };
}

/** Whether the words of a link say where the paper appeared or who wrote it. */
function saysWho(line: Line, { label }: Span): boolean {
  if (isLabel(label)) return false;
  if (isVenueLabel(label)) return true;
  if (readAuthorsAndYear(label)) return false;
  const read = readCitation(label, { names: 1 });
  return (
    read.rest.length === 0 &&
    (read.authors !== undefined || readNames(label) !== undefined) &&
    line.spans.length > 0
  );
}

/** A line below an entry that is a citation or names its authors. */
function readDetailCitation(line: Line): Citation | undefined {
  if (line.text.length > 1500) return undefined;
  const read = readCitation(citationText(line, 0, line.text.length), { names: 1 });
  const isSure =
    (read.authors?.strength ?? 0) >= 2 ||
    read.venue?.key !== undefined ||
    (read.venue ?? read.year) !== undefined;
  const found = (read.authors ?? read.venue ?? read.year) !== undefined;
  const isShort = read.rest.join(' ').split(' ').length <= 8;
  return found && (read.rest.length === 0 || (isSure && isShort)) ? read : undefined;
}

interface TagsAtStart {
  readonly tag: Tag;
  /** Whether they say venue, year or kind, so that what follows is the title. */
  readonly sure: boolean;
  readonly from: number;
}

/** The tag before the title; words in brackets before a venue are marks, as in `[required] [SOSP '07]`. */
function readTagsAtStart(line: Line): TagsAtStart {
  const { text } = line;
  let from = skipOrnaments(text, text.length - text.trimStart().length);
  const marks: string[] = [];

  for (let tries = 0; tries < mostMarks; tries++) {
    const next = readBrackets(line, from);
    if (!next) break;
    from = next.from;
    if (next.is === 'label') continue;
    const { mark, ...said } = next.tag;
    if (mark === undefined) {
      return { tag: { ...said, ...(marks.length > 0 && { mark: marks.join('; ') }) }, sure: true, from };
    }
    marks.push(mark);
  }

  return {
    tag: marks.length > 0 ? { mark: marks.join('; ') } : {},
    sure: false,
    from: skipOrnaments(text, from),
  };
}

const mostMarks = 5;

type Brackets =
  | { readonly is: 'tag'; readonly tag: Tag; readonly from: number }
  | { readonly is: 'label'; readonly from: number };

function readBrackets(line: Line, start: number): Brackets | undefined {
  const found = bracketsAtStart.exec(line.text.slice(start));
  const words = found?.groups?.words?.trim();
  if (!found || !words) return undefined;
  const from = start + found[0].length;
  const close = start + found[0].lastIndexOf(']');
  const span = line.spans.find((each) => each.end > start && each.start <= close && each.end <= close + 1);
  if (span && isLabel(words)) return { is: 'label', from };
  if (/^\d{1,3}$/u.test(words)) return { is: 'label', from };
  const tag = readTag(words);
  // A link whose words are a title in brackets.
  if (span && tag.mark !== undefined) return undefined;
  return { is: 'tag', tag, from };
}

const noDetails: Details = new Map();

/** The title after a tag: what is linked or bold first, or else all that stands before the first link. */
function findTaggedTitle(line: Line, from: number): FoundTitle {
  const { text, spans, marks } = line;
  const first = spans.find((span) => span.end > from);
  const strong = marks.find(
    ({ kind, start, end }) => kind === 'strong' && start === from && /\s/u.test(text.slice(start, end)),
  );

  if (strong && !(first && first.start <= from)) return titleAt(line, strong, from);
  if (first && first.start <= from && !isRelationWord(first.label)) {
    const next = spans.find((span) => span.start > first.start)?.start ?? text.length;
    const end = /^\s*:\s/u.test(text.slice(first.end)) ? next : first.end;
    return { title: text.slice(from, end), titleLink: first, form: 'link', before: [from, from], end };
  }
  const linked =
    first && !isLabelSpan(line, first) && !/[\p{Letter}\p{Number}]/u.test(text.slice(from, first.start));
  if (first && linked) {
    return {
      title: text.slice(first.start, first.end),
      titleLink: first,
      form: 'link',
      before: [from, from],
      end: first.end,
    };
  }
  const end = first?.start ?? text.length;
  return { title: text.slice(from, end), titleLink: undefined, form: 'plain', before: [from, from], end };
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
