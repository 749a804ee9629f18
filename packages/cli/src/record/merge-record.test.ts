import { expect, test } from 'vitest';
import { mergeRecord } from './merge-record.js';

const date = '2027-02-15';

test.each([
  [undefined, { slides: 'a.pdf' }, { slides: 'a.pdf' }],
  [{ slides: 'a.pdf' }, { slides: 'a.pdf' }, { slides: 'a.pdf' }],
  [{ slides: 'a.pdf' }, { slides: ['b.pdf', 'a.pdf'] }, { slides: ['a.pdf', 'b.pdf'] }],
  [{ summary: 'a.md', note: 'One\n' }, { summary: 'b.md' }, { summary: 'b.md', note: 'One\n' }],
  [{ note: 'One\n' }, { note: 'Two' }, { note: 'One\n\nTwo' }],
  [{ note: 'One\n\nTwo' }, { note: 'Two' }, { note: 'One\n\nTwo' }],
  [{ presentedBy: ['a'] }, { presentedBy: ['b'] }, { presentedBy: ['b'] }],
])('%j and %j are %j', (before, more, merged) => {
  expect(mergeRecord(before && { date, ...before }, { date, ...more })).toEqual({ date, ...merged });
});
