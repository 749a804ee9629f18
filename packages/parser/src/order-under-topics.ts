import type { Catalog, Paper, Resource, Topic } from '@proseminar/core';

/** An entry as it is written under a topic. */
export type Standing = {
  /** What stands before the first heading. */
  readonly top: readonly StandingEntry[];
  /** What stands under a heading, in its order, groups among it. */
  readonly under: (topic: Topic) => readonly StandingEntry[];
};

/** A paper, a resource or a group in its place. */
export type StandingEntry =
  | { readonly is: 'paper'; readonly paper: Paper; readonly again: boolean; readonly places: Places }
  | {
      readonly is: 'resource';
      readonly resource: Resource;
      readonly below: readonly StandingEntry[];
      readonly places: Places;
    }
  | {
      readonly is: 'group';
      readonly topic: Topic;
      readonly below: readonly StandingEntry[];
      readonly places: Places;
    };

/** Where in the order of the catalog the entries at and below a place stand. */
interface Places {
  /** Least index of a paper that stands here first. */
  readonly paper: number;
  /** Least index of a resource. */
  readonly resource: number;
  /** For each paper, the first of its topics that is here: 0 where it stands first. */
  readonly papers: ReadonlyMap<Paper, number>;
}

/**
 * Put papers, resources and groups in an order that keeps all orders of the
 * catalog: that of papers, of resources, of topics, and of each paper's topics.
 *
 * Where the catalog leaves it open, resources come first, then papers.
 */
export function orderUnderTopics(catalog: Catalog): Standing {
  const papers = groupByTopic(catalog.papers);
  const resources = groupByTopic(catalog.resources);
  const paperIndex = new Map(catalog.papers.map((paper, index) => [paper, index]));
  const resourceIndex = new Map(catalog.resources.map((resource, index) => [resource, index]));
  const byId = new Map(catalog.resources.map((resource) => [resource.id, resource]));
  const heads = new Set(allTopics(catalog.topics).map(({ resource }) => resource));

  function entriesOf(
    id: string | undefined,
    topics: readonly Topic[],
    groupHeadings: boolean,
  ): StandingEntry[] {
    const groups = topics.filter(({ kind }) => kind === 'group' || groupHeadings).map(groupEntry);
    const loose = (resources.get(id) ?? []).filter((each) => !heads.has(each.id)).map(resourceEntry);
    return mergeOrders([loose, (papers.get(id) ?? []).map((paper) => paperEntry(paper, id)), groups]);
  }

  function paperEntry(paper: Paper, id: string | undefined): StandingEntry {
    const nth = id === undefined ? 0 : paper.topics.indexOf(id);
    const index = nth === 0 ? (paperIndex.get(paper) ?? 0) : Number.POSITIVE_INFINITY;
    const places = { paper: index, resource: Number.POSITIVE_INFINITY, papers: new Map([[paper, nth]]) };
    return { is: 'paper', paper, again: nth > 0, places };
  }

  function resourceEntry(resource: Resource): StandingEntry {
    const index = resourceIndex.get(resource) ?? 0;
    const places = { paper: Number.POSITIVE_INFINITY, resource: index, papers: new Map() };
    return { is: 'resource', resource, below: [], places };
  }

  function groupEntry(topic: Topic): StandingEntry {
    const below = entriesOf(topic.id, topic.topics, true);
    const head = topic.resource === undefined ? undefined : byId.get(topic.resource);
    if (!head) return { is: 'group', topic, below, places: joinPlaces(below) };

    const own = resourceEntry(head);
    return { is: 'resource', resource: head, below, places: joinPlaces([own, ...below]) };
  }

  return {
    top: entriesOf(
      undefined,
      catalog.topics.filter(({ kind }) => kind === 'group'),
      false,
    ),
    under: (topic) => entriesOf(topic.id, topic.topics, false),
  };
}

/** Merge lists, taking from the first whose next entry nothing else must precede. */
function mergeOrders(lists: readonly (readonly StandingEntry[])[]): StandingEntry[] {
  const rest = lists.map((list) => [...list]).filter((list) => list.length > 0);
  const merged: StandingEntry[] = [];

  while (rest.length > 0) {
    const free = rest.find(([next]) => next && rest.every(([other]) => !other || !mustPrecede(other, next)));
    const [taken] = (free ?? rest[0] ?? []).splice(0, 1);
    if (taken) merged.push(taken);
    for (const [index, list] of rest.entries()) if (list.length === 0) rest.splice(index, 1);
  }

  return merged;
}

function mustPrecede(one: StandingEntry, other: StandingEntry): boolean {
  if (one === other) return false;
  const [a, b] = [one.places, other.places];
  if (a.paper < b.paper && b.paper !== Number.POSITIVE_INFINITY) return true;
  if (a.resource < b.resource && b.resource !== Number.POSITIVE_INFINITY) return true;
  return [...b.papers].some(([paper, nth]) => (a.papers.get(paper) ?? nth) < nth);
}

function joinPlaces(entries: readonly StandingEntry[]): Places {
  const papers = new Map<Paper, number>();
  for (const { places } of entries) {
    for (const [paper, nth] of places.papers) papers.set(paper, Math.min(nth, papers.get(paper) ?? nth));
  }
  return {
    paper: Math.min(...entries.map(({ places }) => places.paper)),
    resource: Math.min(...entries.map(({ places }) => places.resource)),
    papers,
  };
}

/** Entries by the id of each topic they stand under; `undefined` for those under none. */
function groupByTopic<Entry extends { readonly topics: readonly string[] }>(entries: readonly Entry[]) {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    for (const id of entry.topics.length > 0 ? entry.topics : [undefined]) {
      groups.set(id, [...(groups.get(id) ?? []), entry]);
    }
  }
  return groups;
}

function allTopics(topics: readonly Topic[]): Topic[] {
  return topics.flatMap((topic) => [topic, ...allTopics(topic.topics)]);
}
