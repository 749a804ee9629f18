import { expect, test } from 'vitest';
import { readEdition } from './read-edition.js';

test.each([
  ['2021', { year: 2021 }],
  ['📅 2021', { year: 2021 }],
  ['Papers in 2021', { year: 2021 }],
  ['2021年论文', { year: 2021 }],
  ['March 2024', { year: 2024 }],
  ['2024.05', { year: 2024 }],
  ['OSDI 2021', { venue: { key: 'osdi', name: 'OSDI' }, year: 2021 }],
  ["ICML'21", { venue: { key: 'icml', name: 'ICML' }, year: 2021 }],
  ['NeurIPS (2023)', { venue: { key: 'neurips', name: 'NeurIPS' }, year: 2023 }],
  ['ICML', { venue: { key: 'icml', name: 'ICML' } }],
  ['2020 ICML', { venue: { key: 'icml', name: 'ICML' }, year: 2020 }],
  ['NeurIPS 2022 papers', { venue: { key: 'neurips', name: 'NeurIPS' }, year: 2022 }],
])('reads `%s`', (heading, edition) => {
  expect(readEdition(heading)).toEqual(edition);
});

test.each([
  '2020 and before',
  'More Papers from the 2010s',
  '2018-2020',
  'Speech / Other Domain',
  'Scheduling',
  'Security',
  'Vision',
  'Storage',
  'Papers',
  'NLP',
  'RNN',
  'GPU Sharing',
  'Background',
  'RLHF',
  'Week 3 (2021)',
])('reads nothing from `%s`', (heading) => {
  expect(readEdition(heading)).toBeUndefined();
});
