import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run, runOnTerminal } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

const { 'course.yaml': course = '', 'calendar.yaml': calendar = '' } = smallCourse;

/** A course that has been built: its first page, and a page for each session. */
function builtCourse(): string {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': `${course}outputs: [readme, sessions, data]\n`,
  });
  expect(run(folder, ['build'])).toMatchObject({ status: 0, stderr: '' });
  return folder;
}

const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, 'out', name), 'utf8');

function edit(folder: string, name: string, change: (text: string) => string): void {
  writeFile(folder, name, change(fs.readFileSync(path.join(folder, name), 'utf8')));
}

test('edits are merged with what the course changes', () => {
  const folder = builtCourse();
  edit(folder, 'out/README.md', (text) => `${text}\nBring a laptop.\n`);
  edit(folder, 'course.yaml', (text) => text.replace('Storage Seminar', 'Seminar on Storage'));

  const built = run(folder, ['build']);
  expect([built.status, built.stderr]).toEqual([0, '']);
  expect(built.stdout).toContain(', 1 merged with your edits');
  expect(read(folder, 'README.md')).toMatch(/^# Seminar on Storage\n[\s\S]*\nBring a laptop\.\n$/u);
  expect(run(folder, ['build']).stdout).toContain('out: unchanged, ');
});

test('where both changed a line, both stand between markers, until they are gone', () => {
  const folder = builtCourse();
  edit(folder, 'out/README.md', (text) => text.replace('# Storage Seminar', '# Storage, with Ada'));
  edit(folder, 'course.yaml', (text) => text.replace('Storage Seminar', 'Seminar on Storage'));

  const built = run(folder, ['build']);
  expect(built).toMatchObject({
    status: 1,
    stderr:
      'conflict: out/README.md has one place that you and the course both changed; look for `<<<<<<< yours`, keep what is right, and delete the markers\n',
  });
  const marked = '<<<<<<< yours\n# Storage, with Ada\n=======\n# Seminar on Storage\n>>>>>>> proseminar\n';
  expect(read(folder, 'README.md')).toContain(marked);
  expect(run(folder, ['build'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('conflict: out/README.md still has the markers of a conflict'),
  });

  edit(folder, 'out/README.md', (text) => text.replace(marked, '# Seminar on Storage, with Ada\n'));
  expect(run(folder, ['build'])).toMatchObject({ status: 0, stderr: '' });
});

test('after a snow day, pages go along with their sessions', () => {
  const folder = builtCourse();
  const [before, after] = ['sessions/2027-03-22-cedar-birch', 'sessions/2027-03-29-cedar-birch'];
  edit(folder, `out/${before}/README.md`, (text) => `${text}\nThe [talk](talk.pdf).\n`);
  writeFile(folder, `out/${before}/talk.pdf`, new Uint8Array([0xff, 0x00]));
  writeFile(
    folder,
    'calendar.yaml',
    `${calendar.replace('04-09', '04-16')}noClass:\n  - { date: 2027-03-22, reason: Snow }\n`,
  );

  const planned = run(folder, ['build', '--plan']);
  expect(planned.stdout).toContain(
    `rename    out/${after}/README.md (from out/${before}/README.md)\n--- a/out/${before}/README.md\n+++ b/out/${after}/README.md\n@@ `,
  );
  expect(planned.stdout).toContain('; nothing was written\n');
  const told = JSON.parse(run(folder, ['build', '--plan', '--json']).stdout);
  expect(told.changes).toContainEqual(
    expect.objectContaining({
      path: `${after}/README.md`,
      change: 'rename',
      from: `${before}/README.md`,
      conflicts: 0,
      diff: expect.stringContaining('\n-'),
    }),
  );
  expect(read(folder, `${before}/README.md`)).toContain('The [talk](talk.pdf).');

  const built = run(folder, ['build']);
  expect([built.status, built.stderr]).toEqual([0, '']);
  expect(built.stdout).toContain(`out/${before}/talk.pdf: now out/${after}/talk.pdf, with what is yours\n`);
  expect(read(folder, `${after}/README.md`)).toContain('The [talk](talk.pdf).');
  expect([...fs.readFileSync(path.join(folder, 'out', after, 'talk.pdf'))]).toEqual([0xff, 0x00]);
  expect(Object.keys(readFolder(folder)).filter((name) => name.includes('2027-03-22'))).toEqual([]);
});

test('what was deleted stays so, and is said', () => {
  const folder = builtCourse();
  fs.rmSync(path.join(folder, 'out/schedule.csv'));
  expect(run(folder, ['build'])).toMatchObject({
    status: 0,
    stderr: 'left out: 1 file that you deleted (out/schedule.csv); build with --restore to have it again\n',
  });
  expect(run(folder, ['build', '--restore'])).toMatchObject({ status: 0, stderr: '' });
  expect(read(folder, 'schedule.csv')).toContain('Cedar');
});

test('when what is known of builds is lost, what differs is kept, or a person is asked', async () => {
  const folder = builtCourse();
  edit(folder, 'out/README.md', (text) => `${text}\nMine.\n`);
  fs.rmSync(path.join(folder, 'out/.proseminar'), { recursive: true });
  const kept = run(folder, ['build']);
  expect([kept.status, kept.stderr]).toEqual([
    1,
    'kept: out/README.md is not as proseminar wrote it, and what it wrote is not known; build with --overwrite to replace it, the old text is saved as README.md.orig, or with --mine to keep it for good\n',
  ]);

  fs.rmSync(path.join(folder, 'out/.proseminar'), { recursive: true });
  const asked = await runOnTerminal(folder, ['build'], ['y']);
  expect(asked.status).toBe(0);
  expect(asked.shown).toContain('`out/README.md` differs from what would be written.');
  expect(read(folder, 'README.md')).not.toContain('Mine.');
  expect(read(folder, 'README.md.orig')).toContain('Mine.');
});

test('what a newer version wrote is left alone', () => {
  const folder = builtCourse();
  edit(folder, 'out/.proseminar/bases.json', (text) =>
    text.replace('"schemaVersion": 1', '"schemaVersion": 2'),
  );
  const before = readFolder(folder);
  expect(run(folder, ['build'])).toMatchObject({
    status: 64,
    stderr: expect.stringContaining(
      'Unexpected version 2 of `out/.proseminar/bases.json`, expected 1: a newer',
    ),
  });
  expect(readFolder(folder)).toEqual(before);
});
