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

/** A session as references find it. */
export interface NumberedSession {
  /** Number among the sessions of the course, from 1. */
  readonly number: number;
  /** The number by which the files of the course know it, where there was a plan before; 0 where they know it by none. */
  readonly known?: number;
}

/**
 * The number of the session meant among those that there are, in order; `undefined` where there is none.
 *
 * Once a term has changed, that is the session that had the number when the files were written; where that does not take
 * place, the next one.
 */
export function resolveSession(
  { from, count }: SessionReference,
  sessions: readonly NumberedSession[],
): number | undefined {
  if (from === 'end') return sessions[sessions.length - 1 - count]?.number;
  const found = sessions.find(({ number, known = number }) => known === count);
  if (found || sessions.every(({ known }) => known === undefined)) return found?.number;
  return (sessions.find(({ known = 0 }) => known > count) ?? sessions.at(-1))?.number;
}

/** A session as people write it: `3`, `last - 1`. */
export function formatReference({ from, count }: SessionReference): string {
  if (from === 'start') return String(count);
  return count === 0 ? 'last' : `last - ${count}`;
}
