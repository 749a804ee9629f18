import { expect, test } from 'vitest';
import type { CoursePlan } from '../course-plan.js';
import { dropFacts, readFacts } from './read-facts.js';

const ids = ['s01', 's02', 's03', 's04', 's05'];
const names = ['Ada', 'Grace', 'Ada Lovelace', 'Twin', 'Twin'];
const turn = { role: 'presenter', person: 's01', minutes: 20, reasons: [] };
const plan = {
  language: 'en',
  showPeople: 'full',
  roles: [{ id: 'presenter', title: 'Presenting' }],
  people: ids.map((id, index) => ({ id, name: names[index] })),
  sessions: [
    { date: '2027-02-15', title: 'Raft', people: [turn] },
    { date: '2027-02-17', title: 'Paxos', people: [] },
    { date: '2027-02-17', title: 'Zab', people: [] },
  ],
} as unknown as CoursePlan;

const cell = '[Raft](sessions/2027-02-15-raft/README.md)<br>Ada';
const row = (words: string, readings = '[Raft](https://example.org/raft.pdf)') =>
  `# Course\n\n| Date | Session | Readings |\n| --- | --- | --- |\n| Mon 15 Feb | ${words} | ${readings} |\n| Wed 17 Feb | Paxos | |\n`;
const inRow = (words: string, base = cell) =>
  readFacts({ path: 'README.md', base: row(base), text: row(words) }, { plan });
const date = '2027-02-15';
const url = 'https://example.org/a';

test.each([
  [`${cell}<br>[Slides](${url})`, { slides: url }],
  [`${cell} · [Folien](${url}) · [folien](${url}b)`, { slides: [url, `${url}b`] }],
  [`${cell} ([Summary](${url}), [Video](${url}b))`, { summary: url, video: `${url}b` }],
  [`${cell} <https://example.org/raft.pptx>`, { slides: 'https://example.org/raft.pptx' }],
  [
    `${cell} [raft-talk.pdf](https://example.org/raft-talk.pdf)`,
    { slides: 'https://example.org/raft-talk.pdf' },
  ],
  [cell.replace('Ada', 'Grace'), { presentedBy: ['s02'] }],
  [cell.replace('Ada', 'Ada Lovelace'), { presentedBy: ['s03'] }],
  [`${cell.replace('Ada', 'Grace')}<br>[Slides](${url})`, { slides: url, presentedBy: ['s02'] }],
])('%s is a fact', (words, fact) => {
  expect(inRow(words)).toEqual([{ date, ...fact }]);
});

test('slides that were shown take the place of the deck', () => {
  const deck = `${cell}<br>[Slides](slides/2027-02-15-raft.html)`;
  expect(inRow(`${cell}<br>[Slides](${url})`, deck)).toEqual([{ date, slides: url }]);
  expect(inRow(`${cell}<br>[Summary](${url})`, deck)).toEqual([]);
});

test.each([
  `${cell} [Slides](javascript:alert)`,
  `${cell} [Slides](https://ada:secret@example.org/)`,
  `${cell} [Slides](https://example.org/?a&lt;b)`,
  `${cell} [Slides](talk.pdf)`,
  `${cell} ![Slides](${url})`,
  `${cell} \\[Slides](${url})`,
  `${cell} \`[Slides](${url})\``,
  `${cell} <!-- [Slides](${url}) -->`,
  `${cell} ~~[Slides](${url})~~`,
  `${cell} [Slides of last year](${url})`,
  `${cell} [raft.pdf](https://example.org/raft.pdf)`,
  `${cell} [Summary](${url}) [Summary](${url}b)`,
  `${cell} moved [Slides](${url})`,
  `[Slides](${url})`,
  cell.replace('Ada', 'Twin'),
  cell.replace('Ada', 'Nobody'),
  cell.replace('Ada', ''),
  `${cell} and Grace`,
  `${cell} | [Slides](${url})`,
  '['.repeat(20_000),
  `${cell} ${'[Slides](https:'.repeat(5_000)}`,
  `${cell} ${'<https://'.repeat(5_000)}`,
])('%.80s is an edit', (words) => {
  expect(inRow(words)).toEqual([]);
});

test('only a row that is certain is read', () => {
  const read = (text: string, base = row(cell)) => readFacts({ path: 'README.md', base, text }, { plan });
  const slides = `${cell} [Slides](${url})`;
  expect(read(row(slides) + row(slides))).toEqual([]);
  expect(read(row(slides).replace('Mon 15 Feb', 'Tue 16 Feb'))).toEqual([]);
  expect(read(row(cell, `[Raft](https://example.org/raft.pdf) [Slides](${url})`))).toEqual([]);
  expect(read(row(cell).replace('| Paxos', `| Paxos [Slides](${url})`))).toEqual([]);
  expect(
    read(row(slides).replace('[Raft](s', '[Other](s'), row(cell).replace('[Raft](s', '[Other](s')),
  ).toEqual([]);
  expect(read(row(slides).replaceAll('\n', '\r\n'))).toEqual([{ date, slides: url }]);
});

const page = '# Raft\n\n- **When:** today\n- **Presenting:** Ada\n\n## Required\n\n- a paper\n';
const onPage = (text: string) =>
  readFacts({ path: 'sessions/2027-02-15-raft/README.md', base: page, text }, { plan });

test.each([
  [page.replace('\n\n##', `\n- **Slides:** ${url}\n\n##`), { slides: url }],
  [page.replace('\n\n##', `\n- [Recording](${url})\n\n##`), { video: url }],
  [page.replace('** Ada', '** Grace'), { presentedBy: ['s02'] }],
])('facts have lines of their own on the page of a session', (text, fact) => {
  expect(onPage(text)).toEqual([{ date, ...fact }]);
});

test('other lines of it are edits', () => {
  expect(onPage(`${page}- [Slides](${url})\n`)).toEqual([]);
  expect(onPage(page.replace('today', `today [Other](${url})`))).toEqual([]);
  expect(onPage(page.replace('# Raft', `# Zab\n\n- [Slides](${url})`))).toEqual([]);
});

test('what is recorded is no news, and is taken out before texts are merged', () => {
  const edited = { path: 'README.md', base: row(cell), text: row(`${cell} [slides](${url})`) };
  const generated = row(`${cell}<br>[Slides](${url})`);
  const overrides = { sessions: [{ date, slides: [url, 'b.pdf'] }] };
  expect(readFacts(edited, { plan, overrides })).toEqual([]);
  expect(dropFacts(edited, generated, { plan, overrides })?.text).toBe(row(cell));
  expect(dropFacts(edited, generated, { plan })).toBeUndefined();
  expect(dropFacts(edited, row(cell), { plan, overrides })).toBeUndefined();

  const summary = { ...edited, text: row(`${cell} [Summary](${url}b)`) };
  const other = { sessions: [{ date, summary: 'notes.md' }] };
  expect(readFacts(summary, { plan, overrides: other })).toEqual([]);
});
