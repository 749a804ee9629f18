import type { Paper } from '@proseminar/core';

/** Which papers come after which: `{pollux: [gandiva]}`. */
export type Precedence = Readonly<Record<string, readonly string[]>>;

/** A cycle in a precedence, first paper repeated at its end; `undefined` where there is none. */
export function findCycle(after: Precedence): readonly string[] | undefined {
  const done = new Set<string>();

  for (const start of Object.keys(after)) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { id: string; next: number }[] = [];
    const enter = (id: string) => {
      stack.push({ id, next: 0 });
      path.push(id);
      onPath.add(id);
    };
    if (!done.has(start)) enter(start);

    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const before = earlierOf(after, top.id)[top.next++];

      if (before === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
        stack.pop();
      } else if (onPath.has(before)) {
        return [...path.slice(path.indexOf(before)), before].reverse();
      } else if (!done.has(before)) {
        enter(before);
      }
    }
  }

  return undefined;
}

/** All papers that come before a paper, directly or through others. */
export function findAllEarlier(after: Precedence, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...earlierOf(after, id)];

  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...earlierOf(after, next));
  }

  return found;
}

function earlierOf(after: Precedence, id: string): readonly string[] {
  return Object.hasOwn(after, id) ? (after[id] ?? []) : [];
}

/**
 * The papers of one topic in the order of reading.
 *
 * By year, then by the order of the list; papers without a year come last. A paper that comes `after` others
 * waits for them, also where a paper between the two is not among those given.
 *
 * @param papers Papers in the order of the list.
 * @param after A precedence without cycles.
 */
export function orderPapers(papers: readonly Paper[], after: Precedence): readonly Paper[] {
  const waiting = papers
    .map((paper, place) => ({ paper, place, earlier: findAllEarlier(after, paper.id) }))
    .sort((a, b) => (a.paper.year ?? 9999) - (b.paper.year ?? 9999) || a.place - b.place);
  const unplaced = new Set(papers.map(({ id }) => id));
  const ordered: Paper[] = [];

  while (waiting.length > 0) {
    const free = waiting.findIndex(({ earlier }) => ![...earlier].some((id) => unplaced.has(id)));
    const [next] = waiting.splice(Math.max(0, free), 1);
    if (!next) break;
    unplaced.delete(next.paper.id);
    ordered.push(next.paper);
  }

  return ordered;
}
