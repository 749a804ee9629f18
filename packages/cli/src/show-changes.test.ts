import { expect, test } from 'vitest';
import type { Change } from './plan-changes.js';
import { showChanges } from './show-changes.js';
import type { Io, Output } from './terminal.js';

function show(changes: readonly Change[], { dryRun = false, color = false } = {}): string {
  let text = '';
  const output: Output = {
    isTerminal: color,
    columns: 100,
    color,
    unicode: true,
    write: (part) => {
      text += part;
    },
    finish: async () => undefined,
  };
  const io: Io = { cwd: '/', out: output, err: output, now: () => '2027-01-18T12:00:00Z', debug: false };
  showChanges({ folder: { root: '/out', shown: 'out' }, changes }, { saved: [], dryRun }, io);
  return text;
}

const file = '/out/x';
const create = (path: string): Change => ({ kind: 'create', path, file, content: '' });
const unchanged = (path: string): Change => ({ kind: 'unchanged', path, file });

test.each<[readonly Change[], string]>([
  [[], 'out: no files\n'],
  [[create('a.md')], 'out: 1 file created\n'],
  [
    [create('README.md'), create('site/index.html')],
    'out: 2 files created\nLook first at out/README.md or out/site/index.html\n',
  ],
  [[unchanged('a.md'), unchanged('b.md')], 'out: unchanged, 2 files\n'],
  [
    [create('a.md'), { kind: 'update', path: 'b.md', file, content: '' }, unchanged('c.md')],
    'out: 1 file created, 1 updated, 1 unchanged\n',
  ],
  [
    [{ kind: 'kept', path: 'a.md', file }],
    'out: 1 file kept\nkept: out/a.md has edits of yours; build with --overwrite to replace it, the old text is saved as a.md.orig, or with --mine to keep it for good\n',
  ],
  [
    [
      { kind: 'orphaned', path: 'a.md', file, edited: true },
      { kind: 'orphaned', path: 'b.md', file, edited: false },
      { kind: 'remove', path: 'c.md', file },
    ],
    'out: 1 file deleted\nno longer made: out/a.md has edits of yours; delete it by hand\nno longer made: out/b.md; delete it by hand, or build with --prune\n',
  ],
])('%j', (changes, text) => {
  expect(show(changes)).toBe(text);
});

test('of many files that are no longer made, a few are named', () => {
  const orphaned = Array.from({ length: 9 }, (_, index): Change => {
    return { kind: 'orphaned', path: `${index}.md`, file, edited: index === 8 };
  });
  const lines = show(orphaned)
    .split('\n')
    .filter((line) => line.startsWith('no longer made'));
  expect(lines).toEqual([
    'no longer made: out/8.md has edits of yours; delete it by hand',
    ...[0, 1, 2, 3].map(
      (index) => `no longer made: out/${index}.md; delete it by hand, or build with --prune`,
    ),
    'no longer made: 4 more; `proseminar build --dry-run` names them',
  ]);
});

test('a dry run names every file', () => {
  expect(show([create('a.md'), unchanged('b.md')], { dryRun: true })).toBe(
    '  create    out/a.md\n  unchanged out/b.md\nout: 1 file to create, 1 unchanged; nothing was written\n',
  );
});

test('there are colours where a person watches', () => {
  expect(show([create('a.md')], { dryRun: true, color: true })).toContain(
    '\u001B[32mcreate   \u001B[39m out/a.md',
  );
});
