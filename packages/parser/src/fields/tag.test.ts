import { expect, test } from 'vitest';
import { readTag } from './tag.js';

const osdi = { key: 'osdi', name: 'OSDI' };

test.each([
  ["OSDI '14", { venue: osdi, year: 2014 }],
  ['OSDI 2014', { venue: osdi, year: 2014 }],
  [
    "NIPS '17 MLSys workshop",
    { venue: { key: 'neurips', name: 'NIPS', workshop: 'MLSys workshop' }, year: 2017 },
  ],
  ["ICML '18 workshop", { venue: { key: 'icml', name: 'ICML', workshop: 'workshop' }, year: 2018 }],
  ["Journal of Improbable Kernels '20", { venue: { name: 'Journal of Improbable Kernels' }, year: 2020 }],
  ['2014', { year: 2014 }],
  ['talk', { is: 'talk' }],
  ['Book 1992', { is: 'book', year: 1992 }],
  ['resource', { is: 'other' }],
  ['group', { is: 'group' }],
  ['NeurlPS', { venue: { name: 'NeurlPS' } }],
  ['required', { mark: 'required' }],
  ['constructor', { mark: 'constructor' }],
])('the tag “%s” says %j', (text, tag) => {
  expect(readTag(text)).toEqual(tag);
});
