import type { SelectedTopic } from '../select-papers.js';
import { formatMention, type Mention } from './mentions/mention.js';
import type { ReadingOrder } from './order-papers.js';
import { findEarlier } from './precedence.js';

/** A mention of a paper that is read later all the same. */
export interface Overruled {
  readonly mention: Mention;
  /** How the paper comes before the mentioned one: each step with what says so. Empty where only places do. */
  readonly steps: readonly Step[];
}

/** That a paper comes after another. */
interface Step {
  /** Id of the later paper. */
  readonly paper: string;
  /** What says so: `order.after.pollux[0]`, or a line of notes. */
  readonly evidence: string;
  readonly isDeclared: boolean;
}

/** What notes mention of what is read for the same topic. */
export interface ReadMentions {
  /** Mentions of papers that are read before, by the id of the paper whose notes they are in. */
  readonly kept: ReadonlyMap<string, readonly Mention[]>;
  /** By the same, the most frequent one of a paper that is read later. */
  readonly overruled: ReadonlyMap<string, Overruled>;
}

/**
 * Which mentions an order of reading keeps, and what overrules the others.
 *
 * @param read Ids of all papers that are read, in the order of reading.
 */
export function findReadMentions(
  read: readonly string[],
  topics: readonly SelectedTopic[],
  order: ReadingOrder,
): ReadMentions {
  const places = new Map(read.map((id, place) => [id, place]));
  const topicOf = new Map(
    topics.flatMap(({ required, rest }, topic) =>
      [...required, ...rest].map(({ paper }) => [paper.id, topic] as const),
    ),
  );
  const kept = new Map<string, readonly Mention[]>();
  const later: Mention[] = [];

  for (const [id, place] of places) {
    const own = (order.mentions?.get(id) ?? []).filter(
      ({ mentioned }) => places.has(mentioned) && topicOf.get(mentioned) === topicOf.get(id),
    );
    const isEarlier = ({ mentioned }: Mention) => (places.get(mentioned) ?? 0) < place;
    kept.set(id, own.filter(isEarlier));
    later.push(...own.filter((mention) => !isEarlier(mention)).slice(0, 1));
  }

  if (later.length === 0) return { kept, overruled: new Map() };
  const next = listSteps(read, places, order, kept);
  return {
    kept,
    overruled: new Map(later.map((mention) => [mention.paper, { mention, steps: findSteps(mention, next) }])),
  };
}

/** The steps from each paper to those that come after it. */
function listSteps(
  read: readonly string[],
  places: ReadonlyMap<string, number>,
  order: ReadingOrder,
  kept: ReadMentions['kept'],
): ReadonlyMap<string, readonly Step[]> {
  const next = new Map(read.map((id): [string, Step[]] => [id, []]));
  for (const paper of read) {
    for (const id of findEarlier(order.after, paper, places)) {
      next.get(id)?.push({ paper, evidence: order.keyOf?.(paper, id) ?? 'order', isDeclared: true });
    }
    for (const mention of kept.get(paper) ?? []) {
      next.get(mention.mentioned)?.push({ paper, evidence: formatMention(mention), isDeclared: false });
    }
  }
  return next;
}

/** The fewest steps from a paper to the one that its notes mention. */
function findSteps(
  { paper, mentioned }: Mention,
  next: ReadonlyMap<string, readonly Step[]>,
): readonly Step[] {
  const from = new Map<string, { before: string; step: Step }>();
  const queue = [paper];

  for (const before of queue) {
    if (from.has(mentioned)) break;
    for (const step of next.get(before) ?? []) {
      if (from.has(step.paper)) continue;
      from.set(step.paper, { before, step });
      queue.push(step.paper);
    }
  }

  const steps: Step[] = [];
  for (let last = from.get(mentioned); last; last = from.get(last.before)) steps.unshift(last.step);
  return steps;
}
