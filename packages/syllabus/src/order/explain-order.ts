import type { Catalog } from '@proseminar/core';
import type { Reason, Session } from '../course-plan.js';
import { isRead } from '../is-read.js';
import { paperName } from '../paper-name.js';
import { whyAfter, whyMentioned, whyOverruled } from '../reasons.js';
import type { SelectedTopic } from '../select-papers.js';
import type { ReadingOrder } from './order-papers.js';
import { findEarlier } from './precedence.js';
import { findReadMentions } from './read-mentions.js';

/** Why papers are read after others, by the ids of papers: what the course declares, and what notes mention. */
export function explainOrder(
  sessions: readonly Pick<Session, 'readings'>[],
  topics: readonly SelectedTopic[],
  order: ReadingOrder,
  { papers }: Catalog,
): ReadonlyMap<string, readonly Reason[]> {
  const names = new Map(papers.map((paper) => [paper.id, paperName(paper)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const ids = sessions.flatMap(({ readings }) => readings.filter(isRead).map(({ paper }) => paper));
  const { kept, overruled } = findReadMentions(ids, topics, order);
  const read = new Set<string>();

  return new Map(
    ids.map((id) => {
      const earlier = findEarlier(order.after, id, read);
      const mentioned = (kept.get(id) ?? []).filter((mention) => !earlier.includes(mention.mentioned));
      const other = overruled.get(id);
      read.add(id);
      return [
        id,
        [
          ...whyAfter(
            earlier.map((other) => ({ name: nameOf(other), key: order.keyOf?.(id, other) ?? 'order' })),
          ),
          ...whyMentioned(mentioned, nameOf),
          ...(other ? [whyOverruled(other, nameOf)] : []),
        ],
      ];
    }),
  );
}
