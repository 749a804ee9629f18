import { type Paper, type PaperVenue, type Resource, readIdentifiers, type Topic } from '@proseminar/core';
import type { ListItem, PhrasingContent } from 'mdast';
import { VFile } from 'vfile';
import { isDetail } from '../evidence/is-detail.js';
import { headsEntries } from '../evidence/what-is-it.js';
import { writeAuthors } from '../fields/authors.js';
import type { DetailName } from '../fields/details.js';
import { writeNotes } from '../fields/notes.js';
import { readRemainder } from '../fields/remainder.js';
import { readTag } from '../fields/tag.js';
import { readTitle } from '../fields/title.js';
import { readVenueDetail } from '../fields/venue.js';
import type { Entry } from '../find-entries.js';
import { type Line, readLine } from '../line.js';
import { noMemory } from '../memory.js';
import { readLineParts } from '../parts/read-line-parts.js';
import { nowhere, writeHeadingWords, writeLinks } from './write-phrasing.js';

/** What is written as `Name: text` below an entry; `undefined` is left out. */
type WrittenDetails = { readonly [Name in DetailName]?: string | undefined };

/**
 * A paper as a bullet: tag, title, links, and details below.
 *
 * @param again
 *   Whether it stands under another topic already, with its details.
 * @param isBelowResource
 *   Whether it stands below a resource, which may have details of its own.
 */
export function writePaper(paper: Paper, again: boolean, isBelowResource: boolean): ListItem {
  const { title, notes, links } = paper;
  const lineWith = (tag: string): PhrasingContent[] => {
    const words: PhrasingContent = { type: 'text', value: `[${tag}] ${title}` };
    const titled: PhrasingContent = notes
      ? { type: 'link', url: writeNotes(notes), children: [words], position: nowhere }
      : words;
    return [titled, ...writeLinks(links)];
  };
  const candidate = writeTag(paper);
  // “[SIGMOD '22] Workshop” only says where something appeared.
  const tag =
    candidate === undefined || (isBelowResource && isDetail({ line: lineOf(lineWith(candidate)), below: [] }))
      ? undefined
      : candidate;
  const line = lineWith(tag ?? 'paper');
  const identity: WrittenDetails = tag === undefined ? venueDetails(paper) : {};
  const whole = isReadAs(title, line) ? {} : { Title: title };
  const details: WrittenDetails = {
    ...whole,
    Authors: writeAuthors(paper.authors),
    ...identity,
    Tags: paper.tags?.join('; '),
    Pages: paper.pages?.toString(),
    ...identifierDetails(paper),
    Abstract: paper.abstract,
    Note: paper.remainder,
  };
  return item(line, writeDetails(again ? { ...whole, ...identity } : details));
}

/** A resource as a bullet, with what it heads below. */
export function writeResource(resource: Resource, below: readonly ListItem[]): ListItem {
  const { kind, year, title, links, authors, tags, remainder } = resource;
  const tag = [kind === 'other' ? 'resource' : kind, year].filter((part) => part !== undefined).join(' ');
  const line: PhrasingContent[] = [{ type: 'text', value: `[${tag}] ${title}` }, ...writeLinks(links)];
  const details = writeDetails({
    Title: isReadAs(title, line) ? undefined : title,
    Authors: writeAuthors(authors),
    Tags: tags?.join('; '),
    Note: remainder,
  });
  return item(line, [...details, ...below]);
}

/** A group as a bullet; it says that it is one where nothing else does. */
export function writeGroup({ title, links }: Topic, below: readonly ListItem[]): ListItem {
  const words = writeHeadingWords(title, links);
  const plain = item(words, below);
  return headsEntries(entryOf(plain)) ? plain : item(writeHeadingWords(`[group] ${title}`, links), below);
}

/** What is written as an entry that is read. */
function entryOf({ children }: ListItem): Entry {
  const [first, list] = children;
  const line = lineOf(first?.type === 'paragraph' ? first.children : []);
  return { line, below: list?.type === 'list' ? list.children.map(entryOf) : [], place: undefined };
}

/** Whether the title of a written line is read as a title, and nothing in it as anything else. */
function isReadAs(title: string, nodes: readonly PhrasingContent[]): boolean {
  const parts = readLineParts(lineOf(nodes));
  const { authors, venue, year } = parts.citation;
  return (
    readTitle(parts) === title &&
    (authors ?? venue ?? year) === undefined &&
    readRemainder(parts.rest) === undefined
  );
}

/** What is written as a line that is read. */
function lineOf(nodes: readonly PhrasingContent[]): Line {
  return readLine(nodes, undefined, { file: new VFile(), definitions: new Map(), memory: noMemory });
}

/** The text of a tag that is read back as venue and year; `undefined` where there is none. */
function writeTag({ venue, year }: Paper): string | undefined {
  if (!venue && year === undefined) return 'paper';
  const candidates = venue ? tagsWithVenue(venue, year) : [String(year)];
  return candidates.find((text) => {
    const tag = /^[^[\]]{1,100}$/u.test(text) ? readTag(text) : {};
    return tag.year === year && isEqualVenue(tag.venue, venue);
  });
}

function tagsWithVenue({ name, workshop = '', track = '' }: PaperVenue, year: number | undefined): string[] {
  const extras = [`${workshop} ${track}`, `${track} ${workshop}`].map((text) => text.trim());
  const years = year === undefined ? [''] : [`'${String(year % 100).padStart(2, '0')}`, String(year)];
  return years
    .flatMap((written) =>
      extras.flatMap((extra) => [
        `${name} ${written} ${extra}`,
        `${name} ${extra} ${written}`,
        `${track} ${name} ${written}`,
      ]),
    )
    .map((text) => text.replace(/\s+/gu, ' ').trim());
}

function venueDetails({ venue, year }: Paper): WrittenDetails {
  if (!venue) return { Year: year?.toString() };
  const { name, workshop, track } = venue;
  const isPlain = workshop !== undefined || track !== undefined || isEqualVenue(readVenueDetail(name), venue);
  return { Venue: isPlain ? name : `“${name}”`, Workshop: workshop, Track: track, Year: year?.toString() };
}

/** Identifiers that no link gives. */
function identifierDetails({ identifiers, links }: Paper): WrittenDetails {
  const linked = readIdentifiers(links.map(({ url }) => url));
  return {
    DOI: identifiers?.doi === linked.doi ? undefined : identifiers?.doi,
    arXiv: identifiers?.arxiv === linked.arxiv ? undefined : identifiers?.arxiv,
  };
}

function isEqualVenue(a: PaperVenue | undefined, b: PaperVenue | undefined): boolean {
  return a?.key === b?.key && a?.name === b?.name && a?.workshop === b?.workshop && a?.track === b?.track;
}

function writeDetails(details: WrittenDetails): ListItem[] {
  return Object.entries(details)
    .filter((detail): detail is [string, string] => detail[1] !== undefined && detail[1] !== '')
    .map(([name, text]) => item([{ type: 'text', value: `${name}: ${text}` }], []));
}

function item(line: readonly PhrasingContent[], below: readonly ListItem[]): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: [...line] },
      ...(below.length > 0
        ? [{ type: 'list' as const, ordered: false, spread: false, children: [...below] }]
        : []),
    ],
  };
}
