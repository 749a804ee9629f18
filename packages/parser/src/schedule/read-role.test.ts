import { expect, test } from 'vitest';
import { readRole, roleOfLead } from './read-role.js';

test.each([
  [' (Required)', 'required', ''],
  [' (Sec 1-4, Required)', 'required', 'Sec 1-4'],
  [' (optional; skim)', 'optional', 'skim'],
  [' (Companion)', 'optional', ''],
  [', B. Crow, NSDI 2019', undefined, 'B. Crow, NSDI 2019'],
  [' (Chapters 1 and 2)', undefined, 'Chapters 1 and 2'],
  [' – ', undefined, ''],
])('beside a title, “%s” is %s and leaves “%s”', (text, role, words) => {
  expect(readRole(text, true)).toEqual({ ...(role && { role }), words });
});

test('of a title without a link, only what stands in brackets says it', () => {
  expect(readRole('Optional Types (Required)', false)).toEqual({ role: 'required', words: 'Optional Types' });
  expect(readRole('Optional Types', false)).toEqual({ words: 'Optional Types' });
});

test.each([
  ['Optional:', { role: 'optional', rest: '' }],
  ['Required reading: Raft', { role: 'required', rest: 'Raft' }],
  ['Readings: Raft', { rest: 'Raft' }],
  ['Required: a new ethics', { role: 'required', rest: 'a new ethics' }],
  ['Raft: Understandable', undefined],
])('before others, “%s” is %j', (text, lead) => {
  expect(roleOfLead(text)).toEqual(lead);
});
