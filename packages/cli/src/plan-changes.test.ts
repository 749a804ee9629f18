import { expect, test } from 'vitest';
import { buildInMemory, type MemoryFolder, planInMemory } from '../test/memory-folder.js';
import { basesPath } from './bases.js';
import { recordPath } from './generated-record.js';
import type { Document } from './plan-changes.js';

const one = (path: string, content: string): Document[] => [{ path, content }];

/** A folder with a document that was generated, and then became something else. */
async function edited(path: string, base: string, ours: string): Promise<MemoryFolder> {
  const folder: MemoryFolder = new Map();
  await buildInMemory(folder, one(path, base));
  folder.set(path, ours);
  return folder;
}

const marked = 'a\n<<<<<<< yours\nmine\n=======\nnew\n>>>>>>> proseminar\nc\n';

test.each<[string, string, string, string, string, string[]]>([
  ['README.md', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n', ['merge README.md']],
  ['site/index.html', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n', ['merge site/index.html']],
  ['README.md', 'a\nb\nc\n', 'a\nmine\nc\n', 'a\nnew\nc\n', marked, ['conflict README.md']],
  ['index.html', 'a\nb\nc\n', 'a\nmine\nc\n', 'a\nnew\nc\n', 'a\nmine\nc\n', ['kept index.html']],
  ['course.json', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nc\n', ['kept course.json']],
  ['README.md', 'a\nb\n', 'A\nb\n', 'A\nb\n', 'A\nb\n', []],
  ['README.md', 'a\nb\n', 'A\nb\n', 'a\nb\n', 'A\nb\n', []],
  ['README.md', 'a\nb\n', 'a\r\nb\r\n', 'a\nB\n', 'a\r\nB\r\n', ['update README.md']],
  ['README.md', 'a\nb\n', 'a\r\nb\r\n', 'a\nb\n', 'a\r\nb\r\n', []],
  ['feed.ics', 'a\r\nb\r\n', 'a\nb\n', 'a\r\nb\r\n', 'a\r\nb\r\n', ['update feed.ics']],
])('%s, generated as %j, edited to %j, and now %j', async (path, base, ours, theirs, after, happened) => {
  const folder = await edited(path, base, ours);
  expect(await buildInMemory(folder, one(path, theirs))).toEqual(happened);
  expect(folder.get(path)).toBe(after);
});

test('after a merge, the next one starts from what was generated then', async () => {
  const folder = await edited('a.md', '1\n2\n3\n', 'mine\n1\n2\n3\n');
  await buildInMemory(folder, one('a.md', '1\nzwei\n3\n'));
  expect(await buildInMemory(folder, one('a.md', '1\nzwei\n3\n'))).toEqual([]);
  expect(await buildInMemory(folder, one('a.md', '1\n2\n3\n'))).toEqual(['merge a.md']);
  expect(folder.get('a.md')).toBe('mine\n1\n2\n3\n');
});

test('a file with markers is not merged again, and said until they are gone', async () => {
  const folder = await edited('a.md', 'a\nb\nc\n', 'a\nmine\nc\n');
  const build = (text: string) => buildInMemory(folder, one('a.md', text));
  expect(await build('a\nnew\nc\n')).toEqual(['conflict a.md']);
  expect(await build('a\nnew\nc\n')).toEqual(['conflict a.md']);
  expect(await build('a\nnewer\nc\n')).toEqual(['conflict a.md']);
  expect(folder.get('a.md')).toBe(marked);

  folder.set('a.md', 'a\nmine and new\nc\n');
  expect(await build('a\nnew\nc\n')).toEqual([]);
  expect(await build('a\nnew\nC\n')).toEqual(['merge a.md']);
  expect(folder.get('a.md')).toBe('a\nmine and new\nC\n');
});

test('markers that the course itself writes are none', async () => {
  const text = 'How git shows it:\n<<<<<<< HEAD\n\n1\n2\n';
  const folder = await edited('a.md', text, `${text}mine\n`);
  expect(await buildInMemory(folder, one('a.md', text.replace('1', '3')))).toEqual(['merge a.md']);
});

test.each([
  ['a.md', '1\n2\nmine\n', 'eins\n2\ndrei\n', 'eins\n2\nmine\n'],
  ['a.html', '1\n2\nmine\n', 'eins\n2\ndrei\n', 'eins\n2\nmine\n'],
  ['a.json', 'mine', 'zwei', 'mine'],
])('of %s, a person may keep their lines for good', async (path, ours, theirs, after) => {
  const folder = await edited(path, '1\n2\n3\n', ours);
  await buildInMemory(folder, one(path, theirs), { mine: true });
  expect(folder.get(path)).toBe(after);
  expect(await buildInMemory(folder, one(path, theirs))).toEqual([]);
});

test('who has lost what is known of builds may go on from their own text', async () => {
  const folder: MemoryFolder = new Map([['a.md', '1\nmine\n3\n']]);
  await buildInMemory(folder, one('a.md', '1\n2\n3\n'), { mine: true });
  expect(await buildInMemory(folder, one('a.md', '1\n2\ndrei\n'))).toEqual(['merge a.md']);
  expect(folder.get('a.md')).toBe('1\nmine\ndrei\n');
});

test('what a person deleted stays so until it is wanted again', async () => {
  const folder: MemoryFolder = new Map();
  const both = (text: string) => [...one('a.md', text), ...one('b.md', text)];
  await buildInMemory(folder, both('1\n'));
  folder.delete('a.md');
  expect(await buildInMemory(folder, both('2\n'))).toEqual(['deleted a.md', 'update b.md']);
  expect(await buildInMemory(folder, both('2\n'))).toEqual(['deleted a.md']);
  expect(await buildInMemory(folder, both('2\n'), { restore: true })).toEqual(['create a.md']);
  expect(folder.get('a.md')).toBe('2\n');

  folder.delete('a.md');
  folder.delete('b.md');
  expect(await buildInMemory(folder, both('3\n'))).toEqual(['create a.md', 'create b.md']);
});

test.each([recordPath, basesPath])('without %s, whatever differs is kept', async (lost) => {
  const folder = await edited('a.md', '1\n2\n3\n', 'mine\n2\n3\n');
  await buildInMemory(folder, [...one('a.md', '1\n2\n3\n'), ...one('b.md', '1\n')]);
  folder.delete(lost);
  const documents = [...one('a.md', '1\n2\ndrei\n'), ...one('b.md', '1\n')];
  expect((await planInMemory(folder, documents)).isStateLost).toBe(lost === recordPath ? true : undefined);
  expect(await buildInMemory(folder, documents)).toEqual(['kept a.md']);
  expect(folder.get('a.md')).toBe('mine\n2\n3\n');
});

test.each([recordPath, basesPath])('%s of a newer version is refused', async (path) => {
  const folder: MemoryFolder = new Map([[path, '{"schemaVersion": 2, "files": {}}']]);
  await expect(planInMemory(folder, [])).rejects.toThrow(
    `Unexpected version 2 of \`out/${path}\`, expected 1: a newer proseminar wrote it`,
  );
});

test('a text that is no UTF-8 is not merged', async () => {
  const folder: MemoryFolder = new Map();
  const attached = (byte: number) => [{ path: 'notes.md', content: new Uint8Array([0xff, 0x0a, byte]) }];
  await buildInMemory(folder, attached(1));
  expect(JSON.parse(String(folder.get(basesPath))).files).toEqual({});
  folder.set('notes.md', 'mine\n');
  expect(await buildInMemory(folder, attached(2))).toEqual(['kept notes.md']);
  expect(folder.get('notes.md')).toBe('mine\n');
});

test('only texts that are merged have a base', async () => {
  const folder: MemoryFolder = new Map();
  const paths = ['a.md', 'b.html', 'c.json', 'd.ics', 'e.pdf', 'f.csv'];
  await buildInMemory(
    folder,
    paths.map((path) => ({ path, content: 'x\n' })),
  );
  expect(Object.keys(JSON.parse(String(folder.get(basesPath))).files)).toEqual(['a.md', 'b.html']);
});
