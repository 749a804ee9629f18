import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';
import { call, environmentOf } from './terms/call-command.js';

const outputs = '\noutputs: [readme, sessions, changes, site]\n';
const course = { ...smallCourse, 'course.yaml': `${smallCourse['course.yaml']}${outputs}` };
const [one, other] = ['sessions/2027-03-22', 'sessions/2027-04-05'];

/** Call the command on a day, all of it without a complaint. */
async function type(folder: string, day: string, ...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await call(folder, argv, day);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** A course with slides for two sessions that are still to come. */
async function courseAhead(): Promise<string> {
  const folder = temporaryFolder({ ...course, 'a/talk.pdf': 'logs', 'b/talk.pdf': 'caches' });
  expect((await call(folder, ['plan'], '2027-03-01')).status).toBe(0);
  await type(folder, '2027-03-01', 'record', '2027-03-22', '--slides', 'a/talk.pdf', '--note', 'Bring logs.');
  await type(folder, '2027-03-02', 'record', '2027-04-05', '--slides', 'b/talk.pdf');
  writeFile(folder, 'overrides.yaml', `${read(folder, 'overrides.yaml')}# mine\n`);
  return folder;
}

function read(folder: string, name: string): string {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}

const swap = ['replan', '--today', '2027-03-16', '--swap', 'S2,S4', '--yes'];

test('slides of sessions that are swapped go along, and undo takes that back', async () => {
  const folder = await courseAhead();
  const before = readFolder(folder);
  const { stdout: told, stderr } = run(folder, swap, { env: environmentOf('2027-03-16') });
  expect(stderr).toBe('');
  expect(told).toContain('“Logs” moves from Mon 22 Mar to Mon 5 Apr, with what is recorded of it\n');
  expect(told).toContain('“Caches” moves from Mon 5 Apr to Mon 22 Mar, with what is recorded of it\n');
  expect(read(folder, 'overrides.yaml')).toContain(`sessions:
  - date: 2027-04-05
    slides: talk.pdf
    note: Bring logs.
    folder: 2027-03-22
  - date: 2027-03-22
    slides: talk.pdf
    folder: 2027-04-05
`);

  for (const base of ['out/sessions', 'out/site/sessions']) {
    expect(read(folder, `${base}/2027-04-05-cedar-birch/talk.pdf`)).toBe('logs');
    expect(read(folder, `${base}/2027-03-22-maple-rowan/talk.pdf`)).toBe('caches');
  }
  expect(read(folder, 'out/sessions/2027-04-05-cedar-birch/README.md')).toContain('Bring logs.');
  expect(read(folder, 'out/README.md')).toMatch(/5 Apr .*\(sessions\/2027-04-05-cedar-birch\/talk\.pdf\)/u);
  const [latest] = read(folder, 'out/CHANGES.md').split('## ').slice(1);
  expect(latest).toContain('moves from Mon 5 Apr');
  expect(latest).not.toMatch(/Slides|notes/u);

  expect(await type(folder, '2027-03-16', 'record', '--scan', '--yes')).toBe(
    'Nothing new in the folders of sessions\n',
  );
  expect(await type(folder, '2027-03-16', 'build')).toContain('out: unchanged, ');
  await type(folder, '2027-03-16', 'undo', '--yes');
  const after = readFolder(folder);
  for (const name of ['overrides.yaml', 'plan.lock.json', 'out/README.md'])
    expect(after[name]).toBe(before[name]);
  for (const name of [`${one}/talk.pdf`, `${other}/talk.pdf`]) expect(after[name]).toBe(before[name]);
});

test('what is recorded later stands with what has moved', async () => {
  const folder = await courseAhead();
  await type(folder, '2027-03-16', ...swap);
  // The folder of a day is that of its session now; what is in it already is another's.
  writeFile(folder, `${one}/more.pdf`, 'more caches');
  expect(await type(folder, '2027-03-17', 'record', '--scan', '--yes')).toContain(
    '2027-03-22: slides more.pdf\n',
  );
  writeFile(folder, 'c/summary.md', '# Logs\n');
  const told = await type(folder, '2027-03-18', 'record', '2027-04-05', '--summary', 'c/summary.md');
  expect(told).toContain(`${one}/summary.md: created\n`);

  const out = readFolder(path.join(folder, 'out/sessions'));
  expect(out['2027-03-22-maple-rowan/talk.pdf']).toBe('caches');
  expect(out['2027-03-22-maple-rowan/more.pdf']).toBe('more caches');
  expect(out['2027-04-05-cedar-birch/talk.pdf']).toBe('logs');
  expect(out['2027-04-05-cedar-birch/summary.md']).toBe('# Logs\n');

  // A file that is gone is missing, whatever the other session calls its own.
  fs.rmSync(path.join(folder, one, 'talk.pdf'));
  const { stderr } = await call(folder, ['build'], '2027-03-18');
  expect(stderr).toContain('Unexpected missing file `talk.pdf`, expected it in `sessions/2027-03-22`');
  expect(read(folder, 'out/sessions/2027-03-22-maple-rowan/talk.pdf')).toBe('caches');
});

test('files in the folder of a day that has no class any more are those of the session that has moved', async () => {
  const folder = await courseAhead();
  await type(
    folder,
    '2027-03-16',
    'replan',
    '--today',
    '2027-03-16',
    '--move',
    '2027-03-22:2027-03-24',
    '--yes',
  );
  expect(read(folder, 'overrides.yaml')).toContain('- date: 2027-03-24\n    slides: talk.pdf\n');
  writeFile(folder, `${one}/more.pdf`, 'more logs');
  expect(await type(folder, '2027-03-17', 'record', '--scan', '--yes')).toContain(
    '2027-03-24: slides more.pdf\n',
  );
  expect(read(folder, 'out/sessions/2027-03-24-cedar-birch/more.pdf')).toBe('more logs');

  await type(
    folder,
    '2027-03-18',
    'replan',
    '--today',
    '2027-03-18',
    '--swap',
    '2027-03-24,2027-04-05',
    '--yes',
  );
  expect(read(folder, 'overrides.yaml')).toContain('folder: 2027-03-22\n');
  expect(read(folder, 'out/sessions/2027-04-05-cedar-birch/talk.pdf')).toBe('logs');
  expect(read(folder, 'out/sessions/2027-03-24-maple-rowan/talk.pdf')).toBe('caches');
});

test('changes by hand that no plan has seen yet move no record twice', async () => {
  const folder = await courseAhead();
  const text = read(folder, 'overrides.yaml')
    .replace('2027-03-22', 'x')
    .replace('2027-04-05', '2027-03-22\n    folder: 2027-04-05')
    .replace('x', '2027-04-05\n    folder: 2027-03-22');
  writeFile(
    folder,
    'overrides.yaml',
    `${text}changes:\n  - { on: 2027-03-16, swap: [2027-03-22, 2027-04-05] }\n`,
  );
  await type(folder, '2027-03-16', 'replan', '--today', '2027-03-16', '--remove', 'nsdi17-alder', '--yes');
  expect(read(folder, 'overrides.yaml').startsWith(text)).toBe(true);
  expect(read(folder, 'out/sessions/2027-04-05-cedar-birch/talk.pdf')).toBe('logs');
});

test('a record that cannot go along is told of', async () => {
  const folder = await courseAhead();
  const text = `${read(folder, 'overrides.yaml')}  - date: 2027-03-24\n    note: A day without class.\n`;
  writeFile(folder, 'overrides.yaml', text);
  const words = ['replan', '--today', '2027-03-16', '--move', '2027-03-22:2027-03-24', '--yes', '--no-build'];
  const { stdout } = await call(folder, words, '2027-03-16');
  expect(stdout).toContain(
    '  What is recorded of Mon 22 Mar does not move along to Wed 24 Mar, as something else is recorded there\n',
  );
  expect(read(folder, 'overrides.yaml')).toBe(
    `${text}\nchanges:\n  - on: 2027-03-16\n    move: 2027-03-22\n    to: 2027-03-24\n`,
  );
});
