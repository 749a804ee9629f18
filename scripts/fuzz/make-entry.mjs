import { fragments } from './hostile.mjs';

/** One line of a list: a paper as people write it, with or without mistakes. */
export function makeEntry(random) {
  const title = makeTitle(random);
  const linked = `[${title}](${makeUrl(random)})`;
  const links = random.chance(0.4) ? ` ${makeLinks(random)}` : '';
  const authors = makeAuthors(random);
  const venue = makeVenue(random);
  const year = String(random.between(1960, 2026));

  const entry = random.weighted([
    [4, () => `\\[${venue}] ${title}${links}`],
    [3, () => `[${venue}] ${linked}${links}`],
    [3, () => `${linked}${links}`],
    [2, () => `[\\[${venue}\\] ${title}](${makeUrl(random)})${links}`],
    [3, () => `**${title}**. *${authors}*. ${venue}. ${links}`],
    [3, () => `**${title}**, ${venue} ${links}`],
    [3, () => `${authors}, “${title},” in ${venue}, ${year}.${links}`],
    [2, () => `${authors} (${year}). ${title}. *${venue}*, 12(3), 1-20.${links}`],
    [2, () => `${linked}, ${authors}, ${venue}`],
    [2, () => `${linked} - ${words(random)}.`],
    [2, () => `${year}-${venue} - ${title}. ${links}`],
    [2, () => `(${venue}) ${title} by ${authors}${links}`],
    [1, () => `"${title}" ${authors}. ${year} ${links}`],
    [1, () => `<a href="${makeUrl(random)}">${title}</a>, <i>${authors}</i>, ${venue}`],
    [1, () => `${title} [[pdf]](${makeUrl(random)}) [[code]](${makeUrl(random)}) ![](${makeUrl(random)})`],
    [1, () => `\`${venue}\` ${linked} :star: [![Star](https://img.shields.io/a.svg)](${makeUrl(random)})`],
    [1, () => `[${title}][1] (${venue})`],
    [1, () => `${makeUrl(random)}`],
    [
      1,
      () =>
        `${random.pick(['[talk]', '[book]', '[blog]', '[course]', '[group]', '[required]', '[x]'])} ${title}${links}`,
    ],
    [1, () => words(random)],
    [1, () => linked + linked],
    [1, () => ''],
  ])();

  return random.chance(0.15) ? withFragment(random, entry) : entry;
}

/** A title that no paper has, most of them plain. */
export function makeTitle(random) {
  const title = random.weighted([
    [6, () => random.times(2, 9, () => random.pick(titleWords)).join(' ')],
    [3, () => `${random.pick(names)}: ${random.times(2, 7, () => random.pick(titleWords)).join(' ')}`],
    [
      1,
      () =>
        random.pick([
          '基于注意力的调度',
          '그래프 신경망을 위한 스케줄링',
          '分散システムの合意：実践',
          'Über Größe und Zeit',
          'Ωmega μ-kernels',
        ]),
    ],
    [
      1,
      () =>
        random.pick([
          '1. 2',
          'C++',
          '#1',
          '[Re] Again',
          'A (B) C',
          'What is it?',
          'Wow!',
          'A | B',
          'a_b*c',
          '...',
          'X',
          '2014',
        ]),
    ],
    [1, () => random.pick(titleWords).repeat(random.between(1, 30))],
  ])();
  return random.chance(0.06) ? withFragment(random, title) : title;
}

/** A few words of prose, or of a heading. */
export function words(random) {
  const text = random.times(1, 6, () => random.pick(random.chance(0.5) ? titleWords : smallWords)).join(' ');
  return random.chance(0.06) ? withFragment(random, text) : text;
}

export function makeUrl(random) {
  return random.weighted([
    [
      4,
      () =>
        `https://arxiv.org/${random.pick(['abs', 'pdf'])}/${random.between(1501, 2412)}.${random.between(10000, 19999)}`,
    ],
    [
      4,
      () =>
        `https://example.org/${random.pick(['a', 'b.pdf', 'a_(b).pdf', 'é', 'x?y=1&z=2#w', 'a%20b', 'a|b', '*a*_b_'])}`,
    ],
    [
      2,
      () =>
        `https://${random.pick(['github.com/a/b', 'dl.acm.org/doi/10.1145/1.2', 'doi.org/10.1145/3.4', 'www.usenix.org/x', 'youtu.be/a', 'openreview.net/forum?id=a'])}`,
    ],
    [
      2,
      () =>
        random.pick([
          'notes.md',
          'notes/a-b.md#c',
          'dir/',
          '../x.md',
          './a b.md',
          '<a b.md>',
          'slides/a.pdf',
          '#top',
          '',
          '/a.md',
        ]),
    ],
    [
      1,
      () =>
        random.pick([
          'javascript:alert(1)',
          '//example.org',
          'x:y',
          'mailto:a@example.org',
          'https://example.org/(',
          'HTTPS://EXAMPLE.ORG/',
        ]),
    ],
    [1, () => `https://example.org/${'a'.repeat(random.pick(random.chance(0.1) ? [3000] : [10, 100]))}`],
  ])();
}

function makeLinks(random) {
  const labels = [
    'pdf',
    'PDF',
    'Paper',
    'code',
    'Code',
    'slides',
    'notes',
    'link',
    'arXiv',
    'video',
    'bib',
    'Official code',
    'pdf: x',
    '',
    '1',
  ];
  const links = random.times(1, 4, () => `[${random.pick(labels)}](${makeUrl(random)})`);
  return random.pick([
    `(${links.join(', ')})`,
    links.join(' '),
    `[${links.join(' | ')}]`,
    links.map((link) => `[${link}]`).join(''),
  ]);
}

function makeAuthors(random) {
  const authors = random.times(1, random.pick([2, 4, 9]), () => random.pick(people));
  return random.weighted([
    [4, () => authors.join(', ')],
    [3, () => `${authors.slice(1).join(', ')} and ${authors[0]}`],
    [2, () => `${authors[0]} et al.`],
    [1, () => authors.join('; ')],
    [1, () => authors.map((author) => `${author}*`).join(' & ')],
  ])();
}

function makeVenue(random) {
  const name = random.pick([
    ...[
      'OSDI',
      'NeurIPS',
      'ICML',
      'SOSP',
      'arXiv',
      'ACL Findings',
      'NIPS',
      'MLSys',
      'EuroSys',
      'IEEE TPDS',
      'Nature',
    ],
    ...[
      'Proceedings of the VLDB Endowment',
      'ICLR Workshop PML4LRS',
      'Foo',
      'USENIX ATC',
      'PhD thesis',
      'Tech. rep.',
      '会议',
    ],
  ]);
  const year = random.between(1985, 2026);
  const short = String(year % 100).padStart(2, '0');
  return random.pick([
    `${name} '${short}`,
    `${name} ${year}`,
    `${name}'${short}`,
    `${name}`,
    `${year}`,
    `${year} ${name}`,
    `${name} ${short}`,
    `${name}, ${year}`,
  ]);
}

function withFragment(random, text) {
  const place = random.below(text.length + 1);
  return text.slice(0, place) + random.pick(fragments) + text.slice(place);
}

const names = [
  'Gandiva',
  'Raft',
  'GPipe',
  'X-Trace',
  'MapReduce',
  'BERT',
  'vLLM',
  'TVM',
  'μSuite',
  'ℓ1',
  'C3',
  'Zero-1',
  'FlexGen v2',
];
const titleWords = [
  ...[
    'Scheduling',
    'Distributed',
    'Learning',
    'of',
    'for',
    'the',
    'Deep',
    'Networks',
    'A',
    'Survey',
    'Training',
    'at',
    'Scale',
    'with',
    'in',
  ],
  ...[
    'Efficient',
    'GPU',
    'Clusters',
    'Attention',
    'On',
    'Memory',
    'Consensus',
    'Towards',
    'Systems',
    'Large',
    'Models',
    'and',
    'Data-Parallel',
  ],
  ...[
    'Is',
    'All',
    'You',
    'Need',
    'from',
    'Scratch',
    'Workshop',
    'Proceedings',
    'Lecture',
    'Talk',
    'Tutorial',
    'Course',
    'Overview',
    '3D',
    '10,000',
  ],
];
const smallWords = [
  ...[
    'this',
    'list',
    'papers',
    'notes',
    'see',
    'also',
    'read',
    'by',
    'week',
    'required',
    'optional',
    'system',
    'and',
    'more',
    'about',
  ],
  ...[
    'Note:',
    'reading',
    'blog',
    'survey',
    'new',
    '2014',
    'vol.',
    '3',
    'page',
    '(draft)',
    'https://example.org/c',
    '`code`',
    '*em*',
    '**b**',
  ],
];
const people = [
  ...[
    'Ada Lovelace',
    'J. Gray',
    'Gray, Jim',
    'L. Lamport',
    'Barbara Liskov',
    'M. van Steen',
    'Li, Mu',
    '王伟',
    '김철수',
    'Ó Súilleabháin',
  ],
  ...['A. B. C. Author', 'Jean-Luc Picard', 'DeepMind', 'et al.', 'X', 'J. R. R. Tolkien Jr.'],
];
