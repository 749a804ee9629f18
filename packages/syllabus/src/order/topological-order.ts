/** Two numbers, the first of which comes before the second. */
export type Pair = readonly [before: number, after: number];

/**
 * The numbers from 0 to `size - 1` in an order that keeps all pairs: of those that nothing is left to come before, the
 * lowest is next. Numbers on a cycle are left out.
 */
export function topologicalOrder(size: number, pairs: readonly Pair[]): readonly number[] {
  const waitsFor = new Int32Array(size);
  const followers = listFollowers(size, pairs);
  for (const [, after] of pairs) waitsFor[after] = (waitsFor[after] ?? 0) + 1;

  const ready: number[] = [];
  for (let number = 0; number < size; number++) if (waitsFor[number] === 0) push(ready, number);
  const ordered: number[] = [];

  for (let next = pop(ready); next !== undefined; next = pop(ready)) {
    ordered.push(next);
    for (const follower of followers[next] ?? []) {
      const left = (waitsFor[follower] ?? 0) - 1;
      waitsFor[follower] = left;
      if (left === 0) push(ready, follower);
    }
  }

  return ordered;
}

/** What comes right after each number. */
export function listFollowers(size: number, pairs: readonly Pair[]): number[][] {
  const followers = Array.from({ length: size }, (): number[] => []);
  for (const [before, after] of pairs) followers[before]?.push(after);
  return followers;
}

/** Add to a heap: an array in which no number is lower than that at half its place. */
function push(heap: number[], number: number): void {
  let at = heap.push(number) - 1;

  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] ?? 0;
    if (other <= number) break;
    heap[at] = other;
    at = above;
  }
  heap[at] = number;
}

/** Take the lowest number out of a heap. */
function pop(heap: number[]): number | undefined {
  const lowest = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return lowest;

  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    const isRight = (heap[below + 1] ?? Number.POSITIVE_INFINITY) < (heap[below] ?? 0);
    const lower = isRight ? below + 1 : below;
    const other = heap[lower] ?? 0;
    if (other >= last) break;
    heap[at] = other;
    at = lower;
  }
  heap[at] = last;
  return lowest;
}
