import { byCodeUnits } from '@proseminar/core';

/** What sessions are about, by the name that stands in paths: ids of papers, or a title where nothing is read. */
export type Sessions = ReadonlyMap<string, readonly string[]>;

/**
 * Which session of before each session of now is: the one that shares most of what it is about. One that shares nothing
 * with any is not among them, whatever its date: it is another session.
 *
 * @example
 * matchSessions(new Map([['2027-02-15-raft', ['raft']]]), new Map([['2027-02-17-raft', ['raft']]]))
 * // => Map {'2027-02-17-raft' => '2027-02-15-raft'}
 */
export function matchSessions(before: Sessions, now: Sessions): Map<string, string> {
  const pairs = [...now].flatMap(([slug, about]) =>
    [...before].flatMap(([old, wasAbout]) => {
      const likeness = share(about, wasAbout);
      return likeness > 0 ? [{ slug, old, likeness }] : [];
    }),
  );
  pairs.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Number(b.slug === b.old) - Number(a.slug === a.old) ||
      byCodeUnits(a.old, b.old) ||
      byCodeUnits(a.slug, b.slug),
  );

  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const { slug, old } of pairs) {
    if (matches.has(slug) || taken.has(old)) continue;
    matches.set(slug, old);
    taken.add(old);
  }
  return matches;
}

/** How much two lists have in common, from 0 to 1. */
function share(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  const common = [...all].filter((each) => one.includes(each) && other.includes(each));
  return all.size === 0 ? 0 : common.length / all.size;
}
