/** Counts that are tried one by one. */
const nearby = 60;

/**
 * What is found for the highest count below a limit.
 *
 * A count may have nothing although a higher one has something, so the nearest to the limit are tried one by one; only
 * if none of them has anything, the lower ones are halved.
 */
export function findMost<Found>(
  limit: number,
  find: (count: number) => Found | undefined,
): Found | undefined {
  const lowest = Math.max(0, limit - nearby);
  for (let count = limit - 1; count >= lowest; count--) {
    const found = find(count);
    if (found !== undefined) return found;
  }

  let best: Found | undefined;
  let [low, high] = [0, lowest - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const found = find(middle);
    best = found ?? best;
    if (found !== undefined) low = middle + 1;
    else high = middle - 1;
  }
  return best;
}
