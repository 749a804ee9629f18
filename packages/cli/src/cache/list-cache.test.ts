import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseReadingList } from '@proseminar/parser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readThroughCache } from './list-cache.js';
import type { ReadList } from './pack-list.js';

const list = `# Papers\n\n${Array.from({ length: 2000 }, (_, index) => `* [FooConf '14] [Paper ${index}: a System of Parts](https://example.org/${index}) [[Code](https://example.org/${index}/code)]`).join('\n')}\n* Paper 1: a System of Parts\n`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'proseminar-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', root);
  vi.stubEnv('LOCALAPPDATA', root);
});
afterEach(() => vi.unstubAllEnvs());

const folder = () => path.join(root, 'proseminar', 'lists');

async function parse(text: string): Promise<ReadList> {
  const { catalog, file } = parseReadingList(text, { path: 'list.md' });
  return { catalog, messages: file.messages };
}

/** What is read of a text, and how often it was read. */
async function readTimes(text: string, times: number, how = {}): Promise<[ReadList[], number]> {
  const read = vi.fn(() => parse(text));
  const lists: ReadList[] = [];
  for (let time = 0; time < times; time++) lists.push(await readThroughCache(text, how, read));
  return [lists, read.mock.calls.length];
}

const shown = ({ messages }: ReadList) => ({
  messages: messages.map((message) => ({ ...message, shown: String(message), cause: String(message.cause) })),
});

test('an unchanged list is read once, and comes back as it was read', async () => {
  const [[first, second], reads] = await readTimes(list, 2);
  expect(reads).toBe(1);
  expect(second?.messages.length).toBeGreaterThan(100);
  expect(second && shown(second)).toEqual(first && shown(first));
  expect(second?.catalog).toEqual(first?.catalog);
  // Their difference would be a page.
  expect(JSON.stringify(second?.catalog) === JSON.stringify(first?.catalog)).toBe(true);
});

test('another text, or another way to read it, is read', async () => {
  await readTimes(list, 1);
  expect((await readTimes(`${list}\n`, 1))[1]).toBe(1);
  expect((await readTimes(list, 1, { habits: { title: 'quoted' } }))[1]).toBe(1);
});

test('a file that is damaged, or that somebody wrote, is not believed', async () => {
  await readTimes(list, 1);
  const [name = ''] = readdirSync(folder());
  const file = path.join(folder(), name);
  const content = readFileSync(file, 'utf8');
  for (const damaged of ['', '{}', content.slice(0, -100), content.replace('Paper 7', 'Paper 8')]) {
    writeFileSync(file, damaged);
    const [[read], reads] = await readTimes(list, 1);
    expect(reads).toBe(1);
    expect(read?.catalog.papers).toHaveLength(2000);
  }
});

test('short lists are not kept, and the folder does not grow without end', async () => {
  await readTimes('* [paper] One', 2);
  expect(() => readdirSync(folder())).toThrow();
  const read = async () => ({ catalog: (await parse('* [paper] One')).catalog, messages: [] });
  for (let number = 0; number < 25; number++) await readThroughCache(`${list}${number}`, {}, read);
  expect(readdirSync(folder())).toHaveLength(20);
});

test('where nothing can be kept, lists are read', async () => {
  writeFileSync(path.join(root, 'proseminar'), '');
  expect((await readTimes(list, 2))[1]).toBe(2);
  vi.stubEnv('PROSEMINAR_CACHE', 'off');
  expect((await readTimes(list, 2))[1]).toBe(2);
});
