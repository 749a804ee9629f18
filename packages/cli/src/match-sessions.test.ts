import { expect, test } from 'vitest';
import { matchSessions } from './match-sessions.js';

const about = (sessions: Record<string, string>) =>
  new Map(Object.entries(sessions).map(([slug, papers]) => [slug, papers.split(' ')]));

test.each<[string, Record<string, string>, Record<string, string>, Record<string, string>]>([
  ['the same papers on another day', { '03-01-a': 'a b' }, { '03-08-a': 'b a' }, { '03-08-a': '03-01-a' }],
  [
    'sessions that change places',
    { '03-01-x': 'a', '03-08-x': 'b' },
    { '03-01-x': 'b', '03-08-x': 'a' },
    { '03-01-x': '03-08-x', '03-08-x': '03-01-x' },
  ],
  ['some papers of before', { '03-01-a-b': 'a b' }, { '03-01-a-c': 'a c' }, { '03-01-a-c': '03-01-a-b' }],
  [
    'a session in two parts: the first day',
    { '03-01-a-b': 'a b' },
    { '03-01-a': 'a', '03-08-b': 'b' },
    { '03-01-a': '03-01-a-b' },
  ],
  [
    'equal titles where they were',
    { '1-t': 'Talks', '2-t': 'Talks' },
    { '2-t': 'Talks', '3-t': 'Talks' },
    { '2-t': '2-t', '3-t': '1-t' },
  ],
  ['other papers on the same day: none', { '03-01-x': 'a' }, { '03-01-x': 'b' }, {}],
])('%s', (_, before, now, expected) => {
  expect(Object.fromEntries(matchSessions(about(before), about(now)))).toEqual(expected);
});
