import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVenueText } from './read-venue-text.js';
import { formatVenue } from './venue.js';
import { venues } from './venue-registry.js';

test.each([
  ["OSDI '14", 'osdi', 'OSDI', 2014],
  ['OSDI ’14', 'osdi', 'OSDI', 2014],
  ["[SOSP '03]", 'sosp', 'SOSP', 2003],
  ["POPL '77", 'popl', 'POPL', 1977],
  ["SOSP '69", 'sosp', 'SOSP', 2069],
  ["SOSP '70", 'sosp', 'SOSP', 1970],
  ["NIPS '17 MLSys workshop", 'neurips', 'NIPS MLSys workshop', 2017],
  ["SIGCOMM '21 OptSys workshop", 'sigcomm', 'SIGCOMM OptSys workshop', 2021],
  ["NIPS '16 workshop", 'neurips', 'NIPS workshop', 2016],
  ["MLSys '22 workshop", 'mlsys', 'MLSys workshop', 2022],
  ["SC workshop'25", 'sc', 'SC workshop', 2025],
  ['NeurIPS Systems for ML Workshop 2018', 'neurips', 'NeurIPS Systems for ML Workshop', 2018],
  ['Workshop on ML Systems at NIPS 2017', 'neurips', 'NIPS Workshop on ML Systems', 2017],
  ["MLArchSys'24 @ ISCA'24", 'isca', 'ISCA MLArchSys', 2024],
  ["EuroMLSys@EuroSys'24", 'eurosys', 'EuroSys EuroMLSys', 2024],
  ["EuroMLSys '21", 'euromlsys', 'EuroMLSys', 2021],
  ["HotNets '17", 'hotnets', 'HotNets', 2017],
  ['CVPRW 2021', 'cvpr', 'CVPRW', 2021],
  ['ICML 2023, Oral', 'icml', 'ICML', 2023],
  ["NeurIPS'25 Spotlight", 'neurips', 'NeurIPS', 2025],
  ['OSDI 2020 (Best Paper Award)', 'osdi', 'OSDI', 2020],
  ['Submitted to ICLR 2020', 'iclr', 'ICLR', 2020],
  ['ECCV2020', 'eccv', 'ECCV', 2020],
  ['2019-ICML', 'icml', 'ICML', 2019],
  ["ICPP'20", 'icpp', 'ICPP', 2020],
  ['ICPP20', 'icpp', 'ICPP', 2020],
  ['ICML-19', 'icml', 'ICML', 2019],
  ['22_NeurIPS', 'neurips', 'NeurIPS', 2022],
  ['NSDI (2014)', 'nsdi', 'NSDI', 2014],
  ['EMNLP Findings 2021', 'emnlp', 'EMNLP Findings', 2021],
  ['Findings of EMNLP 2021', 'emnlp', 'EMNLP Findings', 2021],
  ['Findings of the Association for Computational Linguistics: EMNLP 2020', 'emnlp', 'EMNLP Findings', 2020],
  ["KDD'20 Tutorial", 'kdd', 'KDD Tutorial', 2020],
  ['arXiv 2204.12013', 'arxiv', 'arXiv', 2022],
  ['arXiv:2204.12013v2', 'arxiv', 'arXiv', 2022],
  ['arXiv preprint arXiv:1909.08053', 'arxiv', 'arXiv preprint', 2019],
  ['arXiv 2106', 'arxiv', 'arXiv', 2021],
  ['arxiv, 2022', 'arxiv', 'arxiv', 2022],
  ['arXiv, Jan 2022', 'arxiv', 'arXiv', 2022],
  ["ESEC/FSE'20", 'fse', 'ESEC/FSE', 2020],
  ["S&P'24", 'sp', 'S&P', 2024],
  ["USENIX Security'25", 'usenix-security', 'USENIX Security', 2025],
  ["IEEE MICRO'25", 'ieee-micro', 'IEEE MICRO', 2025],
  ['Proceedings of the VLDB Endowment', 'vldb', 'Proceedings of the VLDB Endowment', undefined],
  ['NeurIPS', 'neurips', 'NeurIPS', undefined],
  ['FAST', 'fast', 'FAST', undefined],
  ["FooConf '19", undefined, 'FooConf', 2019],
  ["CODEML @ FooConf'25", undefined, 'FooConf CODEML', 2025],
  ['Journal of Foo 1999', undefined, 'Journal of Foo', 1999],
])('“%s”', (written, key, formatted, year) => {
  const found = readVenueText(written);
  expect(found?.venue.key).toBe(key);
  expect(found && formatVenue(found.venue)).toBe(formatted);
  expect(found?.year).toBe(year);
  expect(found?.rest).toBeUndefined();
});

test('workshop and track stand apart from the venue', () => {
  expect(readVenueText("NIPS '17 MLSys workshop")?.venue).toEqual({
    key: 'neurips',
    name: 'NIPS',
    workshop: 'MLSys workshop',
  });
  expect(readVenueText("NAIC @ SIGCOMM'25")?.venue).toEqual({
    key: 'sigcomm',
    name: 'SIGCOMM',
    workshop: 'NAIC',
  });
  expect(readVenueText('ACL (Findings), 2021')?.venue).toEqual({
    key: 'acl',
    name: 'ACL',
    track: 'Findings',
  });
});

test('what is not understood beside a venue is kept', () => {
  expect(readVenueText('ICML 2019, Long Beach')).toEqual({
    venue: { key: 'icml', name: 'ICML' },
    year: 2019,
    rest: 'Long Beach',
  });
  expect(readVenueText('arXiv 2021, ICLR 2022')).toEqual({
    venue: { key: 'iclr', name: 'ICLR' },
    year: 2022,
    rest: 'arXiv 2021',
  });
});

test.each([
  'pdf',
  'Paper',
  'Code',
  'fast',
  'Models',
  'RSS',
  'FPGA',
  'Lamport (1978)',
  'Kleppmann et al (2019)',
  'Survey 2020',
  'May 2019',
  'More Papers from 2016',
  'Book, Jan 2017',
  'CS 759 @ UW-Madison',
  'LISA: Reasoning Segmentation',
  'PyTorchSim: A Comprehensive, Fast, and Accurate NPU Simulation Framework',
  '2020 and before',
  '2014',
  "'14",
  'OSDI rocks',
  'someone@example.com',
  'https://example.com/2019/x',
  '2204.12013',
  '',
  '[]',
  '!!!???***',
  '((((((((((((((((((((',
  '@@@@@@@@',
  "''''''''''14",
])('“%s” names no venue', (written) => {
  expect(readVenueText(written)).toBeUndefined();
});

test('any text can be read, and what is read has a name on one line', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 320, unit: 'binary' }),
        fc
          .array(
            fc.constantFrom('NIPS', "'17", '@', 'workshop', ',', '(', ')', 'of', ' ', 'Oral', '2020', '_W'),
          )
          .map((parts) => parts.join(' ')),
      ),
      (text) => {
        const found = readVenueText(text);
        if (found) expect(formatVenue(found.venue)).toMatch(/^\S(?:.*\S)?$/u);
      },
    ),
  );
});

test.each([
  'A'.repeat(300),
  ' '.repeat(299),
  "'14 ".repeat(75),
  '@'.repeat(300),
  'a '.repeat(150),
  '(['.repeat(150),
])(
  'a long text is read quickly (%#)',
  (text) => {
    const reading = Array.from({ length: 100 }, () => readVenueText(text));
    expect(reading.every((found) => found === undefined)).toBe(true);
  },
  2_000,
);

test.each(['chapter 3, ICML 19', 'chapter 3, ICML19'])('“%s” has a year though it is not first', (text) => {
  expect(readVenueText(text)).toEqual({
    venue: { key: 'icml', name: 'ICML' },
    year: 2019,
    rest: 'chapter 3',
  });
});

test('years of a range are no part of the name', () => {
  const { venue, year } = readVenueText('1969-1985 Proceedings of the VLDB Endowment') ?? {};
  expect(venue?.name).toBe('Proceedings of the VLDB Endowment');
  expect(year).toBe(1969);
});

test('what is written as most tags are is read as in brackets, where it is read step by step', () => {
  const names = venues.flatMap(({ key, name, aliases }) => [key.toUpperCase(), name, ...aliases]);
  for (const name of [...names.filter((name) => !name.startsWith('*')), 'Poster', 'Award', 'May', 'Foo'])
    expect(readVenueText(`${name} '14`), name).toEqual(readVenueText(`(${name} '14)`));
});
