import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

const people = `people:
  - { id: ada, name: Ada Lovelace }
  - { id: alan, name: Alan Turing }
show: none
`;
const course = `${smallCourse['course.yaml']}
milestones:
  - { title: Proposal, due: session 2 @ 18:00 }
  - { title: Report, due: session last }
outputs: [readme, sessions]
`;
const twoWeeks = (smallCourse['calendar.yaml'] ?? '').replace(/lastDay: .*/u, 'lastDay: 2027-03-27');
const overrides = `changes:
  - { on: 2027-03-16, optional: nsdi17-alder, reason: Too much }
sessions:
  - { date: 2027-03-15, slides: [https://example.org/one.pdf] }
`;
const files = { ...smallCourse, 'course.yaml': course, 'people.yaml': people };

let kept: Readonly<Record<string, string>> | undefined;

/** A course in mid-term whose plan and documents are as they should be. */
function courseFolder(): string {
  if (kept) return temporaryFolder(kept);
  const folder = temporaryFolder(files);
  run(folder, ['plan']);
  writeFile(folder, 'overrides.yaml', overrides);
  run(folder, ['plan']);
  run(folder, ['build']);
  kept = readFolder(folder);
  return folder;
}

const documentation = new URL('../../../docs/plans.md', import.meta.url);

test('a page says where the term stands', async () => {
  const folder = courseFolder();
  const before = readFolder(folder);
  const { status, stdout, stderr } = run(folder, ['status', '--today', '2027-03-30']);
  expect([status, stderr]).toEqual([0, '']);
  await expect(stdout).toMatchFileSnapshot('fixtures/status/page.txt');
  expect(fs.readFileSync(documentation, 'utf8')).toContain(`$ proseminar status\n${stdout}`);
  expect(readFolder(folder)).toEqual(before);
});

test('today is the day where the course is', () => {
  const folder = courseFolder();
  // 00:30 of the next day in Berlin, where summer time has begun.
  const env = { SOURCE_DATE_EPOCH: String(Date.parse('2027-03-29T22:30:00Z') / 1000) };
  expect(run(folder, ['status'], { env }).stdout).toContain('\nTue 2027-03-30, 00:30 in Europe/Berlin; ');
  const inClass = { SOURCE_DATE_EPOCH: String(Date.parse('2027-03-29T09:00:00Z') / 1000) };
  expect(run(folder, ['status'], { env: inClass }).stdout).toContain('11:00–11:30, Room 1 (today)'.slice(6));
  expect(JSON.parse(run(folder, ['status', '--json'], { env: inClass }).stdout).sessions.over).toBe(2);
});

test.each([
  ['2027-03-01', 'Mon 2027-03-01; the term begins on Mon 2027-03-15, in 14 days, with 4 sessions'],
  ['2027-03-14', 'Sun 2027-03-14; the term begins on Mon 2027-03-15, tomorrow, with 4 sessions'],
  ['2027-03-15', 'Mon 2027-03-15; week 1 of 4; 0 of 4 sessions over'],
  ['2027-04-10', 'Sat 2027-04-10; the term ended on Fri 2027-04-09, after 4 sessions'],
])('on %s it says so', (today, line) => {
  const { status, stdout } = run(courseFolder(), ['status', '--today', today]);
  expect([status, stdout.split('\n')[1]]).toEqual([0, line]);
});

test('a course without an end and without people has a page, too', () => {
  const calendar = (smallCourse['calendar.yaml'] ?? '').replace(/lastDay: .*\n/u, '');
  const folder = temporaryFolder({ ...smallCourse, 'calendar.yaml': calendar });
  const during = run(folder, ['status', '--today', '2027-03-30']);
  expect(during.stdout).toContain('\nTue 2027-03-30; week 3; 3 of 4 sessions over\n');
  expect(during.stdout).not.toContain('Presenting');
  const after = run(folder, ['status', '--today', '2027-05-01']);
  expect(after.stdout).toContain(
    '\nSat 2027-05-01; nothing is planned after Mon 2027-04-05, after 4 sessions\n',
  );
  expect(after.stdout).toContain('add papers to the reading list');
});

test('JSON has the same keys whatever there is to say', () => {
  const json = JSON.parse(run(courseFolder(), ['status', '--json', '--today', '2027-03-30']).stdout);
  expect(Object.keys(json)).toEqual([
    ...[
      'schemaVersion',
      'title',
      'term',
      'today',
      'phase',
      'firstDay',
      'lastDay',
      'isOpenEnded',
      'week',
      'noClass',
    ],
    ...[
      'sessions',
      'last',
      'next',
      'missing',
      'deadlines',
      'changes',
      'plan',
      'outputs',
      'steps',
      'messages',
    ],
  ]);
  expect(json).toMatchObject({
    missing: { slides: ['2027-03-22', '2027-03-29'], summaries: [], asksForSummaries: false },
    deadlines: { past: [{ title: 'Proposal' }], next: [{ title: 'Report' }] },
    changes: [{ on: '2027-03-16', optional: 'nsdi17-alder', text: 'Alder is optional: Too much' }],
    plan: { state: 'current' },
    outputs: { folder: 'out', state: 'current', compared: ['readme', 'sessions'], stale: [] },
  });
});

test('a clone lacks what names people, and attached files', () => {
  const folder = courseFolder();
  fs.rmSync(path.join(folder, 'people.lock.json'));
  writeFile(folder, 'overrides.yaml', overrides.replace('https://example.org/one.pdf', 'one.pdf'));
  const { stdout, stderr } = run(folder, ['status', '--today', '2027-03-30']);
  expect(stderr).toBe('');
  expect(stdout).toContain('2 warnings, which `proseminar build --dry-run` shows\n');
  expect(stdout).toContain('Files    people.lock.json is not there yet\n');
});

test('files that need somebody are named, with commands', () => {
  const folder = courseFolder();
  const readme = path.join(folder, 'out/README.md');
  const text = fs.readFileSync(readme, 'utf8');

  fs.writeFileSync(readme, `${text}\nMine.\n`);
  const edited = run(folder, ['status', '--today', '2027-03-30']);
  expect(edited.status).toBe(0);
  expect(edited.stdout).toContain('edited by you, which builds keep: out/README.md\n');

  fs.writeFileSync(readme, `${text}\n<<<<<<< yours\nMine.\n=======\nTheirs.\n>>>>>>> proseminar\n`);
  const conflict = run(path.dirname(folder), ['status', path.basename(folder), '--today', '2027-03-30']);
  const shown = `${path.basename(folder)}/out/README.md`;
  expect(conflict.status).toBe(1);
  expect(conflict.stdout).toContain(`1 conflict to settle: ${shown}\n`);
  expect(conflict.stdout).toContain(`To do    choose between the markers in ${shown}\n`);
  const build = `         proseminar build ${path.basename(folder)}\n           goes on once the markers are gone\n`;
  expect(conflict.stdout).toContain(build);
});

test('a plan and documents that are out of date are told', () => {
  const folder = courseFolder();
  writeFile(folder, 'calendar.yaml', (smallCourse['calendar.yaml'] ?? '').replace('Room 1', 'Room 2'));
  const { status, stdout } = run(folder, ['status', '--today', '2027-03-30']);
  expect(status).toBe(0);
  expect(stdout).toContain('plan.lock.json is not the plan that would be made now: ');
  expect(stdout).toContain('4 documents to bring up to date: out/README.md and 3 more\n');
  expect(stdout).toContain('proseminar plan --diff                        says what changes\n');
  expect(stdout).toContain('proseminar build                              brings the documents up to date\n');

  fs.rmSync(path.join(folder, 'plan.lock.json'));
  fs.rmSync(path.join(folder, 'overrides.yaml'));
  const missing = run(folder, ['status', '--out', 'my docs', '--today', '2027-03-30']).stdout;
  expect(missing).toContain('plan.lock.json is not there yet\n');
  expect(missing).toContain('my docs has no documents yet\n');
  expect(missing).toContain("proseminar build --out 'my docs'              makes the documents\n");
});

test.each<[string, readonly string[], Readonly<Record<string, string>>, number]>([
  [
    'Unexpected `--today 2027-02-30`, expected a date such as `2027-02-16`',
    ['--today', '2027-02-30'],
    {},
    64,
  ],
  ['course.yaml', [], { 'course.yaml': 'title: Broken\n' }, 1],
  [
    'course-fits',
    [],
    { 'course.yaml': `${smallCourse['course.yaml']}\nselect: { papers: 6 }\n`, 'calendar.yaml': twoWeeks },
    2,
  ],
])('refused: %s', (words, argv, edits, expected) => {
  const folder = temporaryFolder({ ...smallCourse, ...edits });
  const { status, stdout, stderr } = run(folder, ['status', ...argv]);
  expect([status, stdout]).toEqual([expected, '']);
  expect(stderr).toContain(words);
});
