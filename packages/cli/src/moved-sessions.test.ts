import { expect, test } from 'vitest';
import { buildInMemory, type MemoryFolder } from '../test/memory-folder.js';
import type { Document } from './plan-changes.js';

/** A page and a deck of each session: `{'03-01-raft': 'raft'}`. */
function pages(sessions: Record<string, string>): Document[] {
  return Object.entries(sessions).flatMap(([slug, papers]) => {
    const session = { slug, about: papers.split(' ') };
    const content = `# ${papers}\n\nOn ${slug}.\n\nRead it.\n`;
    return [
      { path: `sessions/${slug}/README.md`, content, session },
      { path: `slides/${slug}.json`, content, session },
    ];
  });
}

async function built(sessions: Record<string, string>): Promise<MemoryFolder> {
  const folder: MemoryFolder = new Map();
  await buildInMemory(folder, pages(sessions));
  return folder;
}

const outputs = (folder: MemoryFolder) => [...folder.keys()].filter((path) => !path.startsWith('.')).sort();
const edit = (folder: MemoryFolder, path: string, words: string) =>
  folder.set(path, String(folder.get(path)).replace('Read it.', words));

test('the page of a session that moves goes along, and its edits', async () => {
  const folder = await built({ '03-01-raft': 'raft' });
  edit(folder, 'sessions/03-01-raft/README.md', 'Read it twice.');

  expect(await buildInMemory(folder, pages({ '03-08-raft': 'raft' }))).toEqual([
    'rename sessions/03-08-raft/README.md',
    'rename slides/03-08-raft.json',
  ]);
  expect(outputs(folder)).toEqual(['sessions/03-08-raft/README.md', 'slides/03-08-raft.json']);
  expect(folder.get('sessions/03-08-raft/README.md')).toBe('# raft\n\nOn 03-08-raft.\n\nRead it twice.\n');
  expect(await buildInMemory(folder, pages({ '03-08-raft': 'raft' }))).toEqual([]);
});

test('sessions that change places take their edits along', async () => {
  const folder = await built({ '03-01-x': 'a', '03-08-x': 'b' });
  edit(folder, 'sessions/03-01-x/README.md', 'Read a.');
  folder.set('sessions/03-01-x/talk.pdf', 'of a');
  folder.set('sessions/03-08-x/video.mp4', 'of b');

  expect(await buildInMemory(folder, pages({ '03-01-x': 'b', '03-08-x': 'a' }))).toEqual([
    'rename sessions/03-01-x/README.md',
    'rename sessions/03-01-x/video.mp4',
    'rename sessions/03-08-x/README.md',
    'rename sessions/03-08-x/talk.pdf',
    'rename slides/03-01-x.json',
    'rename slides/03-08-x.json',
  ]);
  expect(folder.get('sessions/03-08-x/README.md')).toBe('# a\n\nOn 03-08-x.\n\nRead a.\n');
  expect(folder.get('sessions/03-01-x/README.md')).toBe('# b\n\nOn 03-01-x.\n\nRead it.\n');
});

test('an edited file that is not merged goes along as it is, and is said', async () => {
  const folder = await built({ '03-01-raft': 'raft' });
  edit(folder, 'slides/03-01-raft.json', 'mine');
  const moved = pages({ '03-08-raft': 'raft' });
  expect(await buildInMemory(folder, moved)).toContain('kept slides/03-08-raft.json');
  expect(folder.get('slides/03-08-raft.json')).toBe('# raft\n\nOn 03-01-raft.\n\nmine\n');
  expect(await buildInMemory(folder, moved)).toEqual(['kept slides/03-08-raft.json']);
});

test('overwriting what moves saves the edits at the new place', async () => {
  const folder = await built({ '03-01-raft': 'raft' });
  edit(folder, 'sessions/03-01-raft/README.md', 'mine');
  await buildInMemory(folder, pages({ '03-08-raft': 'raft' }), { overwrite: true });
  expect(folder.get('sessions/03-08-raft/README.md')).toContain('Read it.');
  expect(folder.get('sessions/03-08-raft/README.md.orig')).toContain('mine');
});

test('files of a person go along with the folder of their session, and never over others', async () => {
  const folder = await built({ '03-01-raft': 'raft' });
  folder.set('sessions/03-01-raft/talk.pdf', 'slides');
  folder.set('sessions/03-01-raft/more/data.csv', '1');
  folder.set('sessions/03-01-raft/notes.txt', 'old');
  folder.set('sessions/03-08-raft/notes.txt', 'mine');

  expect(await buildInMemory(folder, pages({ '03-08-raft': 'raft' }))).toEqual([
    'orphaned sessions/03-01-raft/notes.txt',
    'rename sessions/03-08-raft/README.md',
    'rename sessions/03-08-raft/more/data.csv',
    'rename sessions/03-08-raft/talk.pdf',
    'rename slides/03-08-raft.json',
  ]);
  expect(folder.get('sessions/03-01-raft/notes.txt')).toBe('old');
  expect(folder.get('sessions/03-08-raft/notes.txt')).toBe('mine');
});

test('nothing goes to a place where a person has a file', async () => {
  const folder = await built({ '03-01-raft': 'raft' });
  edit(folder, 'sessions/03-01-raft/README.md', 'mine');
  folder.set('sessions/03-08-raft/README.md', 'also mine');
  expect(await buildInMemory(folder, pages({ '03-08-raft': 'raft' }))).toEqual([
    'orphaned sessions/03-01-raft/README.md',
    'kept sessions/03-08-raft/README.md',
    'rename slides/03-08-raft.json',
  ]);
});

test('what a person deleted stays deleted at its new place', async () => {
  const folder = await built({ '03-01-x': 'a', '03-08-x': 'b' });
  folder.delete('slides/03-01-x.json');
  const swapped = pages({ '03-01-x': 'b', '03-08-x': 'a' });
  expect(await buildInMemory(folder, swapped)).toContain('rename slides/03-01-x.json');
  expect(outputs(folder)).not.toContain('slides/03-08-x.json');
  expect(await buildInMemory(folder, swapped)).toEqual(['deleted slides/03-08-x.json']);
});

test('the page of another session on the same day is another page', async () => {
  const folder = await built({ '03-01-raft': 'raft' });
  edit(folder, 'sessions/03-01-raft/README.md', 'mine');
  expect(await buildInMemory(folder, pages({ '03-01-paxos': 'paxos' }))).toEqual([
    'create sessions/03-01-paxos/README.md',
    'orphaned sessions/03-01-raft/README.md',
    'create slides/03-01-paxos.json',
    'orphaned slides/03-01-raft.json',
  ]);
});

test('a part of the documents moves by itself', async () => {
  const folder = await built({ '03-01-raft': 'raft' });
  const moved = pages({ '03-08-raft': 'raft' });
  const slides = moved.filter(({ path }) => path.startsWith('slides/'));
  expect(await buildInMemory(folder, slides, { isPart: true })).toEqual(['rename slides/03-08-raft.json']);
  expect(await buildInMemory(folder, moved)).toEqual(['rename sessions/03-08-raft/README.md']);
  expect(await buildInMemory(folder, moved)).toEqual([]);
});
