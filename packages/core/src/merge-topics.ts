import { assignTopicIds } from './assign-ids.js';
import type { Topic } from './catalog.js';
import { foldName } from './fold-text.js';
import { giveFreeIds } from './free-ids.js';
import { unite } from './merge-papers.js';

/** One tree of topics, and what became of the ids of each catalog. */
export interface MergedTopics {
  readonly topics: readonly Topic[];
  /** For each catalog, new ids by old ones. */
  readonly ids: readonly ReadonlyMap<string, string>[];
}

/**
 * Lay trees of topics over each other: topics with the same titles from the
 * outermost down are one. An id stays as it is unless an earlier catalog uses
 * it for another topic.
 */
export function mergeTopics(trees: readonly (readonly Topic[])[]): MergedTopics {
  const roots = layer(trees.map((topics, catalog) => ({ topics, catalog })));
  const ids = assignIds(roots);
  const renamed = trees.map(() => new Map<string, string>());
  for (const layered of flatten(roots)) {
    for (const { topic, catalog } of layered.parts)
      renamed[catalog]?.set(topic.id, ids.get(layered) ?? topic.id);
  }
  return { topics: roots.map((root) => build(root, ids)), ids: renamed };
}

interface PlacedTopic {
  readonly topic: Topic;
  readonly catalog: number;
}

/** A topic of the merged tree: one or more topics with the same path of titles. */
interface LayeredTopic {
  readonly path: readonly string[];
  readonly first: PlacedTopic;
  readonly parts: readonly PlacedTopic[];
  readonly below: readonly LayeredTopic[];
}

function layer(
  lists: readonly { readonly topics: readonly Topic[]; readonly catalog: number }[],
  path: readonly string[] = [],
): LayeredTopic[] {
  const layers = new Map<string, PlacedTopic[]>();

  for (const { topics, catalog } of lists) {
    const seen = new Map<string, number>();
    for (const topic of topics) {
      const title = foldName(topic.title);
      const number = seen.get(title) ?? 0;
      seen.set(title, number + 1);
      // Two topics of one list are two, whatever their titles: the second goes with the second.
      const key = `${number} ${title}`;
      layers.set(key, [...(layers.get(key) ?? []), { topic, catalog }]);
    }
  }

  return [...layers.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const below = parts.map(({ topic, catalog }) => ({ topics: topic.topics, catalog }));
    return [{ path, first, parts, below: layer(below, [...path, first.topic.title]) }];
  });
}

function assignIds(roots: readonly LayeredTopic[]): ReadonlyMap<LayeredTopic, string> {
  const inOrder = flatten(roots).toSorted((a, b) => a.first.catalog - b.first.catalog);
  const ids = giveFreeIds(
    inOrder.map(({ first: { topic }, path }) => ({ id: topic.id, title: topic.title, path })),
    assignTopicIds,
  );
  return new Map(inOrder.map((layered, index) => [layered, ids[index] ?? layered.first.topic.id]));
}

function flatten(topics: readonly LayeredTopic[]): LayeredTopic[] {
  return topics.flatMap((topic) => [topic, ...flatten(topic.below)]);
}

function build(layered: LayeredTopic, ids: ReadonlyMap<LayeredTopic, string>): Topic {
  const topics = layered.parts.map(({ topic }) => topic);
  const resource = topics.find((topic) => topic.resource !== undefined)?.resource;

  return {
    ...layered.first.topic,
    id: ids.get(layered) ?? layered.first.topic.id,
    links: unite(
      topics.map(({ links }) => links),
      ({ url }) => url,
    ),
    ...(resource === undefined ? {} : { resource }),
    topics: layered.below.map((below) => build(below, ids)),
  };
}
