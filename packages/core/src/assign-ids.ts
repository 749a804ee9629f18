import { readShortName } from './short-name.js';
import { latinWords, shortHash, slug } from './slug.js';
import type { PaperVenue } from './venue.js';

/** What the id of a paper is made from. */
export interface PaperIdentity {
  readonly title: string;
  readonly year?: number;
  readonly venue?: PaperVenue;
  readonly shortName?: string;
}

/** What the id of a topic is made from: its title and those of the topics above it, outermost first. */
export interface TopicIdentity {
  readonly title: string;
  readonly path: readonly string[];
}

/** What the id of a resource is made from. */
export interface ResourceIdentity {
  readonly title: string;
  readonly kind: string;
}

/** So that a hyphen and a number still fit into the 80 characters of an id. */
const longestPaperId = 74;

const none: ReadonlySet<string> = new Set();

/**
 * Ids for papers: venue, year and short name, as in `osdi14-parameter-server`.
 *
 * Ids depend on what the papers are, not on their order. Papers that would
 * get the same id all get longer ones; only entries that are equal in title,
 * venue and year are told apart by their order, with `-2`, `-3`.
 */
export function assignPaperIds(papers: readonly PaperIdentity[], taken = none): string[] {
  return assignIds(papers, paperCandidates, taken);
}

/** A candidate for the id of something, the shorter the lower its level; `undefined` behind the last. */
type Candidates<Identity> = (identity: Identity, level: number) => string | undefined;

function paperCandidates(paper: PaperIdentity, level: number): string | undefined {
  if (level === 0) return firstPaperId(paper);
  const prefix = paperPrefix(paper);
  const most = longestPaperId - prefix.length;
  if (level === 1) return join(prefix, slug(paper.title, Math.min(55, most)));
  const identity = [paper.title, paper.venue?.name, paper.venue?.workshop, paper.year].join('\n');
  return level === 2
    ? join(prefix, slug(paper.title, Math.min(45, most - 8)), shortHash(identity))
    : undefined;
}

/** Remembered, as those who read a list again after each edit ask for the same papers each time. */
const firstPaperIds = new WeakMap<PaperIdentity, string>();

function firstPaperId(paper: PaperIdentity): string {
  const known = firstPaperIds.get(paper);
  if (known !== undefined) return known;
  const id = join(paperPrefix(paper), slug(paper.shortName ?? sayableName(paper.title), 40));
  firstPaperIds.set(paper, id);
  return id;
}

/** Ids for topics: the first words of the title; where two are alike, with the titles above. */
export function assignTopicIds(topics: readonly TopicIdentity[]): string[] {
  return assignIds(topics, topicCandidates, none);
}

function topicCandidates({ title, path }: TopicIdentity, level: number): string | undefined {
  if (level === 0) return slug(topicName(title), 50);
  if (level === 1) return slug(title, 60);
  if (level === 2) return slug([...path, title].join(' '), 80);
  return level === 3 ? join(slug(title, 60), shortHash([...path, title].join('\n'))) : undefined;
}

/** Ids for resources: kind and title, as in `talk-utility-gradient-compression`. */
export function assignResourceIds(resources: readonly ResourceIdentity[], taken = none): string[] {
  return assignIds(resources, resourceCandidates, taken);
}

function resourceCandidates({ title, kind }: ResourceIdentity, level: number): string | undefined {
  if (level === 0) return join(kind, slug(sayableName(title), 40));
  if (level === 1) return join(kind, slug(title, 55));
  return level === 2 ? join(kind, slug(title, 45), shortHash(title)) : undefined;
}

/**
 * Give every entry the first of its candidates that no other entry wants.
 *
 * All entries that want the same id move on to their next candidate, so the
 * outcome does not depend on their order.
 */
function assignIds<Identity>(
  identities: readonly Identity[],
  candidate: Candidates<Identity>,
  taken: ReadonlySet<string>,
): string[] {
  const ids = identities.map((identity) => candidate(identity, 0) ?? '');
  const counts = countEach(ids);
  const levels = new Map<number, number>();
  let crowded = findCrowded(ids, counts, taken);

  for (let moved = crowded.length > 0; moved; crowded = findCrowded(ids, counts, taken)) {
    moved = false;
    for (const index of crowded) {
      const identity = identities[index];
      const level = (levels.get(index) ?? 0) + 1;
      const id = identity && candidate(identity, level);
      if (id === undefined) continue;
      counts.set(ids[index] ?? '', (counts.get(ids[index] ?? '') ?? 0) - 1);
      counts.set(id, (counts.get(id) ?? 0) + 1);
      ids[index] = id;
      levels.set(index, level);
      moved = true;
    }
  }

  return crowded.length > 0 ? numberRest(ids, taken) : ids;
}

/** Where ids stand that several want, or that are taken. */
function findCrowded(
  ids: readonly string[],
  counts: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
): number[] {
  const crowded: number[] = [];
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? '';
    if ((counts.get(id) ?? 0) > 1 || taken.has(id)) crowded.push(index);
  }
  return crowded;
}

/** Tell the last equal ones apart by number; they are equal in everything else. */
function numberRest(ids: readonly string[], taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  const next = new Map<string, number>();

  return ids.map((id) => {
    let unique = id;
    let number = next.get(id) ?? 2;
    for (; used.has(unique); number++) unique = `${id}-${number}`;
    next.set(id, number);
    used.add(unique);
    return unique;
  });
}

function countEach(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** `osdi14` */
function paperPrefix({ venue, year }: PaperIdentity): string {
  const name = venue && (venue.key ?? slug(venue.name, 20)).replaceAll('-', '');
  if (!name) return year === undefined ? '' : String(year);
  return year === undefined ? name : `${name}${String(year % 100).padStart(2, '0')}`;
}

const minorWords = new Set(
  'a an and are at by can do does for from how in into is it its of on or over the to toward towards via we with without'.split(
    ' ',
  ),
);

/** The words by which a paper without a colon may be known: `… with the Parameter Server`, or its first ones. */
function sayableName(title: string): string {
  const shortName = readShortName(title);
  if (shortName) return shortName;

  const tool = /\s(?:with|using)\s+(?:(?:the|an?)\s+)?([^:,?]+)$/iu.exec(title)?.[1]?.trim();
  if (tool && tool.split(/\s+/u).length <= 3) return tool;

  const words = latinWords(title).filter((word) => !minorWords.has(word));
  return words.length > 0 ? words.slice(0, 4).join(' ') : title;
}

/** The first words of a topic: `Tricks and Relaxations in Learning` of a longer heading. */
function topicName(title: string): string {
  const end = title.search(/[:,;(]/u);
  const start = (end === -1 ? title : title.slice(0, end)).trim() || title;
  const words = latinWords(start).slice(0, 6);
  while (words.length > 1 && minorWords.has(words.at(-1) ?? '')) words.pop();
  return words.length > 0 ? words.join(' ') : title;
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('-');
}
