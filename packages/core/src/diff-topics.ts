import type { Catalog, Topic } from './catalog.js';
import { titleKey } from './fold-text.js';
import { flattenTopics, topicPath } from './topics.js';

/** A topic that changed its title or its id. */
export interface TopicRenaming {
  readonly before: { readonly id: string; readonly title: string };
  readonly after: { readonly id: string; readonly title: string };
}

/** What became of the topics of a catalog. */
export interface TopicDifferences {
  readonly added: readonly Topic[];
  readonly removed: readonly Topic[];
  /** Topics with another title or id than before. */
  readonly renamed: readonly TopicRenaming[];
}

/**
 * Compare topics by id; those that are left by the titles from the outermost
 * down, then by the papers that stand in them.
 */
export function diffTopics(before: Catalog, after: Catalog): TopicDifferences {
  const olds = flattenTopics(before);
  const news = new Map(flattenTopics(after).map((topic) => [topic.id, topic]));
  const pairs = new Map<Topic, Topic>();

  for (const topic of olds) {
    const same = news.get(topic.id);
    if (same) pair(topic, same);
  }
  for (const readKey of [pathOf, papersOf]) {
    const left = new Map([...news.values()].map((topic) => [readKey(after, topic), topic]));
    for (const topic of olds.filter((each) => !pairs.has(each))) {
      const key = readKey(before, topic);
      const same = key === '' ? undefined : left.get(key);
      if (same && news.has(same.id)) pair(topic, same);
    }
  }

  return {
    added: [...news.values()],
    removed: olds.filter((topic) => !pairs.has(topic)),
    renamed: [...pairs].flatMap(([{ id, title }, now]) =>
      id === now.id && title === now.title
        ? []
        : { before: { id, title }, after: { id: now.id, title: now.title } },
    ),
  };

  function pair(old: Topic, now: Topic): void {
    pairs.set(old, now);
    news.delete(now.id);
  }
}

function pathOf(catalog: Catalog, { id }: Topic): string {
  return JSON.stringify(topicPath(catalog, id).map(({ title }) => titleKey(title)));
}

function papersOf(catalog: Catalog, { id }: Topic): string {
  return catalog.papers
    .filter(({ topics }) => topics.includes(id))
    .map(({ title }) => titleKey(title))
    .sort()
    .join('\n');
}
