import type { Catalog } from './catalog.js';
import { checkSelection } from './check-selection.js';
import { foldedWords, foldName } from './fold-text.js';
import { list, type OneOrMore } from './one-or-more.js';
import type { Paper } from './paper.js';
import { hasPart, type PaperPart } from './paper-parts.js';
import { topicWithDescendants } from './topics.js';
import type { TopicIdOf, VenueKeyOf } from './typed-catalog.js';
import { formatVenue } from './venue.js';
import { nameIdentity, venueIdentity } from './venue-identity.js';

/** Years from one to another, both included; open where one is left out. */
export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

/**
 * Which papers are wanted. A paper is when it meets every condition that is
 * there; it meets one by any of its values, so an empty list selects nothing.
 */
export interface Selection<TopicId extends string = string, VenueKey extends string = string> {
  /** Topics by id; each means itself and everything below it. */
  readonly topics?: OneOrMore<TopicId>;
  /**
   * Venues by key, by any name that the registry knows, or as the list writes
   * them: `NIPS` selects `NeurIPS` papers, those of its workshops with them.
   */
  readonly venues?: OneOrMore<VenueKey | (string & {})>;
  /** Years, or ranges of years. Papers without a year are in none. */
  readonly years?: OneOrMore<number | YearRange>;
  /** What papers have: a link (`pdf`, `code`), `notes`, a known field (`year`, `identifiers`). */
  readonly has?: OneOrMore<PaperPart>;
  /** Words that must all stand in title, authors, venue, abstract or tags: from the start of a word, without case and accents. */
  readonly text?: string;
  /** Papers by id. */
  readonly ids?: OneOrMore<string>;
  /** Marks that the list puts on papers, without case and accents. */
  readonly tags?: OneOrMore<string>;
  /** Papers by id that are wanted whether or not they meet the conditions. */
  readonly include?: OneOrMore<string>;
  /** Papers by id that are not wanted in any case. */
  readonly exclude?: OneOrMore<string>;
}

/**
 * The papers of a catalog that meet all conditions, in the order of the list.
 *
 * A topic, paper or venue that neither catalog nor registry knows is a
 * `TypeError` that says what was probably meant.
 *
 * @example
 * select(catalog, {topics: 'serving-inference', venues: ['OSDI', 'SOSP'], years: {from: 2019}, has: 'pdf'})
 */
export function select<AnyCatalog extends Catalog>(
  catalog: AnyCatalog,
  selection: Selection<TopicIdOf<AnyCatalog>, VenueKeyOf<AnyCatalog>>,
): readonly AnyCatalog['papers'][number][] {
  checkSelection(catalog, selection);
  const include = new Set(list(selection.include ?? []));
  const exclude = new Set(list(selection.exclude ?? []));
  const conditions = readConditions(catalog, selection);

  return catalog.papers.filter(
    (paper) => !exclude.has(paper.id) && (include.has(paper.id) || conditions.every((isMet) => isMet(paper))),
  );
}

type Condition = (paper: Paper) => boolean;

function readConditions(catalog: Catalog, selection: Selection): Condition[] {
  const { topics, venues, years, has, text, ids, tags } = selection;

  return [
    ...(topics === undefined ? [] : [inTopics(catalog, list(topics))]),
    ...(venues === undefined ? [] : [atVenues(list(venues))]),
    ...(years === undefined ? [] : [inYears(list(years))]),
    ...(has === undefined ? [] : [hasAny(list(has))]),
    ...(text === undefined ? [] : [containsWords(text)]),
    ...(ids === undefined ? [] : [isOneOf(list(ids))]),
    ...(tags === undefined ? [] : [hasTag(list(tags))]),
  ];
}

function inTopics(catalog: Catalog, ids: readonly string[]): Condition {
  const wanted = new Set(ids.flatMap((id) => [...topicWithDescendants(catalog, id)]));
  return (paper) => paper.topics.some((id) => wanted.has(id));
}

function atVenues(names: readonly string[]): Condition {
  const wanted = new Set(names.map(nameIdentity));
  const written = new Set(names.map(foldName));
  return ({ venue }) =>
    venue !== undefined &&
    (wanted.has(venueIdentity(venue)) ||
      written.has(foldName(venue.name)) ||
      written.has(foldName(formatVenue(venue))));
}

function inYears(years: readonly (number | YearRange)[]): Condition {
  const ranges = years.map((year) => (typeof year === 'number' ? { from: year, to: year } : year));
  return ({ year }) =>
    year !== undefined && ranges.some(({ from = year, to = year }) => from <= year && year <= to);
}

function hasAny(parts: readonly PaperPart[]): Condition {
  return (paper) => parts.some((part) => hasPart(paper, part));
}

/** Scripts without spaces have no starts of words, so their words may stand anywhere. */
function containsWords(text: string): Condition {
  const wanted = foldedWords(text).map((word) => (/^[a-z0-9]/u.test(word) ? ` ${word}` : word));
  if (wanted.length === 0) return () => text.trim() === '';

  return (paper) => {
    const texts = [
      paper.title,
      paper.shortName ?? '',
      ...paper.authors.map(({ literal }) => literal),
      paper.venue ? formatVenue(paper.venue) : '',
      paper.abstract ?? '',
      ...(paper.tags ?? []),
    ];
    const words = ` ${texts.flatMap(foldedWords).join(' ')}`;
    return wanted.every((word) => words.includes(word));
  };
}

function isOneOf(ids: readonly string[]): Condition {
  const wanted = new Set(ids);
  return (paper) => wanted.has(paper.id);
}

function hasTag(tags: readonly string[]): Condition {
  const wanted = new Set(tags.map(foldName));
  return (paper) => (paper.tags ?? []).some((tag) => wanted.has(foldName(tag)));
}
