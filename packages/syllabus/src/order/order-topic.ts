import type { SelectedTopic } from '../select-papers.js';
import { byList, byYear, type ListedPaper, orderPapers, type ReadingOrder } from './order-papers.js';

/** A topic that another was moved behind, and the key that asks for it. */
export interface MovedTopic {
  readonly title: string;
  readonly key: string;
}

/** A topic whose required papers stand in the order of reading. */
export interface OrderedTopic extends SelectedTopic {
  /** What decides where nothing else does: the list, too, where no paper has a year. */
  readonly by: 'year' | 'list';
  /** What moved papers from where that puts them. */
  readonly movedBy: readonly ('after' | 'mentions')[];
  /** Topics that are given later and come before it, since papers of it come after papers of those. */
  readonly movedBehind?: readonly MovedTopic[];
}

/** A topic with its required papers in the order of reading, and what made it. */
export function orderTopic(topic: SelectedTopic, order: ReadingOrder): OrderedTopic {
  const required = orderPapers(topic.required, order);
  const hasYears = required.some(({ paper }) => paper.year !== undefined);
  const by = order.compare === byList || !hasYears ? 'list' : 'year';
  return { ...topic, required, by, movedBy: findMovers(required, order) };
}

function findMovers(ordered: readonly ListedPaper[], order: ReadingOrder): OrderedTopic['movedBy'] {
  const { after, mentions, ...rest } = order;
  if (isSame(ordered, [...ordered].sort(order.compare ?? byYear))) return [];
  if (isSame(ordered, orderPapers(ordered, { ...rest, after }))) return ['after'];
  if (mentions && isSame(ordered, orderPapers(ordered, { ...rest, after: {}, mentions })))
    return ['mentions'];
  return ['after', 'mentions'];
}

function isSame(one: readonly ListedPaper[], other: readonly ListedPaper[]): boolean {
  return one.every((paper, index) => paper === other[index]);
}
