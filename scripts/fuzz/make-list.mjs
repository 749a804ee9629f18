import { makeEntry, makeTitle, makeUrl, words } from './make-entry.mjs';

/** A reading list in one of the shapes that people write, or in several. */
export function makeList(random) {
  const front = random.chance(0.08) ? [makeFrontMatter(random)] : [];
  const title = random.chance(0.6) ? [`# ${random.chance(0.8) ? words(random) : makeTitle(random)}`] : [];
  const intro = random.chance(0.3) ? [paragraph(random)] : [];
  const contents = random.chance(0.1) ? [makeContents(random)] : [];
  const sections = random.times(1, random.pick([1, 1, 1, 3]), () => makeSection(random));
  return [...front, ...title, ...intro, ...contents, ...sections.flat()].join(
    random.chance(0.9) ? '\n\n' : '\n',
  );
}

function makeSection(random) {
  const heading = random.chance(0.85) ? [makeHeading(random)] : [];
  const intro = random.chance(0.15) ? [paragraph(random)] : [];
  return [...heading, ...intro, ...random.times(1, random.pick([1, 1, 2]), () => makeBlock(random))];
}

function makeHeading(random) {
  const text = random.weighted([
    [6, () => words(random)],
    [1, () => `[${words(random)}](${makeUrl(random)})`],
    [1, () => `${random.pick(['OSDI', 'NeurIPS', 'ICML', 'SIGMOD'])} ${random.between(1990, 2026)}`],
    [1, () => String(random.between(1990, 2026))],
    [
      1,
      () =>
        random.pick(['Contents', 'Contributing', 'License', 'Papers', 'Talks', 'Week 3', 'News', 'Survey']),
    ],
    [1, () => makeEntry(random)],
  ])();
  return random.weighted([
    [10, () => `${'#'.repeat(random.between(1, 6))} ${text}`],
    [1, () => `${text}\n${random.pick(['---', '==='])}`],
    [1, () => `<h${random.between(1, 6)}>${text}</h3>`],
    [1, () => `**${text}**`],
    [1, () => `## ${text} ##`],
    [1, () => `#${text}`],
  ])();
}

function makeBlock(random) {
  return random.weighted([
    [10, () => makeBullets(random)],
    [4, () => makeTable(random)],
    [
      3,
      () => random.times(1, 5, () => makeEntry(random)).join(random.pick(['\n\n', '\n', '  \n', '<br>\n'])),
    ],
    [2, () => makeHtml(random)],
    [1, () => `> ${random.times(1, 3, () => makeEntry(random)).join('\n> ')}`],
    [
      1,
      () =>
        `\`\`\`${random.chance(0.5) ? 'bibtex' : ''}\n@article{a, title={${makeTitle(random)}}}\n${random.chance(0.8) ? '```' : ''}`,
    ],
    [1, () => random.times(1, 3, (index) => `[${index}]: ${makeUrl(random)} "${words(random)}"`).join('\n')],
    [1, () => random.pick(['---', '***', '<!-- a comment -->', '\\newpage', '$$\ne\n$$', '[^1]: A note.'])],
  ])();
}

/** Bullets, nested as they come: details, papers of a group, paragraphs, wrapped lines. */
function makeBullets(random) {
  const marker = random.pick(['* ', '- ', '+ ', '1. ', '1) ', '- [ ] ', '* * ']);
  const indent = ' '.repeat(random.pick([2, 2, 4, 3, 1]));
  const gap = random.chance(0.15) ? '\n\n' : '\n';
  let depth = 0;
  return random
    .times(1, random.pick([2, 3, 8]), () => {
      depth = random.weighted([
        [5, depth],
        [3, depth + 1],
        [3, Math.max(0, depth - 1)],
        [1, 0],
      ]);
      const before = indent.repeat(depth);
      const below = random.chance(0.12)
        ? `${random.pick(['\n', '\n\n', '\\\n', '  \n'])}${before}${indent}${makeEntry(random)}`
        : '';
      return `${before}${marker}${random.chance(0.15) ? makeDetail(random) : makeEntry(random)}${below}`;
    })
    .join(gap);
}

function makeDetail(random) {
  const name = random.pick([
    ...[
      'Authors',
      'Author',
      'Year',
      'Venue',
      'Note',
      'Tags',
      'Pages',
      'DOI',
      'arXiv',
      'Abstract',
      'Track',
      'Workshop',
    ],
    ...['Link', 'Code', 'Summary', 'TL;DR', 'Keyword', '**Authors**', '_Authors_', 'authors', 'Paper', 'URL'],
  ]);
  const value = random.pick([
    words,
    makeTitle,
    makeUrl,
    makeEntry,
    () => '2014',
    () => '12',
    () => '10.1145/1.2',
  ])(random);
  return `${name}${random.pick([': ', ':', ' - ', ' '])}${value}`;
}

function makeTable(random) {
  const columns = random.times(1, 4, () =>
    random.pick([
      ...[
        'Title',
        'Paper',
        'Authors',
        'Venue',
        'Year',
        'Date',
        'Links',
        'Code',
        'Notes',
        'Topic',
        'Conference',
        '',
      ],
      ...['Readings', 'Presenter', 'Github', 'Stars', '논문', '标题', '会议'],
    ]),
  );
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rows = random.times(0, 3, () =>
    row(random.chance(0.1) ? [makeEntry(random)] : columns.map((column) => makeCell(random, column))),
  );
  return [row(columns), row(columns.map(() => random.pick(['---', ':-:', '--:']))), ...rows].join('\n');
}

function makeCell(random, column) {
  if (random.chance(0.15)) return '';
  const make = {
    Title: makeTitle,
    Paper: makeEntry,
    Readings: () => random.times(1, 3, () => makeEntry(random)).join('<br>'),
    Year: () => String(random.between(1960, 2026)),
    Venue: () => random.pick(['OSDI', "NeurIPS'20", 'arXiv 2021', 'ICML 2019 Workshop', '-', '会议']),
    Date: () => random.pick(['Sep 9', '2024-01-02', '2023.05', '09/12']),
    Links: () => `[Paper](${makeUrl(random)}) [code](${makeUrl(random)})`,
  }[random.chance(0.85) ? column : 'Paper'];
  return (make ?? words)(random).replaceAll(/\r|\n/gu, ' ');
}

function makeHtml(random) {
  const entries = random.times(1, 4, () => makeEntry(random));
  const link = `<a href="${makeUrl(random)}">${makeTitle(random)}</a>`;
  return random.weighted([
    [
      2,
      () =>
        `<details>\n<summary>${words(random)}</summary>\n\n${entries.map((entry) => `* ${entry}`).join('\n')}\n\n</details>`,
    ],
    [2, () => `<ul>\n${entries.map((entry) => `<li>${entry}</li>`).join('\n')}\n<li>${link}</li></ul>`],
    [
      2,
      () =>
        `<table><tr><th>Title</th><th>Year</th></tr>\n${entries.map((entry) => `<tr><td>${entry}</td><td>2014</td></tr>`).join('\n')}\n</table>`,
    ],
    [2, () => `<p>${link}<br>${entries.join('<br/>')}</p>`],
    [1, () => `<div align="center">\n\n${entries.join('\n\n')}\n\n</div>`],
    [1, () => `<b>${entries.join('</b>\n<b>')}</b>`],
  ])();
}

function makeContents(random) {
  return random
    .times(1, 4, () => `- [${words(random)}](#${random.pick(['a', 'papers', 'a-b', ''])})`)
    .join('\n');
}

function makeFrontMatter(random) {
  return random.pick([
    `---\ntitle: ${makeTitle(random)}\n---`,
    '---\nreadingList:\n  rules:\n    year-is-known: error\n---',
    '---\nreadingList: [\n---',
    '+++\ntitle = "a"\n+++',
    '---\n---',
    '---\n__proto__: 1\n---',
  ]);
}

function paragraph(random) {
  return random
    .times(1, 4, () => `${words(random)} ${random.chance(0.2) ? makeEntry(random) : words(random)}.`)
    .join(' ');
}
