import { rmSync } from 'node:fs';
import path from 'node:path';
import type { CoursePlan } from '@proseminar/syllabus';
import { expect, test } from 'vitest';
import { coursePage } from './course-page.js';
import { run } from './run-command.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

const zone = ['--time-zone', 'Europe/Berlin'];

test('import makes a course of which the plan is the schedule of the page again', async () => {
  const folder = temporaryFolder({ 'README.md': coursePage });
  const { status, stdout, stderr } = run(folder, ['import', 'README.md', ...zone]);
  expect([status, stderr]).toEqual([0, '']);
  const { 'README.md': _, ...files } = readFolder(folder);
  expect(Object.keys(files)).toEqual(['calendar.yaml', 'course.yaml', 'overrides.yaml']);

  const planned = run(folder, ['plan', '--dry-run']);
  expect(planned.status).toBe(0);
  for (const [name, text] of Object.entries({ ...files, 'stdout.txt': stdout, 'plan.txt': planned.stdout })) {
    await expect(text).toMatchFileSnapshot(`fixtures/import/${name}`);
  }
});

test('import takes the papers of a list by their titles', () => {
  const list = `# Papers

## Durable things

* [Cedar: logs that heal themselves](https://example.org/cedar.pdf), Ada Lovelace, OSDI 2014
* [Maple: Caches for Everyone at Once](https://example.org/maple.pdf), SOSP 2016
* [Never Read](https://example.org/never.pdf), SOSP 2017
`;
  const folder = temporaryFolder({ 'page/README.md': coursePage, 'papers.md': list });
  const { status, stdout } = run(folder, ['import', 'page/README.md', 'new', '--list', 'papers.md', ...zone]);
  expect(status).toBe(0);
  const { 'new/course.yaml': course } = readFolder(folder);
  expect(course).toContain('readingList: ../papers.md\n');
  expect(course).toContain('    - osdi14-cedar # Cedar: logs that heal themselves\n');
  expect(course).not.toContain('never');
  expect(stdout).toContain(
    'page/README.md:14 2026-09-03 Birch: One Log for Many Machines\n  the reading list does not have it\n',
  );
});

test('a dry run prints the files and writes nothing; files that are there are left', () => {
  const folder = temporaryFolder({ 'README.md': coursePage, 'course.yaml': 'mine' });
  const { stdout } = run(folder, ['import', 'README.md', '--dry-run', ...zone]);
  expect(stdout).toContain('calendar.yaml: to write\n# The term of README.md.');
  expect(Object.keys(readFolder(folder))).toEqual(['README.md', 'course.yaml']);

  expect(run(folder, ['import', 'README.md', ...zone]).stdout).toContain(
    'course.yaml: there already, left as it is\ncalendar.yaml: written\n',
  );
  expect(readFolder(folder)['course.yaml']).toBe('mine');
});

test.each([
  [
    'says no year',
    coursePage.replace(' (Fall 2026)', ''),
    'expected `--year`, the year of the first day, “Sep 1”',
  ],
  [
    'says no times',
    coursePage.replace('10:30 AM – 12:00 PM', ''),
    "expected `--meetings 'Tue Thu 10:30-11:50'`",
  ],
])('import asks for what a page does not say: it %s', (_, page, words) => {
  const folder = temporaryFolder({ 'README.md': page });
  const { status, stderr } = run(folder, ['import', 'README.md', ...zone]);
  expect(status).toBe(64);
  expect(stderr).toContain(words);
  expect(
    run(folder, ['import', 'README.md', '--year', '2026', '--meetings', 'TTh 10:30-12:00', ...zone]).status,
  ).toBe(0);
});

test('import says where a page has no schedule', () => {
  const folder = temporaryFolder({ 'README.md': '# Storage\n\nWe meet on Mondays.\n' });
  const { status, stderr } = run(folder, ['import', 'README.md']);
  expect(status).toBe(1);
  expect(stderr).toContain('Unexpected page without a schedule, expected a table with a column of dates');
});

/** The papers of each session of a plan that has any, in order of time, those that are required with a star. */
function readSessions(folder: string): readonly string[] {
  const { stdout } = run(folder, ['plan', '--json']);
  const { sessions }: CoursePlan = JSON.parse(stdout);
  return sessions.flatMap(({ kind, title, readings }) => {
    const papers = readings.map(({ paper, role }) => `${paper}${role === 'required' ? '*' : ''}`).sort();
    return kind === 'open' ? [] : [`${kind === 'reading' ? '' : `${title}: `}${papers.join(' ')}`];
  });
}

test.each([
  ['as many days, on other weekdays', '2027-02-02'],
  ['more days', '2027-02-24'],
])('with a new calendar, the same course comes out in another term: %s', (_, last) => {
  const folder = temporaryFolder({ 'README.md': coursePage });
  run(folder, ['import', 'README.md', ...zone]);
  const before = readSessions(folder);
  expect(before).toHaveLength(7);
  expect(before).toContain('alder birch* cedar*');

  for (const name of ['calendar.yaml', 'overrides.yaml']) rmSync(path.join(folder, name));
  const meetings = ['--from', '2027-01-11', '--to', last, '--meetings', 'MW 10:30-11:50'];
  const init = run(folder, ['init', ...meetings, ...zone]);
  expect([init.status, init.stderr]).toEqual([0, '']);
  expect(readSessions(folder)).toEqual(before);
  const { status, stderr } = run(folder, ['plan', '--dry-run']);
  expect(status).toBe(0);
  expect(stderr).toContain('Unexpected day without class `Find a Group`');
});

test('with a new calendar that has fewer days, what fits comes out', () => {
  const folder = temporaryFolder({ 'README.md': coursePage });
  run(folder, ['import', 'README.md', ...zone]);
  for (const name of ['calendar.yaml', 'overrides.yaml']) rmSync(path.join(folder, name));
  run(folder, [
    'init',
    '--from',
    '2027-01-11',
    '--to',
    '2027-01-28',
    '--meetings',
    'MW 10:30-11:50',
    ...zone,
  ]);
  expect(readSessions(folder)).toEqual([
    'Introduction: history-disks-pictures papers-read*',
    'alder birch* cedar*',
    'maple* rowan*',
    'hazel* unpublished-draft*',
    'Guest Lecture: Grace Hopper: ',
    'Final Presentations: ',
  ]);
});
