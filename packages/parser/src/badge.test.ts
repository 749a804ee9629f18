import { expect, test } from 'vitest';
import { readBadge } from './badge.js';

test.each([
  ["https://img.shields.io/badge/Conference-ICML'24-blue", "ICML'24"],
  ['https://img.shields.io/badge/CVPR_2023-4b44ce', 'CVPR 2023'],
  ['https://img.shields.io/badge/venue-Eye--Tracking%202020-red?style=flat', 'Eye-Tracking 2020'],
  ['https://img.shields.io/badge/venue-%E0%A4-red', '%E0%A4'],
  ['https://img.shields.io/github/stars/a/b', undefined],
  ['https://example.org/badge/CVPR-blue', undefined],
])('the badge `%s` shows `%s`', (url, words) => {
  expect(readBadge(url)).toBe(words);
});
