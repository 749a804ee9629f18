/** Most things that a message names one by one. */
const mostNamed = 3;

/**
 * Things in words, the first of many: `a and b`, `a, b, c and 9 more`.
 *
 * @example `listSome(['a', 'b', 'c', 'd'])` is `a, b, c and 1 more`.
 */
export function listSome(things: readonly string[]): string {
  const named = things.slice(0, mostNamed);
  const left = things.length - named.length;
  const last = left > 0 ? `${left} more` : named.at(-1);
  const before = left > 0 ? named : named.slice(0, -1);
  return before.length === 0 ? (last ?? '') : `${before.join(', ')} and ${last}`;
}
