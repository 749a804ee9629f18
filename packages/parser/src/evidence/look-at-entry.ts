import { findVenue, type ResourceKind } from '@proseminar/core';
import { isNotesPath } from '../fields/notes.js';
import { readTitle } from '../fields/title.js';
import type { Entry } from '../find-entries.js';
import type { Line, Mark, Span } from '../line.js';
import { countParts } from '../parts/characters.js';
import type { Citation } from '../parts/citation.js';
import type { Parts } from '../parts/parts.js';
import { readLineParts } from '../parts/read-line-parts.js';
import { isCitation, isLabelled } from './is-detail.js';
import { hasTag, isDated } from './is-tagged.js';
import { resourceWord } from './resource-words.js';
import { isNames, isPublication, namesMore } from './seems-citation.js';
import { tellingWords, tells } from './telling-words.js';
import { areHandouts, isRelation, relationOf, weighLinks } from './weigh-links.js';
import { type Destination, leads } from './where-links-lead.js';
import { withoutLinked } from './without-linked.js';

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
  /** Whether words of it may be its title, and are not people or a venue only. It takes time, and few entries are asked. */
  readonly titled: () => boolean;
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
/** `:star:`. */
const emoji = /:[a-z0-9_+-]{1,30}:/gu;
const longestTitle = 300;

/** Look at an entry and at what is said about it below. */
export function lookAtEntry(entry: Entry, details: readonly Entry[] = []): Look {
  if (details.length > 0) return lookAfresh(entry, details);
  const known = lookedAt.get(entry);
  if (known) return known;
  const look = lookAfresh(entry, details);
  // What has a tag is seldom looked at twice, and looks take much memory.
  if (!look.tagged) lookedAt.set(entry, look);
  return look;
}

/** Entries are looked at alone, and as part of what stands above them. */
const lookedAt = new WeakMap<Entry, Look>();

function lookAfresh(entry: Entry, details: readonly Entry[]): Look {
  const { line } = entry;
  const parts = readLineParts(line);
  const title = readTitle(parts);
  const others = otherLines(entry, details);
  const spans = others.length === 0 ? line.spans : [line, ...others].flatMap((each) => each.spans);
  const plain = withoutLinked(line);
  const own = parts.titleLink ? plain : line.text;
  const said = others.length === 0 ? own : [own, ...others.map((each) => each.text)].join(' \n ');

  const comment = plain.replace(title, ' ');
  const hasYear = year.test(said);
  const [titleWords, lineWords] = [tellingWords(title), tellingWords(line.text)];

  return {
    title,
    comment,
    titleNames: resourceWord(title, titleWords),
    commentNames: resourceWord(comment),
    words: countParts(title),
    tagged: hasTag(line),
    linkedTitle: parts.titleLink !== undefined && !isRelation(parts.titleLink.label),
    unlinked: isUnlinked(line),
    titleLeads: parts.titleLink && leads(parts.titleLink),
    labels: labelsOf(spans),
    destinations: new Set(spans.map(leads)),
    refers: weighLinks(spans) || (details.some(({ line: each }) => isPaperToCome(each)) ? 1.5 : 0),
    hasNotes: parts.titleLink !== undefined && isNotesPath(parts.titleLink.url),
    links: spans.length,
    handsOut: areHandouts(spans),
    isTask: title.length <= longestTask && task.test(title),
    quoted: line.marks.some((mark) => mark.kind === 'quote' && isLong(line, mark)),
    marked: line.marks.some((mark) => isEmphasis(mark) && mark.start <= 8 && isLong(line, mark)),
    year: hasYear,
    cites: weighCitation(said, said === line.text ? lineWords : tellingWords(said), hasYear, parts),
    described: details.some(({ line: each }) => isCitation(each)),
    titled: () => isTitled(line, title, parts.citation),
    venueTitle:
      (tells(titleWords, 'venue') && venueName.test(title)) ||
      (title.length < 60 && findVenue(title) !== undefined),
    named:
      (tells(lineWords, 'sort') && sortInBrackets.test(line.text)) ||
      line.spans.some(({ label }) => tells(tellingWords(label), 'sort') && sortAlone.test(label)) ||
      (entry.cells ?? []).some((cell) => cell.role === 'venue' && sortAlone.test(cell.line.text)),
    prose:
      (tells(plain === line.text ? lineWords : tellingWords(plain), 'sentence') && sentence.test(plain)) ||
      title.length > longestTitle,
    dated: isDated(line.text),
    labelled: isLabelled(line),
    announces: announcesMore(line.text),
    isNamed: entry.isNamed === true,
    form: entry.form ?? 'item',
  };
}

const noLines: readonly Line[] = [];

function otherLines({ line, cells = [] }: Entry, details: readonly Entry[]): readonly Line[] {
  if (cells.length === 0 && details.length === 0) return noLines;
  const own = cells.map((cell) => cell.line).filter((each) => each !== line);
  return [...own, ...details.map((each) => each.line)];
}

function labelsOf(spans: readonly Span[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { said, label } of spans) labels.add(relationOf(said ?? label));
  labels.delete('other');
  return labels;
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

/** Whether a line with entries below it does nothing but name what they have in common. */
export function isHead(look: Look): boolean {
  const cites = look.quoted || look.cites > 0.5 || (look.year && look.words > 4);
  return !look.tagged && !look.linkedTitle && !cites && look.refers < 2.5;
}

function namesWithYear({ authors, year: dated }: Citation): boolean {
  return authors !== undefined && dated !== undefined;
}

/** How much of an entry reads as a citation does. */
function weighCitation(said: string, words: number, hasYear: boolean, { citation }: Parts): number {
  const isPublished =
    (tells(words, 'publication') && published.test(said)) || citation.venue?.key !== undefined;
  // A surname alone may be any word, but not beside a year: “Quicksort. Hoare (1962)”.
  const { strength = 0 } = citation.authors ?? {};
  const isCredited = strength === 1 && credit.test(said);
  const names =
    (tells(words, 'people') && namesMore(said)) || strength >= 2 || isCredited || namesWithYear(citation);
  const dated = hasYear || citation.year !== undefined;
  return Number(isPublished) * 1.5 + Number(names) + Number(dated) * 0.4;
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

/** Whether words are three at least. */
function isTitleLong(words: string): boolean {
  return /\S\s+\S+\s+\S/u.test(words);
}
