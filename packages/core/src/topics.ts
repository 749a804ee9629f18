import type { Catalog, Topic } from './catalog.js';

/** A topic by its id, at any depth; `undefined` where there is none. */
export function findTopic(catalog: Catalog, id: string): Topic | undefined {
  return flattenTopics(catalog).find((topic) => topic.id === id);
}

/**
 * The topics from the outermost down to the one with this id; empty where there is none.
 *
 * @example
 * topicPath(catalog, 'optical-networks').map(({title}) => title) // => ['Misc.', 'Optical Networks for ML']
 */
export function topicPath(catalog: Catalog, id: string): readonly Topic[] {
  return pathTo(catalog.topics, id) ?? [];
}

function pathTo(topics: readonly Topic[], id: string): readonly Topic[] | undefined {
  for (const topic of topics) {
    if (topic.id === id) return [topic];
    const below = pathTo(topic.topics, id);
    if (below) return [topic, ...below];
  }
  return undefined;
}

/** All topics in the order of the list: each before those below it. */
export function flattenTopics(catalog: Catalog): readonly Topic[] {
  return catalog.topics.flatMap(withDescendants);
}

/** Ids of a topic and of all below it; empty where there is no such topic. */
export function topicWithDescendants(catalog: Catalog, id: string): ReadonlySet<string> {
  const topic = findTopic(catalog, id);
  return new Set(topic ? withDescendants(topic).map((each) => each.id) : []);
}

function withDescendants(topic: Topic): readonly Topic[] {
  return [topic, ...topic.topics.flatMap(withDescendants)];
}
