import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findVenue, nearestVenue } from './find-venue.js';
import { venues } from './venue-registry.js';

test.each([
  ['NIPS', 'neurips'],
  ['neurips', 'neurips'],
  ['Advances in Neural Information Processing Systems 30', 'neurips'],
  ['PVLDB', 'vldb'],
  ['Proc. VLDB Endow.', 'vldb'],
  ['USENIX ATC', 'atc'],
  ['2020 USENIX Annual Technical Conference (USENIX ATC 20)', 'atc'],
  ['SysML', 'mlsys'],
  ['S&P', 'sp'],
  ['Oakland', 'sp'],
  ['IEEE Symposium on Security & Privacy', 'sp'],
  ['IEEE Security & Privacy', 'ieee-security-and-privacy'],
  ['FAT*', 'facct'],
  ['Supercomputing', 'sc'],
  ['SC', 'sc'],
  ['SCC', 'scc'],
  ['CC', 'cc'],
  ['C&C', 'creativity-and-cognition'],
  ['CoRR', 'arxiv'],
  ['CoRR abs/1909.08053', 'arxiv'],
  ['arXiv preprint arXiv:1909.08053v2 [cs.LG]', 'arxiv'],
  ['arxiv.org', 'arxiv'],
  ['37th International Conference on Machine Learning', 'icml'],
  ['Proceedings of the Thirty-Seventh International Conference on Machine Learning', 'icml'],
  ['International Conference on Machine Learning, ICML 2020', 'icml'],
  ['In Proc. of the Int’l Conf. on Machine Learning', 'icml'],
  ['ECCV2020', 'eccv'],
  ['osdi14', 'osdi'],
  ["OSDI '14", 'osdi'],
  ['OSDI ’14', 'osdi'],
  ['ACM SIGMOD', 'sigmod'],
  ['ACM SIGPLAN PLDI', 'pldi'],
  ['SIGMOD Record', 'sigmod-record'],
  ['ACM/IEEE ISCA', 'isca'],
  ['IEEE/ACM MICRO', 'micro'],
  ['IEEE Micro', 'ieee-micro'],
  ['Euro Sys', 'eurosys'],
  ['S.O.S.P.', 'sosp'],
  ['Symposium on Operating Systems Principles', 'sosp'],
  [
    'International Conference on Architectural Support for Programming Languages and Operating System (ASPLOS)',
    'asplos',
  ],
  ['24th Annual International Conference on Mobile Computing and Networking', 'mobicom'],
  ['IEEE Trans. Parallel Distrib. Syst.', 'tpds'],
  ['Communications of the ACM', 'cacm'],
  ['The Web Conference', 'www'],
  ['OSDI Conference', 'osdi'],
])('“%s” is %s', (name, key) => {
  expect(findVenue(name)?.key).toBe(key);
});

test.each([
  '',
  '…',
  'SCX',
  'FooConf',
  'ICML workshop',
  'Workshop on Something Else (SIGCOMM)',
  'ACM',
  'IEEE ACM',
  'Paper',
  'machine learning',
  'security and privacy',
  'operating systems',
  'toString',
  '__proto__',
  'constructor',
  'International Conference on Machine Learning and Cybernetics',
  'OSDI, SOSP',
  'arXiv, ICLR',
  'ACL (Findings)',
])('“%s” is no known venue', (name) => {
  expect(findVenue(name)).toBeUndefined();
});

test.each([
  'arXiv',
  'ATC',
  'EuroMLSys',
  'EuroSys',
  'FAST',
  'HotCarbon',
  'HotEdge',
  'HotMobile',
  'HotNets',
  'ICLR',
  'ICML',
  'MLSys',
  'MobiCom',
  'NetAI',
  'NeurIPS',
  'NIPS',
  'NSDI',
  'OFC',
  'OSDI',
  'PPoPP',
  'PVLDB',
  'SC',
  'SIGCOMM',
  'SIGMOD',
  'SoCC',
  'SOSP',
  'VLDB',
])('%s, which the machine-learning-systems index names, is found as printed', (name) => {
  const venue = findVenue(name);
  expect([venue?.name, ...(venue?.aliases ?? [])]).toContain(name);
});

test.each([
  ['NeurlPS', 'neurips'],
  ['SIGCOM', 'sigcomm'],
  ['Eurosis', 'eurosys'],
  ['International Conference on Machin Learning', 'icml'],
])('“%s” was meant as %s', (name, key) => {
  expect(findVenue(name)).toBeUndefined();
  expect(nearestVenue(name)?.key).toBe(key);
});

test.each(['banana', 'xyz', 'quantum gravity', 'the', '', '§§§', 'European Conference on Gardening'])(
  '“%s” was meant as no venue',
  (name) => {
    expect(nearestVenue(name)).toBeUndefined();
  },
);

test('any text can be asked for, and what is found is in the registry', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
      for (const venue of [findVenue(text), nearestVenue(text)]) {
        if (venue) expect(venues).toContain(venue);
      }
    }),
  );
});

test('a name of absurd length is none', () => {
  expect(findVenue(`OSDI${' '.repeat(100_000)}`)).toBeUndefined();
  expect(nearestVenue('x'.repeat(100_000))).toBeUndefined();
});
