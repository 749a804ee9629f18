import type { Catalog, Paper, Resource, Topic } from '@proseminar/core';

/** An entry as it is written under a topic. */
export type Standing = {
  /** What stands before the first heading. */
  readonly top: readonly StandingEntry[];
  /**
   * What stands under a heading, in its order, groups among it.
   *
   * @param headings
   *   Which topics are written as groups: all, where headings cannot be deeper.
   */
  readonly under: (topic: Topic, headings: 'as headings' | 'as groups') => readonly StandingEntry[];
};

/** A paper, a resource or a group in its place. */
type StandingEntry =
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

/** Where in the orders of the catalog the entries at and below a place stand. */
interface Places {
  /** Least index of a paper that stands here first. */
  readonly paper: number;
  /** Least index of a resource. */
  readonly resource: number;
  /** Greatest index of a paper that stands elsewhere first, and may be here only after it. */
  readonly after: number;
  /** Which of the topics of such papers is here: 1 for the second. */
  readonly again: ReadonlyMap<Paper, number>;
}

const nowhere: Places = {
  paper: Number.POSITIVE_INFINITY,
  resource: Number.POSITIVE_INFINITY,
  after: -1,
  again: new Map(),
};

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
    const index = paperIndex.get(paper) ?? 0;
    const first = { ...nowhere, paper: index };
    const places = nth > 0 ? { ...nowhere, after: index, again: new Map([[paper, nth]]) } : first;
    return { is: 'paper', paper, again: nth > 0, places };
  }

  function resourceEntry(resource: Resource): StandingEntry {
    const places = { ...nowhere, resource: resourceIndex.get(resource) ?? 0 };
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
    under: (topic, headings) => entriesOf(topic.id, topic.topics, headings === 'as groups'),
  };
}

/** Merge lists, taking from the first whose next entry nothing else must precede. */
function mergeOrders(lists: readonly (readonly StandingEntry[])[]): StandingEntry[] {
  const queues = lists.map((list) => ({ list, places: withLater(list), next: 0 }));
  const merged: StandingEntry[] = [];

  for (;;) {
    const waiting = queues.filter(({ list, next }) => next < list.length);
    const free = waiting.find((queue) =>
      waiting.every((other) => other === queue || !mustWait(queue, other)),
    );
    const taken = free ?? waiting[0];
    const entry = taken?.list[taken.next];
    if (!taken || !entry) return merged;
    merged.push(entry);
    taken.next += 1;
  }
}

interface Queue {
  readonly list: readonly StandingEntry[];
  readonly places: readonly Places[];
  readonly next: number;
}

/** The places of each entry, first of all that follow in the list: to wait for one is to wait for those before it. */
function withLater(list: readonly StandingEntry[]): Places[] {
  let later = nowhere;
  const places = list.toReversed().map((entry) => {
    const { paper, resource } = entry.places;
    later = {
      ...entry.places,
      paper: Math.min(paper, later.paper),
      resource: Math.min(resource, later.resource),
    };
    return later;
  });
  return places.reverse();
}

/** Whether the next entry of a queue has to come after what is left of another queue. */
function mustWait(queue: Queue, other: Queue): boolean {
  const own = queue.list[queue.next]?.places ?? nowhere;
  const before = other.places[other.next] ?? nowhere;
  return (
    (before.paper < own.paper && own.paper !== nowhere.paper) ||
    (before.resource < own.resource && own.resource !== nowhere.resource) ||
    before.paper <= own.after ||
    [...own.again].some(([paper, nth]) => (before.again.get(paper) ?? nth) < nth)
  );
}

function joinPlaces(entries: readonly StandingEntry[]): Places {
  let { paper, resource, after } = nowhere;
  const again = new Map<Paper, number>();

  for (const { places } of entries) {
    paper = Math.min(paper, places.paper);
    resource = Math.min(resource, places.resource);
    after = Math.max(after, places.after);
    for (const [each, nth] of places.again) again.set(each, Math.min(nth, again.get(each) ?? nth));
  }
  return { paper, resource, after, again };
}

/** Entries by the id of each topic they stand under; `undefined` for those under none. */
function groupByTopic<Entry extends { readonly topics: readonly string[] }>(entries: readonly Entry[]) {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    for (const id of entry.topics.length > 0 ? entry.topics : [undefined]) {
      const group = groups.get(id) ?? [];
      if (group.length === 0) groups.set(id, group);
      group.push(entry);
    }
  }
  return groups;
}

function allTopics(topics: readonly Topic[]): Topic[] {
  return topics.flatMap((topic) => [topic, ...allTopics(topic.topics)]);
}
