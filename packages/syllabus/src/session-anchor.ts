import type { Expected } from './expected.js';

/** A session by its place: `{from: 'start', count: 3}` is the third, `{from: 'end', count: 0}` the last. */
export interface SessionReference {
  readonly from: 'start' | 'end';
  readonly count: number;
}

const reference = /^(?:([1-9]\d{0,3})|last(?:\s*[-−–]\s*(\d{1,4}))?)$/u;
const someReference = 'the number of a session, `last`, or such as `last - 1`';

/** Read which session is meant: `3`, `last` or `last - 1`. */
export function readSessionReference(value: number | string): SessionReference | Expected {
  const match = reference.exec(String(value).trim());
  if (!match) return { expected: someReference };

  const [, number, back] = match;
  if (number !== undefined) return { from: 'start', count: Number(number) };
  return { from: 'end', count: Number(back ?? 0) };
}

/** The number of the session meant among those that there are, in order; `undefined` where there is none. */
export function resolveSession(
  { from, count }: SessionReference,
  numbers: readonly number[],
): number | undefined {
  if (from === 'end') return numbers[numbers.length - 1 - count];
  return numbers.includes(count) ? count : undefined;
}

/** A session as people write it: `3`, `last - 1`. */
export function formatReference({ from, count }: SessionReference): string {
  if (from === 'start') return String(count);
  return count === 0 ? 'last' : `last - ${count}`;
}
