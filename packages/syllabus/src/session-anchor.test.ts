import { expect, test } from 'vitest';
import { readSessionAnchor, readSessionReference, resolveSession } from './session-anchor.js';

test.each([
  [3, 10, 3],
  ['3', 10, 3],
  ['last', 10, 10],
  ['last - 1', 10, 9],
  ['last-9', 10, 1],
  ['last - 10', 10, undefined],
  [11, 10, undefined],
])('session %j of %i is %j', (value, sessions, number) => {
  const reference = readSessionReference(value);
  expect('expected' in reference ? reference : resolveSession(reference, sessions)).toBe(number);
});

test.each(['0', '-1', 'first', 'last + 1', 'last -', '1.5'])('session “%s” is refused', (text) => {
  expect(readSessionReference(text)).toHaveProperty('expected');
});

test.each([
  ['session 6', { session: { from: 'start', count: 6 } }],
  ['session last', { session: { from: 'end', count: 0 } }],
  [
    'session last + 1 week @ 23:59',
    { session: { from: 'end', count: 0 }, offset: { count: 7, unit: 'day' }, time: '23:59' },
  ],
  ['session last - 1 week', { session: { from: 'end', count: 0 }, offset: { count: -7, unit: 'day' } }],
  ['session last - 1', { session: { from: 'end', count: 1 } }],
  ['session last - 1 - 2 days', { session: { from: 'end', count: 1 }, offset: { count: -2, unit: 'day' } }],
  ['session 3 − 24 hours', { session: { from: 'start', count: 3 }, offset: { count: -24, unit: 'hour' } }],
  ['session 6@9:00', { session: { from: 'start', count: 6 }, time: '09:00' }],
])('“%s” is read', (text, anchor) => {
  expect(readSessionAnchor(text)).toEqual(anchor);
});

test.each([
  '6',
  'week 6',
  'session 0',
  'session 6 + 1',
  'session 6 + 2 hours @ 10:00',
  'session 6 @ 25:00',
  'session 6 @',
])('“%s” is refused', (text) => {
  expect(readSessionAnchor(text)).toHaveProperty('expected');
});
