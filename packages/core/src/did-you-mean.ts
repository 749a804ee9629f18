import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by a word, for “did you mean”.
 *
 * One that differs in two of five letters and in three at most, two swapped
 * letters counting as one; else one that has the word as a part: `pollux` for
 * `osdi21-pollux`. The first of equally good ones; `undefined` where none is near.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  return (
    nearestSpelling(word, candidates) ??
    (wanted.length < 3 ? undefined : candidates.find((candidate) => hasPart(candidate, wanted)))
  );
}

/** The same, but never one that only has the word as a part. */
export function nearestSpelling(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(wanted.length * 0.4))) + 1;

  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = editDistance(wanted, candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }

  return best;
}

/** Edit distance, in which two neighbours that changed places are one edit. */
function editDistance(a: string, b: string): number {
  return a.length === b.length && isSwapped(a, b) ? 1 : distance(a, b);
}

function isSwapped(a: string, b: string): boolean {
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  if (first === a.length) return false;
  return a.slice(0, first) + (a[first + 1] ?? '') + (a[first] ?? '') + a.slice(first + 2) === b;
}

function hasPart(candidate: string, wanted: string): boolean {
  return `-${candidate.toLowerCase()}-`.includes(`-${wanted}-`) || candidate.toLowerCase().startsWith(wanted);
}
