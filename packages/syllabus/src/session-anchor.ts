import type { Expected } from './expected.js';
import { readTime } from './meeting-pattern.js';

/** A session by its place: `{from: 'start', count: 3}` is the third, `{from: 'end', count: 0}` the last. */
export interface SessionReference {
  readonly from: 'start' | 'end';
  readonly count: number;
}

/** When something is due, in relation to a session. */
export interface SessionAnchor {
  readonly session: SessionReference;
  /** How much later than the session; negative for earlier. */
  readonly offset?: { readonly count: number; readonly unit: 'hour' | 'day' };
  /** Clock time on that date: `23:59`. */
  readonly time?: string;
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

/** The session meant, from 1, among a number of sessions; `undefined` where there is none. */
export function resolveSession({ from, count }: SessionReference, sessions: number): number | undefined {
  const number = from === 'start' ? count : sessions - count;
  return number >= 1 && number <= sessions ? number : undefined;
}

const anchor =
  /^session (\d{1,4}|last(?: ?[-−–] ?\d{1,4})?)(?: ?([-+−–]) ?(\d{1,4}) ?(hour|day|week)s?)?(?: ?@ ?(\d{1,2}:\d{2}))?$/u;

const someAnchor = 'a time such as `session 6`, `session last + 1 week @ 23:59` or `session 3 - 24 hours`';

/**
 * Read when something is due: `session 6`, `session last + 1 week @ 23:59`, `session 3 - 24 hours`.
 *
 * Without an offset in hours and without a time after `@`, it is due when a session of that day would start.
 */
export function readSessionAnchor(text: string): SessionAnchor | Expected {
  const match = anchor.exec(text.trim().replace(/\s+/gu, ' '));
  if (!match) return { expected: someAnchor };

  const [, which = '', sign, count, unit, clock] = match;
  const session = readSessionReference(which);
  if ('expected' in session) return { expected: someAnchor };

  const time = clock === undefined ? undefined : readTime(clock);
  if (typeof time === 'object') return time;
  if (unit === 'hour' && time !== undefined) return { expected: 'either hours or a time after `@`' };

  const amount = Number(count) * (sign === '+' ? 1 : -1);
  return {
    session,
    ...(unit === 'hour' && { offset: { count: amount, unit } }),
    ...(unit === 'day' && { offset: { count: amount, unit } }),
    ...(unit === 'week' && { offset: { count: amount * 7, unit: 'day' } }),
    ...(time !== undefined && { time }),
  };
}
