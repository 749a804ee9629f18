import { type Catalog, flattenTopics } from '@proseminar/core';
import type { Course } from '../course-file.js';
import { growAcyclic } from './acyclic.js';
import type { ReadingOrder } from './order-papers.js';
import type { MovedTopic, OrderedTopic } from './order-topic.js';
import { findEarlier } from './precedence.js';
import { type Pair, topologicalOrder } from './topological-order.js';

/** What the order of topics is made from. */
export interface TopicOrderInput {
  readonly course: Pick<Course, 'order'>;
  readonly catalog: Catalog;
  readonly order: ReadingOrder;
  /** Papers whose sessions do not depend on the order of topics. */
  readonly pinned: { readonly has: (id: string) => boolean };
}

/**
 * Topics in the order in which they are taught: as given, as in the list, or so that papers come after those that the
 * course declares them to come after.
 *
 * For that, a topic comes after each with a required paper that one of its own comes after. Where topics would wait for
 * each other in a circle, those pairs of topics are kept that more pairs of papers ask for; of equal ones, those of topics
 * given first. Of topics that wait for none, the first given is next.
 */
export function orderTopics(
  topics: readonly OrderedTopic[],
  { course, catalog, order, pinned }: TopicOrderInput,
): readonly OrderedTopic[] {
  const by = course.order?.topics ?? 'given';
  if (by === 'given') return topics;
  if (by === 'list') return sortByList(topics, catalog);

  const waits = listWaits(topics, order, pinned);
  const kept = growAcyclic(
    topics.length,
    [],
    waits.map(({ pair }) => pair),
  );
  const keys = new Map(waits.map(({ pair, key }) => [pair, key]));

  return topologicalOrder(topics.length, kept).flatMap((index): readonly OrderedTopic[] => {
    const topic = topics[index];
    const movedBehind = kept
      .filter(([before, after]) => after === index && before > index)
      .sort(([one], [other]) => one - other)
      .flatMap((pair): readonly MovedTopic[] => {
        const title = topics[pair[0]]?.topic?.title;
        return title === undefined ? [] : [{ title, key: keys.get(pair) ?? 'order' }];
      });
    return topic ? [movedBehind.length > 0 ? { ...topic, movedBehind } : topic] : [];
  });
}

function sortByList(topics: readonly OrderedTopic[], catalog: Catalog): readonly OrderedTopic[] {
  const places = new Map(flattenTopics(catalog).map(({ id }, place) => [id, place]));
  const placeOf = ({ topic }: OrderedTopic) => places.get(topic?.id ?? '') ?? -1;
  return [...topics].sort((a, b) => placeOf(a) - placeOf(b));
}

interface Wait {
  readonly pair: Pair;
  /** Pairs of papers that ask for it. */
  readonly count: number;
  /** What the first of them rests on. */
  readonly key: string;
}

/** Which topics wait for which, those first that most pairs of papers ask for. */
function listWaits(
  topics: readonly OrderedTopic[],
  { after, keyOf }: ReadingOrder,
  pinned: TopicOrderInput['pinned'],
): readonly Wait[] {
  const topicOf = new Map(
    topics.flatMap(({ required }, index) =>
      required.flatMap(({ paper }) => (pinned.has(paper.id) ? [] : [[paper.id, index] as const])),
    ),
  );
  const waits = new Map<string, Wait>();

  for (const [id, topic] of topicOf) {
    for (const earlier of findEarlier(after, id, topicOf)) {
      const other = topicOf.get(earlier) ?? topic;
      if (other === topic) continue;
      const name = `${other} ${topic}`;
      const known = waits.get(name) ?? {
        pair: [other, topic],
        count: 0,
        key: keyOf?.(id, earlier) ?? 'order',
      };
      waits.set(name, { ...known, count: known.count + 1 });
    }
  }

  return [...waits.values()].sort(
    (a, b) => b.count - a.count || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1],
  );
}
