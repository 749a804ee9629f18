import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run, runOnTerminal } from './run-command.js';
import { list, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

const flags = ['--from', '2027-01-11', '--to', '2027-02-12', '--meetings', 'MW 10:30-11:50'];

test('init writes files that can be planned at once', () => {
  const folder = temporaryFolder({ 'list.md': list });
  const { status, stdout, stderr } = run(
    folder,
    ['init', ...flags, '--time-zone', 'Europe/Berlin', '--people', 'Ada, Alan'],
    { env: { TZ: 'Asia/Kolkata' } },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`course.yaml: written
calendar.yaml: written
people.yaml: written
.gitignore: written people.yaml, people.lock.json
Next: proseminar plan
`);
  const files = readFolder(folder);
  expect(Object.keys(files)).toEqual([
    '.gitignore',
    'calendar.yaml',
    'course.yaml',
    'list.md',
    'people.yaml',
  ]);
  expect(files['calendar.yaml']).toContain('timeZone: Europe/Berlin');

  const planned = run(folder, ['plan']);
  expect(planned.status).toBe(0);
  for (const words of ['Storage', 'Cedar', 'Rowan', 'Presenting: Ada'])
    expect(planned.stdout).toContain(words);
});

test('init --yes needs nothing but a list, and says what it took', () => {
  const folder = temporaryFolder({ 'lists/README.md': list });
  const { status, stdout } = run(folder, ['init', 'lists', '--yes'], { env: { TZ: 'Asia/Kolkata' } });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /Taken unasked, to be changed in the files: --from \d{4}-\d\d-\d\d, --meetings 'MW 10:30-11:50'\nNext: proseminar plan lists\n$/u,
  );
  const files = readFolder(path.join(folder, 'lists'));
  expect(files['course.yaml']).toContain('readingList: README.md\n');
  expect(files['calendar.yaml']).toMatch(/timeZone: Asia\/(?:Kolkata|Calcutta)\n/u);
  expect(run(folder, ['plan', 'lists']).status).toBe(0);
});

test('init leaves what is there as it is', () => {
  const mine = { ...smallCourse, 'people.yaml': 'mine', '.gitignore': 'node_modules\npeople.yaml' };
  const folder = temporaryFolder(mine);
  const { status, stdout } = run(folder, ['init', ...flags]);
  expect([status, stdout]).toEqual([
    0,
    `course.yaml: there already, left as it is
calendar.yaml: there already, left as it is
people.yaml: there already, left as it is
.gitignore: written people.lock.json
Next: proseminar plan
`,
  ]);
  expect(readFolder(folder)).toEqual({
    ...mine,
    '.gitignore': 'node_modules\npeople.yaml\npeople.lock.json\n',
  });
});

test('init adds a calendar to a course that has none', () => {
  const { 'calendar.yaml': _, ...others } = smallCourse;
  const folder = temporaryFolder(others);
  expect(run(folder, ['init', ...flags]).stdout).toContain('calendar.yaml: written\n');
  expect(run(folder, ['plan', '--dry-run']).stdout).toContain('2027-01-13');
});

test('a dry run prints the files and writes nothing', () => {
  const folder = temporaryFolder({ 'list.md': list });
  const { status, stdout } = run(folder, ['init', ...flags, '--dry-run']);
  expect(status).toBe(0);
  expect(stdout).toContain('course.yaml: to write\n# What the course is');
  expect(readFolder(folder)).toEqual({ 'list.md': list });
});

test.each([
  [
    'nothing given',
    [],
    /^proseminar: Unexpected missing `--from` \(such as `[\d-]+`\) and `--meetings` \(such as `MW 10:30-11:50`\), expected them where nobody can be asked, or `--yes` to take what is suggested\n$/u,
  ],
  [
    'a date that is none',
    ['--from', '2027-02-30'],
    /`--from 2027-02-30`: Unexpected `2027-02-30` as `firstDay`/u,
  ],
  [
    'an ambiguous day',
    ['--from', '2027-01-11', '--meetings', 'TH 10-11'],
    /`--meetings TH 10-11`: .*`Th` for Thursday/u,
  ],
  [
    'a term without a meeting',
    ['--from', '2027-01-12', '--to', '2027-01-12', '--meetings', 'M 10:00-11:00'],
    /`--meetings M 10:00-11:00`: Unexpected /u,
  ],
  ['a list that is none', ['--list', 'nope.md'], /`--list nope.md`: Unexpected missing file `nope.md`/u],
])('%s is refused', (_, argv, message) => {
  const folder = temporaryFolder({ 'list.md': list });
  const { status, stdout, stderr } = run(folder, ['init', ...argv]);
  expect([status, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(message);
  expect(readFolder(folder)).toEqual({ 'list.md': list });
});

const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

test.runIf(hasTerminal)('on a terminal, init asks, and asks again after what is wrong', async () => {
  const folder = temporaryFolder({ 'list.md': list });
  const { status, shown } = await runOnTerminal(
    folder,
    ['init'],
    [
      '',
      'Logs and caches',
      '2027-01-11',
      '2027-02-12',
      'Europe/Londn',
      'Europe/London',
      'TH 10-11',
      'TTh 10:00-11:00',
      '',
    ],
  );
  expect(status).toBe(0);
  expect(shown).toContain('Reading list [list.md]: ');
  expect(shown).toContain('Unexpected `Europe/Londn` as `timeZone`, expected `Europe/London`');
  expect(shown).toContain('expected `Th` for Thursday');
  const { 'course.yaml': course, 'calendar.yaml': calendar } = readFolder(folder);
  expect(course).toContain('title: Logs and caches\nreadingList: list.md\n');
  expect(calendar).toContain('timeZone: Europe/London\nmeetings: TTh 10:00-11:00\n');
});
