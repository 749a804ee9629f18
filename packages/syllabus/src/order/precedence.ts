/** Which papers come after which: `{pollux: [gandiva]}`. */
export type Precedence = Readonly<Record<string, readonly string[]>>;

/**
 * The papers that come right before a paper, of those that are there: also through others that are not there.
 *
 * @example `findEarlier({c: ['b'], b: ['a']}, 'c', new Set(['a', 'c']))` is `['a']`.
 */
export function findEarlier(
  after: Precedence,
  id: string,
  there: { readonly has: (id: string) => boolean },
): readonly string[] {
  const found = new Set<string>();
  const queue = [...earlierOf(after, id)];

  for (const next of queue) {
    if (found.has(next)) continue;
    found.add(next);
    if (!there.has(next)) queue.push(...earlierOf(after, next));
  }

  return [...found].filter((earlier) => there.has(earlier));
}

/** The same order said from the other side: which papers come before which. */
export function invert(after: Precedence): Precedence {
  const followers = new Map<string, string[]>();

  for (const [id, ids] of Object.entries(after)) {
    for (const earlier of ids) {
      const known = followers.get(earlier);
      if (known) known.push(id);
      else followers.set(earlier, [id]);
    }
  }

  return Object.fromEntries(followers);
}

/** A cycle in a precedence, first paper repeated at its end; `undefined` where there is none. */
export function findCycle(after: Precedence): readonly string[] | undefined {
  const done = new Set<string>();

  for (const start of Object.keys(after)) {
    if (done.has(start)) continue;
    const path = [{ id: start, next: 0 }];
    const onPath = new Set([start]);

    for (let top = path.at(-1); top; top = path.at(-1)) {
      const before = earlierOf(after, top.id)[top.next++];

      if (before === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(before)) {
        const ids = path.map(({ id }) => id);
        return [...ids.slice(ids.indexOf(before)), before].reverse();
      } else if (!done.has(before)) {
        path.push({ id: before, next: 0 });
        onPath.add(before);
      }
    }
  }

  return undefined;
}

function earlierOf(after: Precedence, id: string): readonly string[] {
  return Object.hasOwn(after, id) ? (after[id] ?? []) : [];
}
