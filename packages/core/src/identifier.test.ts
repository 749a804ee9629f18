import { expect, test } from 'vitest';
import { readIdentifiers } from './identifier.js';

test.each([
  ['https://dl.acm.org/doi/pdf/10.1145/3341301.3359642', { doi: '10.1145/3341301.3359642' }],
  ['https://doi.org/10.14778/3415478.3415530', { doi: '10.14778/3415478.3415530' }],
  ['https://arxiv.org/pdf/2204.12013.pdf', { arxiv: '2204.12013' }],
  ['http://export.arxiv.org/abs/2111.04867v2', { arxiv: '2111.04867' }],
  ['https://arxiv.org/abs/cs/0112017', { arxiv: 'cs/0112017' }],
  ['https://www.usenix.org/system/files/osdi18-xiao.pdf', {}],
  ['https://evil.example/arxiv.org/abs/2204.12013', {}],
])('%s has %j', (url, identifiers) => {
  expect(readIdentifiers([url])).toEqual(identifiers);
});
