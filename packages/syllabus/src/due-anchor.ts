import type { Expected } from './expected.js';
import { readTime, readWeekday } from './meeting-pattern.js';
import { readSessionReference, type SessionReference } from './session-anchor.js';

/** What a deadline is counted from. */
export type AnchorPoint =
  | { readonly from: 'session'; readonly session: SessionReference }
  | { readonly from: 'session-of-week'; readonly week: number; readonly session: SessionReference }
  | { readonly from: 'weekday'; readonly week: number; readonly weekday: number }
  | { readonly from: 'term'; readonly day: 'first' | 'last' }
  | { readonly from: 'milestone'; readonly id: string };

/** When something is due, in relation to a point of the course. */
export interface DueAnchor {
  readonly point: AnchorPoint;
  /** How much later than the point; negative for earlier. */
  readonly offset?: { readonly count: number; readonly unit: 'hour' | 'day' };
  /** Clock time on that date: `23:59`. */
  readonly time?: string;
}

const offsetAtEnd = / ?([-+−–]) ?(\d{1,4}) ?(h|hours?|d|days?|w|weeks?)$/u;

const someAnchor =
  'a time such as `session 6`, `session last + 1 week @ 23:59`, `week 6 Friday @ 17:00` or `proposal + 2 weeks`';

/**
 * Read when something is due: `session 6`, `session 3 - 24 hours`, `week 6 first session @ 23:59`,
 * `week 6 Friday @ 17:00`, `last day of term + 3 days`, or, by the id of another milestone, `proposal + 2 weeks`.
 */
export function readDueAnchor(text: string): DueAnchor | Expected {
  const [before = '', clock, ...rest] = text
    .slice(0, 200)
    .replace(/\s+/gu, ' ')
    .split('@')
    .map((part) => part.trim());
  if (rest.length > 0) return { expected: someAnchor };

  const [whole = '', sign, count, unit = ''] = offsetAtEnd.exec(before) ?? [];
  const point = readPoint(before.slice(0, before.length - whole.length));
  if ('expected' in point) return point;

  const time = clock === undefined ? undefined : readTime(clock);
  if (typeof time === 'object') return time;
  if (unit.startsWith('h') && time !== undefined) return { expected: 'either hours or a time after `@`' };

  const amount = Number(count) * (sign === '+' ? 1 : -1);
  return {
    point,
    ...(unit.startsWith('h') && { offset: { count: amount, unit: 'hour' } }),
    ...(unit.startsWith('d') && { offset: { count: amount, unit: 'day' } }),
    ...(unit.startsWith('w') && { offset: { count: amount * 7, unit: 'day' } }),
    ...(time !== undefined && { time }),
  };
}

function readPoint(text: string): AnchorPoint | Expected {
  const [, reference] = /^session (\S.*)$/u.exec(text) ?? [];
  if (reference !== undefined) {
    const session = readSessionReference(reference);
    return 'expected' in session ? { expected: someAnchor } : { from: 'session', session };
  }

  const [, week, which] = /^week ([1-9]\d{0,2})[, ] ?(\S.*)$/u.exec(text) ?? [];
  if (which !== undefined) return readInWeek(Number(week), which);
  const [, what, ofWeek] = /^(\S.*) (?:of|in) week ([1-9]\d{0,2})$/u.exec(text) ?? [];
  if (what !== undefined) return readInWeek(Number(ofWeek), what);

  const [, day] = /^(first|last) day(?: of (?:the )?term)?$/u.exec(text) ?? [];
  if (day !== undefined) return { from: 'term', day: day === 'first' ? 'first' : 'last' };

  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) {
    return {
      expected: 'no date, which belongs into `calendar.yaml`, under `dates` by the id of the milestone',
    };
  }
  if (/^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) && !['session', 'week', 'last'].includes(text)) {
    return { from: 'milestone', id: text };
  }
  return { expected: someAnchor };
}

function readInWeek(week: number, text: string): AnchorPoint | Expected {
  const [, which, number] = /^(?:(first|last) session|session ([1-9]))$/u.exec(text) ?? [];
  if (which === 'last') return { from: 'session-of-week', week, session: { from: 'end', count: 0 } };
  if (which !== undefined || number !== undefined) {
    return { from: 'session-of-week', week, session: { from: 'start', count: Number(number ?? 1) } };
  }

  const weekday = readWeekday(text);
  return typeof weekday === 'number' ? { from: 'weekday', week, weekday } : { expected: someAnchor };
}
