import type { PaperVenue } from '@proseminar/core';
import type { Details } from '../fields/details.js';
import { isLabel } from '../fields/label-words.js';
import { readNames } from '../fields/names.js';
import { readTag, type Tag } from '../fields/tag.js';
import { tidyTitle } from '../fields/title.js';
import type { Line, Span } from '../line.js';
import { type Citation, joinCitations, noCitation, saysSomething } from './citation.js';
import { citationText } from './citation-text.js';
import { cutLabel } from './cut-title.js';
import { findTaggedTitle } from './find-tagged-title.js';
import { findTitle } from './find-title.js';
import { findToldTitle } from './find-told-title.js';
import { type Layout, noLayout } from './layout.js';
import { type LeadTag, readLeadTag } from './lead-tag.js';
import type { Parts } from './parts.js';
import { readAuthorsAndYear } from './read-authors-and-year.js';
import { readCitation } from './read-citation.js';
import { readPlainLine } from './read-plain-line.js';
import { readTagsAtStart, type TagsAtStart } from './tags-at-start.js';
import type { FoundTitle } from './title-forms.js';
import { withoutLinks, withoutLinksUntil } from './without-links.js';

/** The parts that stand in the line of the entry itself. */
export function readLineParts(line: Line, layout: Layout = noLayout): Parts {
  const known = readBefore.get(line) ?? readAtFirst(line);
  const isDone = layout === noLayout || ('isPlain' in known && !layout.isTold);
  return isDone ? known.parts : readWith(line, layout, 'isPlain' in known ? undefined : known).parts;
}

/** Lines are read several times while it is decided what they are, and once more with the habits of the list. */
const readBefore = new WeakMap<Line, Reading | PlainReading>();

function readAtFirst(line: Line): Reading | PlainReading {
  const parts = readPlainLine(line);
  const reading = parts ? ({ isPlain: true, parts } as const) : readWith(line, noLayout);
  readBefore.set(line, reading);
  return reading;
}

/** A line whose parts are the same whatever the habits of the list. */
interface PlainReading {
  readonly isPlain: true;
  readonly parts: Parts;
}

/** A line that was read, with what it was read from. */
interface Reading {
  readonly opening: Opening;
  readonly found: FoundTitle;
  readonly beside: Beside;
  readonly parts: Parts;
}

/** What stands before the title. */
interface Opening {
  readonly start: TagsAtStart;
  readonly led: FoundTitle | undefined;
  readonly lead: LeadTag | undefined;
}

/** What stands in the words of the title, before them and in links. */
interface Beside {
  readonly late: ReturnType<typeof readLateTag>;
  readonly inner: ReturnType<typeof cutLabel>;
  readonly before: Citation;
  readonly linked: Citation;
}

function readWith(line: Line, layout: Layout, known?: Reading): Reading {
  const opening = (layout.isTold ? undefined : known?.opening) ?? readOpening(line, layout);
  const { start, led, lead } = opening;
  const from = lead?.from ?? start.from;
  const told = findToldTitle(line, from, layout);
  const found = told ?? led ?? (start.sure ? findTaggedTitle(line, from) : findTitle(line, from, layout));
  const again = !layout.isTold && known && isSamePlace(found, known.found) ? known : undefined;
  if (again && !layout.namesAuthors) return again;

  const read = again?.beside ?? readBeside(line, opening, found, start.sure && !told);
  const beside = layout.namesAuthors
    ? { ...read, inner: cutLabel(read.late?.title ?? found.title, found.form === 'link') }
    : read;
  const words = citationText(line, found.end, line.text.length, !start.sure);
  const isCredited = /^\s*(?:~|by)\s+\p{Lu}/u.test(words);
  const after = readCitation(words, {
    sure:
      found.form === 'quote' ||
      (beside.before.authors !== undefined && !led) ||
      isCredited ||
      isByLines(line, found.end),
    names: layout.namesAuthors || isCredited ? 1 : 2,
  });
  const parts = joinParts(
    line,
    opening,
    found,
    layout.namesFirst ? beside : withoutName(line, found, beside),
    after,
  );
  return { opening, found, beside, parts };
}

/** Whether title, authors and venue have a line of their own each. */
function isByLines(line: Line, end: number): boolean {
  const [first, second] = line.marks.filter(({ kind, start }) => kind === 'break' && start >= end);
  if (!first || !second || /[\p{Letter}\p{Number}]/u.test(withoutLinksUntil(line, end, first.start)))
    return false;
  const [, others, names = ''] =
    /^\s*(\(with\s+)?(.*)/su.exec(line.text.slice(first.start, second.start)) ?? [];
  return (readNames(names.replace(/\)\s*$/u, ''))?.strength ?? 0) >= (others === undefined ? 2 : 1);
}

function readOpening(line: Line, { isTold }: Layout): Opening {
  const start = readTagsAtStart(line);
  const led = start.sure || isTold ? undefined : readLed(line, start.from);
  return { start, led, lead: start.sure || led ? undefined : readLeadTag(line, start.from) };
}

function isSamePlace(a: FoundTitle, b: FoundTitle): boolean {
  return (
    a.title === b.title &&
    a.titleLink === b.titleLink &&
    a.form === b.form &&
    a.before[0] === b.before[0] &&
    a.before[1] === b.before[1] &&
    a.end === b.end
  );
}

/** @param isBare Whether nothing but tags stands before the title. */
function readBeside(
  line: Line,
  { start, led, lead }: Opening,
  { title, before, end }: FoundTitle,
  isBare: boolean,
): Beside {
  const late = start.sure || lead || led ? undefined : readLateTag(title);
  return {
    late,
    inner: cutLabel(late?.title ?? title),
    before: led || isBare ? noCitation : readCitation(citationText(line, ...before), { names: 0 }),
    linked: start.sure ? noCitation : readLinkCitations(line, end),
  };
}

function joinParts(
  line: Line,
  { start, led, lead }: Opening,
  found: FoundTitle,
  { late, inner, before, linked }: Beside,
  after: Citation,
): Parts {
  const { text, spans } = line;
  // A date before the title is of a meeting, where the venue has its own year.
  const isOwn = lead?.tag.venue === undefined && after.venue !== undefined && after.year !== undefined;
  const tag = { ...late?.tag, ...(isOwn ? {} : lead?.tag), ...start.tag };

  return {
    tag,
    lead: led ? text.slice(start.from, led.before[1]).trim().replace(/\s*:$/u, '') : '',
    title: lead?.isName ? titleOfFile(inner.title) : inner.title,
    form: found.form,
    namesFirst: before.authors !== undefined,
    titleLink: found.titleLink,
    links: spans.filter((span) => span !== found.titleLink),
    citation: [before, inner.citation, { ...after, rest: [] }, linked].reduce(
      joinCitations,
      tag.authors ? { authors: tag.authors, rest: [] } : noCitation,
    ),
    details: noDetails,
    rest: [
      ...(tag.rest === undefined ? [] : [tag.rest]),
      ...before.rest,
      ...(saysSomething(after) ? after.rest : [withoutLinks(line, found.end)]),
    ],
  };
}

/** A word before a colon or a dash names a system, `Raft: “In Search of …”`, where entries do not usually begin with authors. */
function withoutName(line: Line, { before: [start, end] }: FoundTitle, beside: Beside): Beside {
  const { authors, rest, ...said } = beside.before;
  const [name = '', ...others] = authors?.names ?? [];
  const isSystem = authors?.strength === 0 || (authors?.strength === 1 && /\p{Lu}{2}/u.test(name));
  if (!isSystem || others.length > 0 || saysSomething(said)) return beside;
  if (!/[:：–—-][\s<]*$/u.test(line.text.slice(start, end))) return beside;
  return { ...beside, before: { rest: [name, ...rest] } };
}

/** `Title_of_It.pdf`. */
function titleOfFile(name: string): string {
  return name
    .trim()
    .replace(/\.(?:pdf|md)$/iu, '')
    .replaceAll('_', ' ');
}

const leadWords = /^[^:]{1,80}['’]s? (?:talk|keynote|lecture|tutorial|course|overview|blog)\s*:\s*$/iu;

/** Words on whose talk it is, before a linked title. */
function readLed({ text, spans }: Line, from: number): FoundTitle | undefined {
  const first = spans.find((span) => span.end > from);
  if (!first || from > 0 || !leadWords.test(text.slice(from, first.start))) return undefined;
  return { title: first.label, titleLink: first, form: 'link', before: [from, first.start], end: first.end };
}

/** What links such as `[Hoare (1962)](…)` say. */
function readLinkCitations({ spans }: Line, from: number): Citation {
  const cited = spans.filter(({ end }) => end > from).map(({ label }) => readAuthorsAndYear(label));
  const first = cited.find((each) => each !== undefined);
  const venue = spans
    .filter(({ start }) => start >= from)
    .map(readJournal)
    .find((each) => each !== undefined);
  return { ...first, ...(venue && { venue }), rest: [] };
}

/** The label of a link to a DOI says where the paper appeared, where it is no word for a link. */
function readJournal({ label, url }: Span): PaperVenue | undefined {
  if (!/^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url) || isLabel(label)) return undefined;
  const name = label.replace(/^(?:19|20)\d\d\s/u, '');
  const isNumbered = /^\d{1,2}(?:st|nd|rd|th)\s/u.test(name);
  const isName = (isNumbered || /^\p{L}[\p{L}\s&:,()/–-]{2,100}$/u.test(name)) && /\p{Lu}/u.test(name);
  return isName && name.length <= 120 && !/(?<!\w)(?:doi|link|rxiv)\b/iu.test(name) ? { name } : undefined;
}

const bracketsAtEnd = /\s*[([](?<words>[^()[\]]{2,80})[)\]]\s*$/u;

/** A venue with year in brackets after the title, where there is no tag before it. */
function readLateTag(title: string): { tag: Tag; title: string } | undefined {
  const found = bracketsAtEnd.exec(tidyTitle(title));
  const tag = found?.groups?.words && readTag(found.groups.words.trim());
  return tag && tag.venue?.key !== undefined && tag.year !== undefined
    ? { tag, title: tidyTitle(title).slice(0, found.index) }
    : undefined;
}

const noDetails: Details = new Map();
