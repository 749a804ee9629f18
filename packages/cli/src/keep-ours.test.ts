import { expect, test } from 'vitest';
import { keepOurs } from './keep-ours.js';

const [ours, between, theirs] = ['<<<<<<< yours\n', '=======\n', '>>>>>>> proseminar\n'];

test.each<[string, string, string | undefined]>([
  ['a text without markers', `a\n${between}b`, `a\n${between}b`],
  ['a place', `a\n${ours}mine\n${between}new\n${theirs}b\n`, 'a\nmine\nb\n'],
  ['two places', `${ours}${between}new\n${theirs}a\n${ours}b\n${between}${theirs}`, 'a\nb\n'],
  [
    'lines that end as on Windows',
    `a\n${ours}mine\n${between}${theirs}`.replaceAll('\n', '\r\n'),
    'a\r\nmine\r\n',
  ],
  ['a marker that is gone', `${ours}mine\n${between}new\n`, undefined],
  ['a marker that stands alone', `new\n${theirs}`, undefined],
  ['a line under a heading of a person', `${ours}Mine\n${between}${between}new\n${theirs}`, undefined],
])('%s', (_, text, expected) => {
  expect(keepOurs(text)?.text).toBe(expected);
});
