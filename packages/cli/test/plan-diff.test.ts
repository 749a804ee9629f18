import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { calendar, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

const snowDay = `${calendar}noClass:\n  - { date: 2027-03-22, reason: Snow day }\n`;

test('plan --diff says what an edit changes, and writes nothing', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['plan']);
  expect(run(folder, ['plan', '--diff'])).toEqual({ status: 0, stdout: 'Nothing changes.\n', stderr: '' });

  writeFile(folder, 'calendar.yaml', snowDay);
  const before = readFolder(folder);
  const { status, stdout, stderr } = run(folder, ['plan', '--diff']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`Days without class
  new      2027-03-22, Snow day

Sessions
  moved    session 2, 2027-03-22 → 2027-03-29
  dropped  session 3, 2027-03-29: Logs · Caches

Papers
  moved    Willow: session 3, 2027-03-29 → session 3, 2027-04-05
  dropped  Alder: session 3, 2027-03-29 → left out
  dropped  Rowan: session 4, 2027-04-05 → left out

6 changes.
`);
  const { changes } = JSON.parse(run(folder, ['plan', '--diff', '--json']).stdout);
  expect(changes).toHaveLength(6);
  expect(changes).toContainEqual({
    kind: 'paper',
    change: 'dropped',
    paper: 'nsdi17-alder',
    before: [{ session: 3, date: '2027-03-29', role: 'required' }],
    after: [],
    leftOut: { before: false, after: true },
  });
  expect(readFolder(folder)).toEqual(before);
});

test('who has a turn is compared as far as it was kept', () => {
  const people = 'people:\n  - { id: ada, name: Ada Lovelace }\n  - { id: alan, name: Alan Turing }\n';
  const folder = temporaryFolder({ ...smallCourse, 'people.yaml': people });
  run(folder, ['plan']);
  writeFile(folder, 'people.yaml', `${people}fixed:\n  - { session: 2, person: alan }\n`);
  expect(run(folder, ['plan', '--diff']).stdout).toContain(
    'session 2, 2027-03-22, Presenting: Ada Lovelace → Alan Turing\n',
  );

  writeFile(folder, 'people.lock.json', 'ours');
  expect(run(folder, ['plan', '--diff'])).toEqual({
    status: 64,
    stdout: '',
    stderr:
      'proseminar: Unexpected content of `plan.lock.json` or `people.lock.json`, expected a plan as `proseminar plan` writes it\n',
  });
});

test('without people.lock.json, people are compared as documents show them', () => {
  const people = 'people:\n  - { id: ada, name: Ada Lovelace }\n';
  const folder = temporaryFolder({ ...smallCourse, 'people.yaml': people });
  run(folder, ['plan']);
  const { 'people.lock.json': _, ...others } = readFolder(folder);
  expect(run(temporaryFolder(others), ['plan', '--diff'])).toEqual({
    status: 0,
    stdout: 'Nothing changes.\n',
    stderr: 'people.lock.json: missing, so people are compared as documents show them\n',
  });
});

test.each([
  [
    'no plan',
    ['--diff'],
    {},
    'Unexpected missing `plan.lock.json`, expected a plan to compare with; `proseminar plan` writes it',
  ],
  [
    'another file',
    ['--diff'],
    { 'plan.lock.json': '[1]' },
    'Unexpected content of `plan.lock.json`, expected a plan as `proseminar plan` writes it',
  ],
  [
    'two questions',
    ['--diff', '--explain'],
    {},
    'Unexpected `--explain` with `--diff`, expected one of them',
  ],
])('%s is refused', (_, options, files, message) => {
  const folder = temporaryFolder({ ...smallCourse, ...files });
  expect(run(folder, ['plan', ...options])).toEqual({
    status: 64,
    stdout: '',
    stderr: `proseminar: ${message}\n`,
  });
});
