import { expect, test } from 'vitest';
import { parseReadingList } from './parse-reading-list.js';
import { noSettings } from './settings.js';
import { toldLayout } from './told.js';

const list = `# Storage

## Before you start

* [An Introduction to Logs](https://example.org/logs)
* [OSDI '10] [How to Read a Disk](https://example.org/disk.pdf)

## Who made this

* \\[OSDI '21] A Paper of Ours ([pdf](https://example.org/ours.pdf))

### And who else

* \\[OSDI '22] Another of Ours ([pdf](https://example.org/other.pdf))

## Systems

| Cost | Thing | Bunch |
| --- | --- | --- |
| 12 | Cedar | logs |
| 7 | Birch | logs |
`;

function read(settings: string) {
  const { catalog, file } = parseReadingList(`---\nreadingList:\n${settings}\n---\n\n${list}`);
  return {
    papers: catalog.papers.map(({ title }) => title),
    resources: catalog.resources.map(({ title }) => title),
    topics: catalog.topics.map(({ title }) => title),
    wrong: file.messages.filter(({ ruleId }) => ruleId === 'settings-are-valid').length,
  };
}

test('a list says what its sections hold', () => {
  const found = read('  sections:\n    Before you start: resources\n    who made this: nothing');
  expect(found.resources).toContain('An Introduction to Logs');
  expect(found.topics).not.toContain('Who made this');
  expect(found.papers.filter((title) => title.includes('of Ours'))).toEqual([]);
  expect(found.wrong).toBe(0);

  expect(read('  sections:\n    Before you start: papers').papers).toContain('An Introduction to Logs');
});

test('a list says what its columns hold', () => {
  expect(read('  rules: {}').papers).not.toContain('Cedar');
  const found = read('  columns:\n    Thing: title\n    Bunch: topic');
  expect(found.papers).toEqual(expect.arrayContaining(['Cedar', 'Birch']));
  expect(found.wrong).toBe(0);
});

test('a list says how its titles stand, and whether it names authors', () => {
  const said = { ...noSettings, title: 'strong', authors: false } as const;
  expect(toldLayout({ namesAuthors: true, title: 'link' }, said)).toEqual({
    namesAuthors: false,
    title: 'strong',
  });
  expect(toldLayout({ namesAuthors: true, title: 'link' }, noSettings)).toEqual({
    namesAuthors: true,
    title: 'link',
  });
  expect(read('  title: strong\n  authors: no').wrong).toBe(0);
});
