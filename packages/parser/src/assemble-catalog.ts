import {
  assignPaperIds,
  assignResourceIds,
  assignTopicIds,
  type Catalog,
  catalogVersion,
  type Topic,
} from '@proseminar/core';
import type { CatalogDraft, ResourceDraft, TopicDraft } from './draft.js';
import { noMemory } from './memory.js';

/** Give ids to all that was found, and make the catalog. */
export function assembleCatalog(
  { title, topics, papers, resources }: CatalogDraft,
  memory = noMemory,
): Catalog {
  const topicIds = assignIdsOfTopics(topics);
  const paperIds = assignPaperIds(papers.map(({ fields }) => fields));
  const resourceIds = assignResourceIds(
    resources.map(({ fields }) => fields),
    new Set(paperIds),
  );
  const resourceIdOf = new Map(resources.map((resource, index) => [resource, resourceIds[index] ?? '']));
  const idsOf = (drafts: readonly TopicDraft[]) => drafts.map((draft) => topicIds.get(draft) ?? '');

  return {
    schemaVersion: catalogVersion,
    title,
    topics: topics.map((topic) => assembleTopic(topic, topicIds, resourceIdOf)),
    papers: papers.map(({ fields, topics }, index) => withIds(fields, paperIds[index] ?? '', idsOf(topics))),
    resources: resources.map(({ fields, topics }, index) =>
      withIds(fields, resourceIds[index] ?? '', idsOf(topics)),
    ),
  };

  function withIds<Fields extends object>(fields: Fields, id: string, topics: readonly string[]) {
    return memory.recall(fields, 'ids', [id, ...topics], () => ({ id, ...fields, topics }));
  }
}

function assembleTopic(
  draft: TopicDraft,
  topicIds: ReadonlyMap<TopicDraft, string>,
  resourceIds: ReadonlyMap<ResourceDraft, string>,
): Topic {
  const { title, kind, links, resource, source } = draft;
  const resourceId = resource && resourceIds.get(resource);

  return {
    id: topicIds.get(draft) ?? '',
    title,
    kind,
    links,
    ...(resourceId !== undefined && { resource: resourceId }),
    ...(source && { source }),
    topics: draft.topics.map((topic) => assembleTopic(topic, topicIds, resourceIds)),
  };
}

function assignIdsOfTopics(topics: readonly TopicDraft[]): Map<TopicDraft, string> {
  const placed = topics.flatMap((topic) => withPaths(topic, []));
  const ids = assignTopicIds(placed.map(({ topic, path }) => ({ title: topic.title, path })));
  return new Map(placed.map(({ topic }, index) => [topic, ids[index] ?? '']));
}

interface PlacedTopic {
  readonly topic: TopicDraft;
  readonly path: readonly string[];
}

function withPaths(topic: TopicDraft, path: readonly string[]): PlacedTopic[] {
  const below = [...path, topic.title];
  return [{ topic, path }, ...topic.topics.flatMap((each) => withPaths(each, below))];
}
