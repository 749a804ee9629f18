import path from 'node:path';
import { expect, test } from 'vitest';
import { run, runOnTerminal } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

/** A small course whose plan is kept. */
function begunCourse(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(smallCourse)) writeFile(folder, `seminar/${name}`, text);
  expect(run(folder, ['plan', 'seminar']).status).toBe(0);
  return folder;
}

const outage = ['--today', '2027-03-23', '--cancel', '2027-03-29', '--reason', 'Power outage'];

const told = `  No class on Mon 29 Mar: Power outage
  Alder loses its place on Mon 29 Mar
  Willow loses its place on Mon 29 Mar

No session moves, 2 readings lose their places, no turn changes, no deadline shifts.
`;

test('a dry run shows what changes, and writes nothing', () => {
  const folder = begunCourse();
  const before = readFolder(folder);
  expect(run(folder, ['replan', 'seminar', ...outage, '--dry-run'])).toEqual({
    status: 0,
    stderr: '',
    stdout: `${told}Nothing was written\n`,
  });
  expect(readFolder(folder)).toEqual(before);
});

test('a change is written, the documents follow, and undo takes it back', () => {
  const folder = begunCourse();
  const before = readFolder(folder);
  run(folder, ['build', 'seminar', '--only', 'readme']);
  const { status, stdout } = run(folder, ['replan', 'seminar', ...outage, '--yes']);
  expect(status).toBe(0);
  expect(stdout).toContain(`${told}Written to seminar/overrides.yaml; \`proseminar undo\` takes it back\n`);

  const after = readFolder(folder);
  expect(after['seminar/overrides.yaml']).toContain(
    'changes:\n  - on: 2027-03-23\n    cancel: 2027-03-29\n    reason: Power outage\n',
  );
  expect(after['seminar/out/README.md']).toContain('Power outage');
  const plan = run(folder, ['plan', 'seminar', '--dry-run']).stdout;
  expect(plan).toContain('No class: Power outage');
  expect(run(folder, ['plan', 'seminar', '--diff']).stdout).toBe('Nothing changes.\n');

  const undo = run(folder, ['undo', 'seminar', '--yes']);
  expect(undo.status).toBe(0);
  expect(undo.stdout).toContain('To take back: no class on 2027-03-29: Power outage (');
  const undone = readFolder(folder);
  expect(undone['seminar/overrides.yaml']).toBeUndefined();
  expect(undone['seminar/plan.lock.json']).toBe(before['seminar/plan.lock.json']);
});

test('documents elsewhere, and those beside the course, follow as well', () => {
  const folder = begunCourse();
  for (const [out, date] of [
    ['public', '2027-03-29'],
    ['seminar', '2027-03-22'],
  ] as const) {
    const words = ['--out', out, '--today', '2027-03-16', '--cancel', date, '--reason', 'Storm', '--yes'];
    const { status, stderr } = run(folder, ['replan', 'seminar', ...words]);
    expect([status, stderr]).toEqual([0, '']);
    const text = readFolder(folder)[`${out}/README.md`];
    expect(text?.match(/No class: Storm/gu)).toHaveLength(out === 'public' ? 1 : 2);
  }
  expect(
    Object.keys(readFolder(folder)).filter((name) => /(?:^|\/)(?:lock|journal)\.json$/u.test(name)),
  ).toEqual([]);
});

test('documents follow what is taken back, with what a person typed', () => {
  const folder = begunCourse();
  writeFile(folder, 'seminar/course.yaml', `${smallCourse['course.yaml']}outputs: [readme]\n`);
  run(folder, ['build', 'seminar']);
  const before = readFolder(folder)['seminar/out/README.md'] ?? '';
  run(folder, ['replan', 'seminar', ...outage, '--yes']);
  const changed = readFolder(folder)['seminar/out/README.md'] ?? '';
  expect(changed).not.toBe(before);
  writeFile(folder, 'seminar/out/README.md', `${changed}Mine\n`);

  const { status, stdout } = run(folder, ['undo', 'seminar', '--yes']);
  expect(status).toBe(0);
  expect(stdout).toContain('Taken back\nStorage Seminar: ');
  expect(readFolder(folder)['seminar/out/README.md']).toBe(`${before}Mine\n`);
});

test('a change whose documents cannot be made is kept, and that is said', () => {
  const folder = begunCourse();
  writeFile(folder, 'seminar/templates/README.md.hbs', '{{nothing}}');
  const { status, stderr } = run(folder, ['replan', 'seminar', ...outage, '--yes']);
  expect(status).toBe(1);
  expect(stderr).toContain('nothing');
  expect(readFolder(folder)['seminar/overrides.yaml']).toContain('Power outage');
});

test('comments and style of overrides.yaml stay', () => {
  const folder = begunCourse();
  const own = '# Our term.\nchanges:\n  - {on: 2027-03-16, swap: [2027-03-22, 2027-03-29]}  # for Ada\n';
  writeFile(folder, 'seminar/overrides.yaml', own);
  expect(run(folder, ['replan', 'seminar', ...outage, '--yes', '--no-build']).status).toBe(0);
  const text = readFolder(folder)['seminar/overrides.yaml'];
  expect(text?.startsWith(own)).toBe(true);
  expect(text).toContain('cancel: 2027-03-29');
});

test('sessions are named by number, and what is asked for as JSON says the same', () => {
  const folder = begunCourse();
  const swap = ['replan', 'seminar', '--today', '2027-03-16', '--swap', 'S2,S4', '--dry-run', '--json'];
  const { status, stdout } = run(folder, swap);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    dryRun: true,
    changes: [
      expect.stringContaining(' moves from Mon 22 Mar to Mon 5 Apr'),
      expect.stringContaining(' moves from Mon 5 Apr to Mon 22 Mar'),
    ],
    summary: '2 sessions move, no turn changes, no deadline shifts.',
  });
});

test('a person is asked', async () => {
  const folder = begunCourse();
  const before = readFolder(folder);
  const words = ['replan', 'seminar', ...outage, '--no-build'];
  expect(await runOnTerminal(folder, words, [''])).toMatchObject({ status: 0 });
  expect(readFolder(folder)).toEqual(before);
  expect(await runOnTerminal(folder, words, ['y'])).toMatchObject({ status: 0 });
  expect(readFolder(folder)).toHaveProperty(['seminar/overrides.yaml']);
});

test('a change without room is refused with what would make some', () => {
  const folder = begunCourse();
  const include = `${smallCourse['course.yaml']}select: {include: [nsdi17-alder, atc16-willow, osdi14-cedar, sosp15-birch, eurosys18-maple, osdi20-rowan]}\n`;
  writeFile(folder, 'seminar/course.yaml', include);
  const before = readFolder(folder);
  const { status, stdout, stderr } = run(folder, ['replan', 'seminar', ...outage, '--yes']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('expected `nsdi17-alder` and `atc16-willow` as optional papers (`--optional`)');
  expect(readFolder(folder)).toEqual(before);
});

test.each([
  [
    [],
    'Unexpected `replan` without a change, expected one such as `--cancel 2027-02-17`; see `proseminar replan --help`',
  ],
  [['--cancel', 'S9'], 'Unexpected session `S9` in `--cancel`, expected one from `S1` to `S4`'],
  [['--cancel', 'tomorrow'], 'Unexpected `tomorrow` in `--cancel`, expected a date such as `2027-02-17`'],
  [['--move', 'S2'], 'Unexpected `S2` in `--move`, expected such as `S12:2027-03-05`'],
  [['--add-student', 'ada'], 'Unexpected `ada` in `--add-student`, expected such as `"s20=Ada Lovelace"`'],
  [['--cancel', 'S3'], 'Unexpected `replan` without anyone to ask, expected `--yes` or `--dry-run`'],
])('wrong use: %s', (options, message) => {
  const folder = begunCourse();
  const { status, stderr } = run(path.join(folder, 'seminar'), [
    'replan',
    '--today',
    '2027-03-16',
    ...options,
  ]);
  expect(stderr).toContain(`proseminar: ${message}\n`);
  expect(status).toBe(64);
});

test('a paper that was read may leave the list', () => {
  const folder = begunCourse();
  expect(run(folder, ['replan', 'seminar', ...outage, '--yes']).status).toBe(0);
  const before = JSON.parse(readFolder(folder)['seminar/plan.lock.json'] ?? '');
  writeFile(folder, 'seminar/list.md', (smallCourse['list.md'] ?? '').replace(/^.*Cedar.*\n/mu, ''));

  for (const command of ['plan', 'build']) {
    const { status, stderr } = run(folder, [command, 'seminar']);
    expect([command, status]).toEqual([command, 0]);
    expect(stderr).toContain(
      'Unexpected list without `osdi14-cedar`, which was read on 2027-03-22, expected it to stay',
    );
  }
  expect(run(folder, ['status', 'seminar', '--today', '2027-03-24']).status).toBe(0);
  const after = JSON.parse(readFolder(folder)['seminar/plan.lock.json'] ?? '');
  expect(after.sessions[1]).toEqual(before.sessions[1]);
  expect(readFolder(folder)['seminar/out/README.md']).toContain('osdi14-cedar');
});
