import { expect, test } from 'vitest';
import { checkReadingList } from '../check-reading-list.js';
import { parseReadingList } from '../parse-reading-list.js';
import { writeReadingList } from '../writing/write-reading-list.js';
import type { ReadingListSettings } from './settings.js';

const list = `# Storage

## Before you start

* [An Introduction to Logs](https://example.org/logs)
* [OSDI '10] [How to Read a Disk](https://example.org/disk.pdf)
* Hints for those who start

## Who made this

* \\[OSDI '21] A Paper of Ours ([pdf](https://example.org/ours.pdf))

### And who else

* \\[OSDI '22] Another of Ours ([pdf](https://example.org/other.pdf))

## ICML 2020

* [Pine](https://example.org/pine.pdf) **Stripes for Rare Woods**, "On Wood", *Notes on Wood*, [A Saw for Pine](https://arxiv.org/abs/2001.00001)

## Summer School on Wood 2019

* [Ash in a Storm](https://example.org/ash.pdf)

## Systems

* More of them
  * [Yew, a Store for Years](https://example.org/yew.pdf)

| Cost | Thing | Bunch | Seen |
| --- | --- | --- | --- |
| 12 | Cedar | logs | 2001 |
| 7 | Birch | logs | 2002 |
`;

function read(settings: ReadingListSettings) {
  const { catalog, file } = parseReadingList(list, { settings });
  return {
    ...catalog,
    titles: catalog.papers.map(({ title }) => title),
    resourceTitles: catalog.resources.map(({ title }) => title),
    topicTitles: catalog.topics.map(({ title }) => title),
    file,
  };
}

const plain = read({});

test('sections hold papers, resources or nothing, whatever else speaks for their entries', () => {
  expect(plain.titles).toContain('How to Read a Disk');
  expect(plain.titles).toContain('A Paper of Ours');

  const found = read({ sections: { 'before you start:': 'resources', 'Who made this': 'nothing' } });
  expect(found.resourceTitles).toEqual([
    'An Introduction to Logs',
    'How to Read a Disk',
    'Hints for those who start',
  ]);
  expect(found.topicTitles).not.toContain('Who made this');
  expect(found.titles.filter((title) => title.includes('of Ours'))).toEqual([]);

  const papers = read({ sections: { 'Before you start': 'papers' } });
  expect(papers.titles.slice(0, 3)).toEqual([
    'An Introduction to Logs',
    'How to Read a Disk',
    'Hints for those who start',
  ]);
});

test('what a section holds, those in it hold too, and bullets that group others are sections', () => {
  expect(read({ sections: { 'Who made this': 'resources' } }).resourceTitles).toContain('Another of Ours');
  expect(plain.titles).toContain('Yew, a Store for Years');
  expect(read({ sections: { 'More of them': 'nothing' } }).titles).not.toContain('Yew, a Store for Years');
  expect(read({ sections: { 'More of them': 'resources' } }).resourceTitles).toContain(
    'Yew, a Store for Years',
  );
});

test('columns hold what the list says', () => {
  expect(plain.titles).not.toContain('Cedar');
  const { titles, papers } = read({
    columns: { thing: 'title', Bunch: 'topic', Seen: 'year', Cost: 'ignore' },
  });
  expect(titles).toEqual(expect.arrayContaining(['Cedar', 'Birch']));
  const cedar = papers.find(({ title }) => title === 'Cedar');
  expect(cedar).toMatchObject({ year: 2001, tags: ['logs'] });
  expect(cedar).not.toHaveProperty('remainder');

  const other = read({ columns: { Thing: 'title' } }).papers.find(({ title }) => title === 'Cedar');
  expect(other).toMatchObject({ remainder: 'logs' });
});

test.each([
  ['strong', 'Stripes for Rare Woods'],
  ['quote', 'On Wood'],
  ['emphasis', 'Notes on Wood'],
  ['link', 'Pine'],
] as const)('titles stand where the list says: %s', (title, expected) => {
  expect(read({ title }).titles).toContain(expected);
});

test('plain titles are the first words that are not linked; where an entry has none, it is read as ever', () => {
  const text = '* [Oak](https://example.org/oak.pdf) A Small Language for Old Trees, OSDI 2018\n';
  const { catalog } = parseReadingList(text, { settings: { title: 'plain' } });
  expect(catalog.papers[0]).toMatchObject({ title: 'A Small Language for Old Trees', year: 2018 });
  expect(read({ title: 'plain' }).titles).toContain('Ash in a Storm');
});

test('headings give the venue, even one that nobody knows, or only a topic', () => {
  const of = (title: string, settings: ReadingListSettings) =>
    read(settings).papers.find((paper) => paper.title === title);

  expect(of('Pine', { title: 'link' })).toMatchObject({ venue: { key: 'icml' }, year: 2020 });
  expect(of('Pine', { title: 'link', headings: 'topic' })).not.toHaveProperty('venue');
  expect(of('Ash in a Storm', {})).not.toHaveProperty('venue');
  expect(of('Ash in a Storm', { headings: 'venue' })).toMatchObject({
    venue: { name: 'Summer School on Wood' },
    year: 2019,
    provenance: { venue: { from: 'heading' } },
  });
});

test('what a caller says counts more than what the list says', () => {
  const text = `---\nreadingList: {sections: {Systems: papers, Who made this: nothing}, rules: {paper-has-link: off}}\n---\n${list}`;
  const { catalog, file } = checkReadingList(text, {
    settings: { sections: { systems: 'nothing' }, rules: { 'year-is-known': 'off' } },
  });
  expect(catalog.topics.map(({ title }) => title)).not.toContain('Systems');
  expect(catalog.topics.map(({ title }) => title)).not.toContain('Who made this');
  expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain('year-is-known');
  expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain('settings-are-valid');
});

test.each([
  [{ titel: 'strong' }, 'Unexpected setting `titel`, expected `title`'],
  [{ title: 'strnog' }, 'Unexpected value `strnog` of `title`, expected `strong`'],
  [{ columns: { Where: 7 } }, 'Unexpected value of `Where`, expected one of `title`'],
  [{ columns: ['venue'] }, 'Unexpected value of `columns`'],
  [{ rules: { 'year-is-knwn': 'off' } }, 'expected `year-is-known`'],
  [{ authors: 'maybe' }, 'Unexpected value `maybe` of `authors`, expected one of `yes`, `no`'],
  ['strong', 'Unexpected `settings`, expected an object'],
  [null, 'Unexpected `settings`, expected an object'],
])('wrong settings of a caller are thrown: %j', (settings, reason) => {
  expect(() => parseReadingList(list, { settings: settings as ReadingListSettings })).toThrow(reason);
  expect(() => parseReadingList(list, { settings: settings as ReadingListSettings })).toThrow(TypeError);
});

test.each([
  ['sections: {Sytsems: papers}', 'Unexpected heading `Sytsems`, expected `Systems`', '3:14-3:21'],
  ['sections: {More of them: papers}', undefined, ''],
  ['columns: {Thnig: title}', 'Unexpected column `Thnig`, expected `Thing`', '3:13-3:18'],
  [
    'columns: {Price: title}',
    'Unexpected column `Price`, expected `Cost`, `Thing`, `Bunch`, `Seen`',
    '3:13-3:18',
  ],
  ['title: sttrong', 'Unexpected value `sttrong` of `title`, expected `strong`', '3:10-3:17'],
  [
    'headings: years',
    'Unexpected value `years` of `headings`, expected one of `topic`, `venue`',
    '3:13-3:18',
  ],
])('a list is told what is wrong in its settings: %s', (yaml, reason, place) => {
  const { file } = parseReadingList(`---\nreadingList:\n  ${yaml}\n---\n${list}`);
  const [message] = file.messages.filter(({ ruleId }) => ruleId === 'settings-are-valid');
  expect(message?.reason).toBe(reason);
  expect(message?.name ?? '').toBe(place);
});

test('names in raw HTML are not looked for', () => {
  const text = '---\nreadingList: {sections: {More: papers}}\n---\n<h2>More</h2>\n\n* A title\n';
  expect(parseReadingList(text).file.messages.map(({ ruleId }) => ruleId)).not.toContain(
    'settings-are-valid',
  );
});

test('thousands of names that are not there are told of quickly', () => {
  const names = Array.from({ length: 1200 }, (_, index) => `a${index}: papers`).join(', ');
  const headings = Array.from({ length: 5000 }, (_, index) => `## Wood ${index}`).join('\n');
  const start = performance.now();
  const { file } = parseReadingList(`---\nreadingList: {sections: {${names}}}\n---\n${headings}`);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'settings-are-valid')).toHaveLength(20);
  expect(performance.now() - start).toBeLessThan(50_000);
});

test('a list is written so that no heading gives a venue that a paper does not have', () => {
  const text = '# Wood\n\n## SIGMOD\n\n* \\[1986] The Design of Postgres\n';
  const { catalog } = parseReadingList(text, { settings: { headings: 'topic' } });
  const written = writeReadingList(catalog);
  expect(written).toBe(`---\nreadingList:\n  headings: topic\n---\n\n${text}`);
  expect(parseReadingList(written).catalog.papers[0]).not.toHaveProperty('venue');
  expect(writeReadingList(parseReadingList(text).catalog)).not.toContain('---');
});
