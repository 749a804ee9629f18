/** Longest excerpt, in characters. */
const longest = 90;

/** How many of them stand before what it is about. */
const before = 30;

/**
 * The part of a line that is about what stands from `start` to `end`, in whole words.
 *
 * @example `excerptOf(line, 40, 47)` is `… than schedulers such as Gandiva, since …`.
 */
export function excerptOf(line: string, start: number, end: number): string {
  if (line.length <= longest) return line;
  const to = Math.min(line.length, Math.max(end, Math.max(0, start - before) + longest));
  const from = Math.max(0, Math.min(start - before, to - longest));
  const first = from === 0 ? '' : line.slice(from, start).replace(/^\S*\s+/u, '');
  const opening = from === 0 ? line.slice(0, start) : `… ${first}`;
  const closing = to === line.length ? line.slice(end) : `${line.slice(end, to).replace(/\s+\S*$/u, '')} …`;
  // Half of a pair of code units is no character.
  return `${opening}${line.slice(start, end)}${closing}`.replace(/\p{Surrogate}/gu, '');
}
