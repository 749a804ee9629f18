import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashContent } from '../src/commit/hash-file.js';
import { formatStep } from '../src/undo-step.js';
import { run, runOnTerminal } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';
import { call } from './terms/call-command.js';

const overrides = 'changes:\n  - {on: 2027-03-16, cancel: 2027-03-22, reason: Snow day}\n';
const step = formatStep({
  did: 'Cancelled 2027-03-22: Snow day',
  at: '2027-03-16T09:30:00Z',
  files: [{ path: 'overrides.yaml', after: hashContent(overrides) }],
});
const changed = { ...smallCourse, 'overrides.yaml': overrides, '.proseminar/undo/0001.json': step };

const shown = `To take back: Cancelled 2027-03-22: Snow day (2027-03-16 09:30 UTC)
  seminar/overrides.yaml: deleted
`;

function changedCourse(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(changed)) writeFile(folder, `seminar/${name}`, text);
  return folder;
}

test('a dry run shows the last change, and writes nothing', () => {
  const folder = changedCourse();
  expect(run(folder, ['undo', 'seminar', '--dry-run'])).toEqual({
    status: 0,
    stderr: '',
    stdout: `${shown}Nothing was written\n`,
  });
  expect(readFolder(path.join(folder, 'seminar'))).toEqual(changed);
});

test('the last change is taken back', () => {
  const folder = changedCourse();
  expect(run(folder, ['undo', 'seminar', '--yes'])).toEqual({
    status: 0,
    stderr: '',
    stdout: `${shown}Taken back. Next: proseminar build seminar\n`,
  });
  expect(readFolder(path.join(folder, 'seminar'))).toEqual(smallCourse);
  expect(run(path.join(folder, 'seminar'), ['undo', '--yes'])).toEqual({
    status: 64,
    stdout: '',
    stderr: 'proseminar: Nothing to take back: no change of `.` is kept\n',
  });
});

test('a person is asked', async () => {
  const folder = changedCourse();
  expect(await runOnTerminal(folder, ['undo', 'seminar'], [''])).toMatchObject({ status: 0 });
  expect(readFolder(path.join(folder, 'seminar'))).toEqual(changed);
  expect(await runOnTerminal(folder, ['undo', 'seminar'], ['y'])).toMatchObject({ status: 0 });
  expect(readFolder(path.join(folder, 'seminar'))).toEqual(smallCourse);
});

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ['without anyone to ask, expected `--yes`', ['seminar'], {}],
  ['Unexpected change of `seminar/overrides.yaml`', ['seminar', '--yes'], { 'overrides.yaml': 'mine' }],
  ['without `course.yaml`, expected a course folder', ['other', '--yes'], {}],
])('refused: %s', (words, argv, edits) => {
  const folder = changedCourse();
  for (const [name, text] of Object.entries(edits)) writeFile(folder, `seminar/${name}`, text);
  const { status, stderr } = run(folder, ['undo', ...argv]);
  expect(status).toBe(64);
  expect(stderr).toContain(words);
  expect(readFolder(path.join(folder, 'seminar'))).toEqual({ ...changed, ...edits });
});

test('markers that a change brought go with it, and other edits stay', async () => {
  const outputs = `${smallCourse['course.yaml']}outputs: [readme]\n`;
  const folder = temporaryFolder({ ...smallCourse, 'course.yaml': outputs });
  const page = () => readFolder(folder)['out/README.md'] ?? '';
  const type = async (...argv: string[]) => await call(folder, argv, '2027-03-16');
  await type('plan');
  await type('build');
  const edited = page().replace('| Mon 29 Mar | Logs', '| Mon 29 Mar | My Logs');
  writeFile(folder, 'out/README.md', edited);

  const change = ['replan', '--today', '2027-03-16', '--yes', '--cancel', '2027-03-29'];
  expect((await type(...change)).status).toBe(1);
  expect(page()).toContain('<<<<<<< yours');
  writeFile(folder, 'out/README.md', `${page()}Mine\n`);
  expect(await type('undo', '--yes')).toMatchObject({ status: 0, stderr: '' });
  expect(page()).toBe(`${edited}Mine\n`);
  expect((await type('build')).stdout).toContain('out: unchanged, ');

  // Markers of another change stay, as they are still true.
  await type(...change);
  const marked = page();
  await type('replan', '--today', '2027-03-16', '--yes', '--remove', 'atc16-willow');
  expect((await type('undo', '--yes')).status).toBe(1);
  expect(page()).toBe(marked);
});

test('the plan that is kept is that of the course, whose list was edited since', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['plan']);
  run(folder, ['replan', '--today', '2027-03-16', '--move', 'S3:2027-03-24', '--yes']);
  const list = path.join(folder, 'list.md');
  fs.appendFileSync(list, '- [OSDI 2021] Elm: a Late Paper\n');
  run(folder, ['plan']);

  const { status, stdout, stderr } = run(folder, ['undo', '--yes']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('overrides.yaml: deleted\n');
  expect(stdout).toContain('plan.lock.json: as the course is planned now\n');
  const kept = fs.readFileSync(path.join(folder, 'plan.lock.json'), 'utf8');
  expect(kept).toContain('osdi21-elm');
  run(folder, ['plan']);
  expect(fs.readFileSync(path.join(folder, 'plan.lock.json'), 'utf8')).toBe(kept);
});
