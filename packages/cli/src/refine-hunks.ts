import type { Hunk } from './compare-lines.js';

/** Above this many pairs of lines in a change, it stays one. */
const mostPairs = 40_000;

/** Lines are versions of one line where they have at least this much of their words in common. */
const enough = 0.5;

/**
 * The same changes in smaller pieces: a line and its new version are a change of their own. So an edit of one row of a
 * table meets only what became of that row, though all rows changed.
 */
export function refineHunks(
  hunks: readonly Hunk[],
  before: readonly string[],
  after: readonly string[],
): Hunk[] {
  return hunks.flatMap((hunk) => {
    const old = before.slice(hunk.before.start, hunk.before.end);
    const now = after.slice(hunk.after.start, hunk.after.end);
    if (old.length * now.length <= 1 || old.length * now.length > mostPairs) return [hunk];
    return splitAt(hunk, findVersions(old, now));
  });
}

/** Which lines are versions of each other, as positions in order: those that have most in common on the whole. */
function findVersions(old: readonly string[], now: readonly string[]): [number, number][] {
  const [oldWords, newWords] = [old.map(countWords), now.map(countWords)];
  // best[i][j]: most that lines from i and from j on have in common.
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const alike = likeness(oldWords[i], newWords[j]);
    return alike < enough ? 0 : alike + at(i + 1, j + 1);
  };

  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      best[i]?.fill(Math.max(at(i + 1, j), at(i, j + 1), paired(i, j)), j, j + 1);
    }
  }

  const versions: [number, number][] = [];
  for (let i = 0, j = 0; at(i, j) > 0; ) {
    if (paired(i, j) === at(i, j)) versions.push([i++, j++]);
    else if (at(i + 1, j) === at(i, j)) i++;
    else j++;
  }
  return versions;
}

function splitAt({ before, after }: Hunk, versions: readonly [number, number][]): Hunk[] {
  const pieces: Hunk[] = [];
  let [i, j] = [before.start, after.start];
  const add = (oldEnd: number, newEnd: number) => {
    if (oldEnd > i || newEnd > j) {
      pieces.push({ before: { start: i, end: oldEnd }, after: { start: j, end: newEnd } });
    }
    [i, j] = [oldEnd, newEnd];
  };

  for (const [oldLine, newLine] of versions) {
    add(before.start + oldLine, after.start + newLine);
    add(before.start + oldLine + 1, after.start + newLine + 1);
  }
  add(before.end, after.end);
  return pieces;
}

interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function countWords(line: string): Words {
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** How much of their words two lines have in common, from 0 to 1. */
function likeness(one: Words | undefined, other: Words | undefined): number {
  if (!one || !other || one.total + other.total === 0) return 0;
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / (one.total + other.total);
}
