import { findVenue, type ResourceKind } from '@proseminar/core';
import { readDetail } from '../fields/details.js';
import { isNotesPath } from '../fields/notes.js';
import { readTitle } from '../fields/title.js';
import type { Entry } from '../find-entries.js';
import type { Line, Mark, Span } from '../line.js';
import { countParts } from '../parts/characters.js';
import type { Citation } from '../parts/citation.js';
import type { Parts } from '../parts/parts.js';
import { readLineParts } from '../parts/read-line-parts.js';
import { resourceWord } from './resource-words.js';
import { isNames, isPublication, namesMore } from './seems-citation.js';
import { tellingWords, tells } from './telling-words.js';
import { areHandouts, isRelation, relationOf, weighLinks } from './weigh-links.js';
import { type Destination, leads } from './where-links-lead.js';

/** What can be seen of an entry without knowing what it is; the evidence is weighed from it. */
export interface Look {
  readonly title: string;
  /** What stands in its line besides the title and the words of links. */
  readonly comment: string;
  /** The sorts of resource that the words of both name. */
  readonly titleNames: ResourceKind | undefined;
  readonly commentNames: ResourceKind | undefined;
  /** Number of words of the title. */
  readonly words: number;
  /** Whether a tag before or after the title gives a venue or a year. */
  readonly tagged: boolean;
  /** Whether the entry begins with its link. */
  readonly linkedTitle: boolean;
  /** Whether it begins with a link that leads nowhere: `[Title]()`. */
  readonly unlinked: boolean;
  /** What the words of the other links say that they lead to. */
  readonly labels: ReadonlySet<string>;
  readonly destinations: ReadonlySet<Destination>;
  /** Where the title's own link leads. */
  readonly titleLeads: Destination | undefined;
  /** How surely one of its links leads to a paper: 3 for a DOI or an arXiv id, 0 for none. */
  readonly refers: number;
  readonly hasNotes: boolean;
  readonly links: number;
  /** Whether all of them lead to what is handed out in a lecture. */
  readonly handsOut: boolean;
  /** Whether it names a task of a course, such as `Homework 3`. */
  readonly isTask: boolean;
  /** Whether some words in quotation marks are as long as a title. */
  readonly quoted: boolean;
  /** Whether it begins in bold or italics. */
  readonly marked: boolean;
  readonly year: boolean;
  /** How much of it reads as a citation does: “et al.”, “Proceedings of the”, a year; 0 for nothing. */
  readonly cites: number;
  /** Whether a line below says who wrote it or where it appeared. */
  readonly described: boolean;
  /** Whether words of it may be its title, and are not people or a venue only. */
  readonly titled: boolean;
  /** Whether the title is the name of a venue. */
  readonly venueTitle: boolean;
  /** Whether words in brackets or the words of a link name another sort: “(Book, 2016)”, “[Blog]”. */
  readonly named: boolean;
  /** Whether it reads like a sentence. */
  readonly prose: boolean;
  /** Whether it begins with a date: “[2024.05.01] We release”. */
  readonly dated: boolean;
  /** Whether its first words are a label: “Keyword: …”. */
  readonly labelled: boolean;
  /** Whether it ends with a colon, which announces what is below. */
  readonly announces: boolean;
  /** Whether the list says that its words are a title. */
  readonly isNamed: boolean;
  readonly form: NonNullable<Entry['form']>;
}

const year = /(?<![\d./-])(?:19[5-9]\d|20[0-4]\d)(?![\d/원円元])|['’‘]\d\d\b/u;
const published =
  /\b(?:Proceedings of|Proc\. |In Proc|Advances in|Transactions on|Journal of|Conference on|Symposium on|Workshop on|arXiv preprint|arXiv:\s?\d|Lecture Notes in|Communications of the ACM|pp\. ?\d|(?:Ph\.?D\.?|M\.?Sc\.?|[Mm]aster['’]?s?|[Dd]octoral|[Bb]achelor['’]?s?) (?:[Tt]hesis|[Dd]issertation)|[Tt]echnical [Rr]eport)/u;
/** `… by Ada Lovelace`, `… ~ Ada Lovelace`. */
const credit = /\s(?:by|~)\s\p{Lu}\S{0,30}\s[^\s,]{1,30}$/u;
const sentence =
  /(?<!\w)(?:we|you|your|our|please|this (?:list|repo|repository|page|section|project|course)|feel free|pull requests?|contribut\w+|maintained by|click|here is|are welcome|will be|if (?:you|there)|don['’]t|let us|students|thanks to)\b/iu;
const date =
  /^\W{0,8}(?:\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|\d{1,2}[-./]\d{1,2}[-./]\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:(?:st|nd|rd|th)?\]|,? \d{4}))\W/u;
const label = /^(?:\p{Letter}[\p{Letter} ]{1,24}|TL;DR)\s?[:：]\s/u;
/** Labels of what is said about a work; other words before a colon may be its name. */
const detailLabel =
  /^\W{0,3}(?:authors?|by|key ?words?|code|codes|data(?:set)?s?|summary|abstract|notes?|tasks?|tags?|venue|published(?: in)?|conference|journal|year|date|links?|pdf|paper|slides|video|blog|project(?: page)?|website|demo|models?|tl;?dr|comments?|remarks?|highlights?|main idea|key ideas?|contributions?|takeaways?|motivation|problem|solution|method|results?|affiliations?|institutions?|organi[sz]ations?|topics?|doi|github|review|reading notes|instructors?|lecturers?|teachers?|tas?|teaching assistants?|staff|presenters?|speakers?|when|where|who|room|location|office hours|announcements|(?:\p{L}+ )?time|(?:\p{L}+ )?schedule|piazza|slack|canvas|zoom|email|e-mail|mailing list|prerequisites|why|pros|cons|关键词|作者|代码|摘要|笔记|저자|키워드|코드|요약)\s?[:：]/iu;
/** Work that a course asks for, with its number at most. */
const task =
  /^(?:(?:reading |final |course |take-home )?(?:(?:lecture )?(?:slide|note|video|recording)|handout|homework|hw|assignment|problem set|pset|project|quiz|midterm|exam|lab|milestone)s?)(?:\s(?:proposals?|reports?|presentations?))?\s?[#(]?\d{0,2}[a-z]?\)?$/iu;
const longestTask = 60;
const venueName =
  /^(?:\p{Lu}[\p{Letter}/&]*\s){0,3}(?:Conference|Symposium|Journal|Transactions) (?:on|of|for) \p{Lu}[\p{Letter}\s,&-]*(?:\(|$)/u;
const sort =
  'books?|textbooks?|blogs?|blog ?posts?|talks?|keynotes?|video lectures?|lectures?|courses?|course notes|tutorials?|tools?|podcasts?|mooc';
const sortInBrackets = new RegExp(`[[(](?:${sort})(?:, \\d{4})?[\\])]`, 'iu');
const sortAlone = new RegExp(`^\\W*(?:${sort})\\W*$`, 'iu');
const bracketAtStart = /^\s*\[/u;
/** `:star:`. */
const emoji = /:[a-z0-9_+-]{1,30}:/gu;
const longestTitle = 300;
const longestDetail = 1000;

/** Look at an entry and at what is said about it below. */
export function lookAtEntry(entry: Entry, details: readonly Entry[] = []): Look {
  if (details.length > 0) return lookAfresh(entry, details);
  const known = lookedAt.get(entry) ?? lookAfresh(entry, details);
  lookedAt.set(entry, known);
  return known;
}

/** Entries are looked at alone, and as part of what stands above them. */
const lookedAt = new WeakMap<Entry, Look>();

function lookAfresh(entry: Entry, details: readonly Entry[]): Look {
  const { line } = entry;
  const parts = readLineParts(line);
  const title = readTitle(parts);
  const cells = (entry.cells ?? []).map((cell) => cell.line).filter((each) => each !== line);
  const others = [...cells, ...details.map((each) => each.line)];
  const spans = [line, ...others].flatMap((each) => each.spans);
  const plain = withoutLinked(line);
  const said = [parts.titleLink ? plain : line.text, ...others.map((each) => each.text)].join(' \n ');

  const comment = plain.replace(title, ' ');
  const isDated = year.test(said);

  return {
    title,
    comment,
    titleNames: resourceWord(title),
    commentNames: resourceWord(comment),
    words: countParts(title),
    tagged: hasTag(line),
    linkedTitle: parts.titleLink !== undefined && !isRelation(parts.titleLink.label),
    unlinked: isUnlinked(line),
    titleLeads: parts.titleLink && leads(parts.titleLink),
    labels: new Set(
      spans.map(({ said, label }) => relationOf(said ?? label)).filter((rel) => rel !== 'other'),
    ),
    destinations: new Set(spans.map(leads)),
    refers: weighLinks(spans) || (details.some(({ line: each }) => isPaperToCome(each)) ? 1.5 : 0),
    hasNotes: parts.titleLink !== undefined && isNotesPath(parts.titleLink.url),
    links: spans.length,
    handsOut: areHandouts(spans),
    isTask: title.length <= longestTask && task.test(title),
    quoted: line.marks.some((mark) => mark.kind === 'quote' && isLong(line, mark)),
    marked: line.marks.some((mark) => isEmphasis(mark) && mark.start <= 8 && isLong(line, mark)),
    year: isDated,
    cites: weighCitation(said, isDated, parts),
    described: details.some(({ line: each }) => isCitation(each)),
    // It takes time, and few entries are asked for it.
    get titled() {
      return isTitled(line, title, parts.citation);
    },
    venueTitle:
      (tells(tellingWords(title), 'venue') && venueName.test(title)) ||
      (title.length < 60 && findVenue(title) !== undefined),
    named:
      sortInBrackets.test(line.text) ||
      line.spans.some((span) => sortAlone.test(span.label)) ||
      (entry.cells ?? []).some((cell) => cell.role === 'venue' && sortAlone.test(cell.line.text)),
    prose: (tells(tellingWords(plain), 'sentence') && sentence.test(plain)) || title.length > longestTitle,
    dated: date.test(line.text),
    labelled: isLabelled(line),
    announces: announcesMore(line.text),
    isNamed: entry.isNamed === true,
    form: entry.form ?? 'item',
  };
}

function isTitled(line: Line, title: string, citation: Citation): boolean {
  return (
    line.spans.some((span) => !isRelation(span.label) && isTitleLong(span.label)) ||
    line.marks.some((mark) => (isEmphasis(mark) || mark.kind === 'quote') && isLong(line, mark)) ||
    ((isTitleLong(title) || (title !== '' && namesWithYear(citation))) &&
      !isNames(title) &&
      !isPublication(title))
  );
}

function isUnlinked(line: Line): boolean {
  return line.marks.some((mark) => mark.kind === 'unlinked' && mark.start <= 8 && isLong(line, mark));
}

/** `Paper: coming soon`, `论文：暂无`. */
function isPaperToCome({ text, spans }: Line): boolean {
  const [, name = ''] = /^([^:：]{2,20})[:：]\s*\S.{0,20}$/u.exec(text) ?? [];
  return spans.length === 0 && /^(?:paper|pdf|arxiv|论文|論文|논문)$/iu.test(name.trim());
}

/** Whether a line only says something about the entry that it stands below. */
export function isDetail(entry: Pick<Entry, 'line' | 'below' | 'tells'>): boolean {
  const known = details.get(entry) ?? seemsDetail(entry);
  details.set(entry, known);
  return known;
}

/** Entries are asked about for each of those around them. */
const details = new WeakMap<Pick<Entry, 'line'>, boolean>();

function seemsDetail({ line, below, tells }: Pick<Entry, 'line' | 'below' | 'tells'>): boolean {
  if (below.length > 0 || isNamedByTag(line)) return false;
  if (tells) return true;
  if (readDetail(line.text) !== undefined || isLabelled(line)) return true;
  if (isCitation(line)) return true;
  return (
    line.spans.length > 0 &&
    line.spans.every((span) => isRelation(span.label)) &&
    withoutLinked(line).length < 4
  );
}

/** Whether a line with entries below it does nothing but name what they have in common. */
export function isHead(look: Look): boolean {
  const cites = look.quoted || look.cites > 0.5 || (look.year && look.words > 4);
  return !look.tagged && !look.linkedTitle && !cites && look.refers < 2.5;
}

/** Whether a line begins with a venue or a year in brackets, which surely makes it a paper; dates are of news. */
export function isTagged(line: Line): boolean {
  return bracketAtStart.test(line.text) && !date.test(line.text) && hasTag(line);
}

/** Whether a tag such as `[paper]` says that a line is an entry. */
function isNamedByTag(line: Line): boolean {
  if (!bracketAtStart.test(line.text)) return false;
  const parts = readLineParts(line);
  return parts.tag.is !== undefined && readTitle(parts) !== '';
}

/** A year without brackets or venue is not yet a tag. */
function hasTag(line: Line): boolean {
  const parts = readLineParts(line);
  const { venue, year } = parts.tag;
  const isTag = venue !== undefined || (year !== undefined && bracketAtStart.test(line.text));
  return isTag && readTitle(parts) !== '';
}

function isCitation(line: Line): boolean {
  const { text, spans } = line;
  if (spans.length > 0 || text.length > longestDetail) return false;
  const known = cited.get(line) ?? (isNames(text) || isPublication(text));
  cited.set(line, known);
  return known;
}

const cited = new WeakMap<Line, boolean>();

function namesWithYear({ authors, year: dated }: Citation): boolean {
  return authors !== undefined && dated !== undefined;
}

/** How much of an entry reads as a citation does. */
function weighCitation(said: string, isDated: boolean, { citation }: Parts): number {
  const words = tellingWords(said);
  const isPublished =
    (tells(words, 'publication') && published.test(said)) || citation.venue?.key !== undefined;
  // A surname alone may be any word, but not beside a year: “Quicksort. Hoare (1962)”.
  const { strength = 0 } = citation.authors ?? {};
  const isCredited = strength === 1 && credit.test(said);
  const names =
    (tells(words, 'people') && namesMore(said)) || strength >= 2 || isCredited || namesWithYear(citation);
  const dated = isDated || citation.year !== undefined;
  return Number(isPublished) * 1.5 + Number(names) + Number(dated) * 0.4;
}

function isLabelled({ text, spans }: Line): boolean {
  if (!text.includes(':') && !text.includes('：')) return false;
  return (
    detailLabel.test(text) ||
    // “Some words: [pdf](…)”, where only the label stands before the links.
    (label.test(text) &&
      spans.every((span) => isRelation(span.label)) &&
      withoutLinked({ text, spans }).split(/[:：]/u)[1]?.trim() === '')
  );
}

function announcesMore(text: string): boolean {
  if (!/[:：]$/u.test(text.trimEnd())) return false;
  return /[:：]\s*$/u.test(text.replace(emoji, ''));
}

function isEmphasis({ kind }: Mark): boolean {
  return kind === 'strong' || kind === 'emphasis';
}

function isLong({ text }: Line, { start, end }: Mark): boolean {
  return isTitleLong(text.slice(start, end));
}

function isTitleLong(words: string): boolean {
  return /\S\s+\S+\s+\S/u.test(words);
}

function withoutLinked({ text, spans }: Pick<Line, 'text' | 'spans'>): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a: Span, b: Span) => a.start - b.start)) {
    plain += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return (plain + text.slice(from)).trim();
}
