import { expect, test } from 'vitest';
import { readDueAnchor } from './due-anchor.js';

test.each([
  ['session 6', { point: { from: 'session', session: { from: 'start', count: 6 } } }],
  ['session last', { point: { from: 'session', session: { from: 'end', count: 0 } } }],
  [
    'session last + 1 week @ 23:59',
    {
      point: { from: 'session', session: { from: 'end', count: 0 } },
      offset: { count: 7, unit: 'day' },
      time: '23:59',
    },
  ],
  [
    'session last - 1 week',
    { point: { from: 'session', session: { from: 'end', count: 0 } }, offset: { count: -7, unit: 'day' } },
  ],
  ['session last - 1', { point: { from: 'session', session: { from: 'end', count: 1 } } }],
  [
    'session last - 1 - 2 days',
    { point: { from: 'session', session: { from: 'end', count: 1 } }, offset: { count: -2, unit: 'day' } },
  ],
  [
    'session 3 − 24 hours',
    {
      point: { from: 'session', session: { from: 'start', count: 3 } },
      offset: { count: -24, unit: 'hour' },
    },
  ],
  [
    'session 12 - 24h',
    {
      point: { from: 'session', session: { from: 'start', count: 12 } },
      offset: { count: -24, unit: 'hour' },
    },
  ],
  [
    'week 6 first session @ 23:59',
    { point: { from: 'session-of-week', week: 6, session: { from: 'start', count: 1 } }, time: '23:59' },
  ],
  [
    'last session of week 6',
    { point: { from: 'session-of-week', week: 6, session: { from: 'end', count: 0 } } },
  ],
  ['week 6 session 2', { point: { from: 'session-of-week', week: 6, session: { from: 'start', count: 2 } } }],
  ['week 6 Friday @ 17:00', { point: { from: 'weekday', week: 6, weekday: 5 }, time: '17:00' }],
  ['Friday of week 6', { point: { from: 'weekday', week: 6, weekday: 5 } }],
  ['first day of term', { point: { from: 'term', day: 'first' } }],
  ['last day + 3 days', { point: { from: 'term', day: 'last' }, offset: { count: 3, unit: 'day' } }],
  [
    'proposal + 2 weeks',
    { point: { from: 'milestone', id: 'proposal' }, offset: { count: 14, unit: 'day' } },
  ],
  ['mid-term-report', { point: { from: 'milestone', id: 'mid-term-report' } }],
  ['session 6@9:00', { point: { from: 'session', session: { from: 'start', count: 6 } }, time: '09:00' }],
])('“%s” is read', (text, anchor) => {
  expect(readDueAnchor(text)).toEqual(anchor);
});

test.each([
  '6',
  'week 6',
  'session 0',
  'session 6 + 1',
  'session 6 + 2 hours @ 10:00',
  'session 6 @ 25:00',
  'session 6 @',
  'week 6 TH',
  'week 0 Friday',
  'week 6 Someday',
  'proposal + 2',
  'Proposal',
  '2027-02-12',
])('“%s” is refused', (text) => {
  expect(readDueAnchor(text)).toHaveProperty('expected');
});
