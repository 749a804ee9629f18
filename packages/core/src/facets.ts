import type { Catalog } from './catalog.js';
import { byCodeUnits } from './code-unit-order.js';
import { type LinkRelation, linkRelations } from './link.js';
import type { Paper } from './paper.js';
import { hasPart, type PaperPart, paperParts } from './paper-parts.js';
import { flattenTopics, topicWithDescendants } from './topics.js';
import { venueIdentity } from './venue-identity.js';

/** How many papers share a value; `value` is what `select` takes for it. */
export interface Facet<Value> {
  readonly value: Value;
  readonly count: number;
}

/** A topic with the number of papers in it and below it. */
export interface TopicFacet extends Facet<string> {
  readonly title: string;
  /** Number of topics above it. */
  readonly depth: number;
}

/** How the papers of a catalog divide, without values that none has. */
export interface Facets {
  /** In the order of the list. */
  readonly topics: readonly TopicFacet[];
  /** By key, or as first written where the registry does not know the venue; most papers first, then by name. */
  readonly venues: readonly Facet<string>[];
  /** Oldest first. */
  readonly years: readonly Facet<number>[];
  /** By what links lead to. */
  readonly links: readonly Facet<LinkRelation>[];
  /** By everything that a paper may have, links with them. */
  readonly has: readonly Facet<PaperPart>[];
}

/**
 * Count papers by topic, venue, year, link and known field.
 *
 * @param papers
 *   Papers of the catalog to count, such as a selection; all by default.
 * @example
 * facets(catalog).venues[0] // => {value: 'osdi', count: 21}
 */
export function facets(catalog: Catalog, papers: readonly Paper[] = catalog.papers): Facets {
  return {
    topics: countTopics(catalog, papers),
    venues: countVenues(papers),
    years: countEach(papers.flatMap(({ year }) => year ?? [])).sort((a, b) => a.value - b.value),
    links: countParts(papers, linkRelations),
    has: countParts(papers, paperParts),
  };
}

function countTopics(catalog: Catalog, papers: readonly Paper[]): TopicFacet[] {
  const depths = topicDepths(catalog.topics, 0);

  return flattenTopics(catalog).flatMap(({ id, title }) => {
    const within = topicWithDescendants(catalog, id);
    const count = papers.filter((paper) => paper.topics.some((topic) => within.has(topic))).length;
    return count === 0 ? [] : [{ value: id, title, depth: depths.get(id) ?? 0, count }];
  });
}

function topicDepths(topics: Catalog['topics'], depth: number): Map<string, number> {
  return new Map(
    topics.flatMap((topic) => [[topic.id, depth] as const, ...topicDepths(topic.topics, depth + 1)]),
  );
}

function countVenues(papers: readonly Paper[]): Facet<string>[] {
  const venues = papers.flatMap(({ venue }) => venue ?? []);
  const written = new Map<string, string>();
  for (const venue of venues) {
    const identity = venueIdentity(venue);
    if (!written.has(identity)) written.set(identity, venue.key ?? venue.name);
  }

  return countEach(venues.map(venueIdentity))
    .map(({ value, count }) => ({ value: written.get(value) ?? value, count }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.value, b.value));
}

function countParts<Part extends PaperPart>(papers: readonly Paper[], parts: readonly Part[]): Facet<Part>[] {
  return parts.flatMap((part) => {
    const count = papers.filter((paper) => hasPart(paper, part)).length;
    return count === 0 ? [] : [{ value: part, count }];
  });
}

function countEach<Value>(values: readonly Value[]): Facet<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
