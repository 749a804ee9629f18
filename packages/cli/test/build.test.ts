import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

/** The files of the output folder, without what is known of builds. */
function outputOf(folder: string): Record<string, string> {
  const {
    '.proseminar/generated.json': _,
    '.proseminar/bases.json': __,
    ...documents
  } = readFolder(path.join(folder, 'out'));
  return documents;
}

test('a course is built, and built again without a change', () => {
  const folder = temporaryFolder(smallCourse);
  const first = run(folder, ['build']);
  const made = readFolder(folder);
  expect(first).toEqual({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(
      /^Storage Seminar: 4 sessions, 6 papers, 2027-03-15 to 2027-04-05\nout: \d+ files created\nLook first at out\/README\.md or out\/site\/index\.html\n$/u,
    ),
  });
  expect(Object.keys(made)).toEqual(
    expect.arrayContaining([
      'out/README.md',
      'out/calendar.ics',
      'out/course.json',
      'out/references.bib',
      'out/references.csl.json',
      'out/references.ris',
      'out/site/index.html',
      'out/syllabus.md',
    ]),
  );

  const times = () =>
    fs
      .readdirSync(path.join(folder, 'out'))
      .map((name) => fs.statSync(path.join(folder, 'out', name)).mtimeMs);
  const before = times();
  const second = run(folder, ['build']);
  expect(second.stdout).toContain('out: unchanged, ');
  expect([second.status, second.stderr]).toEqual([0, '']);
  expect(readFolder(folder)).toEqual(made);
  expect(times()).toEqual(before);
});

test('`--only` writes what it names, and leaves the rest as it is', () => {
  const folder = temporaryFolder(smallCourse);
  expect(run(folder, ['build', '--only', 'calendar, readme']).status).toBe(0);
  expect(Object.keys(outputOf(folder)).sort()).toEqual(['README.md', 'calendar.ics']);

  run(folder, ['build']);
  const all = outputOf(folder);
  writeFile(folder, 'course.yaml', `${smallCourse['course.yaml']}\nlanguage: de\n`);
  expect(run(folder, ['build', '--only', 'syllabus', '--prune']).stdout).toContain('1 file updated');
  const { 'syllabus.md': syllabus, ...rest } = outputOf(folder);
  expect(syllabus).toContain('15. März 2027');
  expect(rest).toEqual(Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'syllabus.md')));

  const wrong = run(folder, ['build', '--only', 'slide']);
  expect([wrong.status, wrong.stderr]).toEqual([
    64,
    expect.stringContaining('Unexpected `--only slide`, expected `slides`'),
  ]);
});

test('an event that changes between builds says so, and says when', () => {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': `${smallCourse['course.yaml']}\noutputs: [calendar]\n`,
  });
  const { 'calendar.yaml': calendar = '' } = smallCourse;
  const events = () =>
    (outputOf(folder)['calendar.ics'] ?? '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => [/SEQUENCE:(\d+)/u.exec(event)?.[1], /LAST-MODIFIED:(\S+)/u.exec(event)?.[1]]);
  const build = (SOURCE_DATE_EPOCH: string) => run(folder, ['build'], { env: { SOURCE_DATE_EPOCH } });

  build('1800000000');
  expect(events()).toEqual(Array(4).fill(['0', undefined]));
  writeFile(folder, 'calendar.yaml', calendar.replace('Room 1', 'Room 2'));
  expect(build('1801000000').stdout).toContain('1 file updated');
  expect(events()).toEqual(Array(4).fill(['1', '20270126T214640Z']));
  expect(build('1802000000').stdout).toContain('out: unchanged');

  const wrong = build('soon');
  expect([wrong.status, wrong.stderr]).toEqual([64, expect.stringContaining('`SOURCE_DATE_EPOCH` `soon`')]);
});

test('what changes between builds is told to students, once', () => {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': `${smallCourse['course.yaml']}\noutputs: [changes]\n`,
  });
  const build = (SOURCE_DATE_EPOCH: string) => run(folder, ['build'], { env: { SOURCE_DATE_EPOCH } });
  build('1800000000');
  expect(outputOf(folder)['CHANGES.md']).toContain('Nothing has changed yet.');

  writeFile(
    folder,
    'calendar.yaml',
    `${smallCourse['calendar.yaml']}\nnoClass:\n  - { date: 2027-03-22, reason: Strike }\n`,
  );
  expect(build('1801000000').stdout).toContain('3 files updated');
  const told = outputOf(folder);
  expect(told['CHANGES.md']).toContain(
    '## Tuesday 26 January 2027\n\n- No class on Mon 22 Mar: Strike.\n- Session 2 ',
  );
  expect(JSON.parse(told['feed.json'] ?? '').items).toMatchObject([
    { date_published: '2027-01-26T21:46:40Z' },
  ]);

  expect(build('1802000000').stdout).toContain('out: unchanged, 3 files');
  expect(outputOf(folder)).toEqual(told);
});

test('`outputs` chooses what is written', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['build']);
  writeFile(folder, 'course.yaml', `${smallCourse['course.yaml']}\noutputs: [readme]\n`);
  expect(run(folder, ['build', '--prune']).status).toBe(0);
  expect(Object.keys(outputOf(folder))).toEqual(['README.md']);
});

test('from any folder, in any zone and language, the same bytes are made', () => {
  const one = temporaryFolder(smallCourse);
  const parent = temporaryFolder(
    Object.fromEntries(Object.entries(smallCourse).map(([name, text]) => [`courses/storage/${name}`, text])),
  );
  run(one, ['build']);
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' };
  expect(run(parent, ['build', 'courses/storage', '--out', 'public'], { env }).status).toBe(0);
  expect(readFolder(path.join(parent, 'public'))).toEqual(readFolder(path.join(one, 'out')));
  expect(fs.existsSync(path.join(parent, 'courses/storage/out'))).toBe(false);
});

test('a dry run says what would be done, and does none of it', () => {
  const folder = temporaryFolder(smallCourse);
  const { status, stdout, stderr } = run(folder, ['build', '--dry-run']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  create    out/README.md\n');
  expect(stdout).toMatch(/\nout: \d+ files to create; nothing was written\n$/u);
  expect(readFolder(folder)).toEqual(smallCourse);
});

test('edits stay until they may be overwritten, and are saved then', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['build']);
  const { 'README.md': generated } = outputOf(folder);
  writeFile(folder, 'out/README.md', 'mine\n');

  const again = run(folder, ['build']);
  expect([again.status, again.stderr]).toEqual([0, '']);
  expect(again.stdout).toContain('out: unchanged, ');
  expect(outputOf(folder)['README.md']).toBe('mine\n');

  const replaced = run(folder, ['build', '--overwrite']);
  expect([replaced.status, replaced.stderr]).toEqual([0, '']);
  expect(replaced.stdout).toContain('out/README.md: replaced; your text is in out/README.md.orig\n');
  expect(outputOf(folder)).toMatchObject({ 'README.md': generated, 'README.md.orig': 'mine\n' });
});

test('what a course makes no more is named, then pruned', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['build']);
  const before = Object.keys(outputOf(folder)).filter((name) => name.includes('2027-04-05'));
  const { 'calendar.yaml': calendar = '', 'course.yaml': course = '' } = smallCourse;
  writeFile(folder, 'calendar.yaml', calendar.replace('2027-04-09', '2027-04-04'));
  writeFile(folder, 'course.yaml', course.replace('readingList', 'select: { papers: 4 }\nreadingList'));

  const named = run(folder, ['build']);
  expect(named.status).toBe(0);
  expect(named.stderr).toMatch(
    /^(?:no longer made: out\/\S+; delete it by hand, or build with --prune\n){4}no longer made: \d+ more; `proseminar build --dry-run` names them\n$/u,
  );
  expect(Object.keys(outputOf(folder))).toEqual(expect.arrayContaining(before));

  const pruned = run(folder, ['build', '--prune']);
  expect([pruned.status, pruned.stderr]).toEqual([0, '']);
  expect(pruned.stdout).toMatch(/\d+ files deleted/u);
  expect(before.filter((path) => !Object.hasOwn(outputOf(folder), path))).not.toEqual([]);
});

test('machines get the changes and the messages', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['build']);
  writeFile(folder, 'out/course.json', 'mine\n');
  writeFile(folder, 'notes/unknown.md', '# Unknown\n');
  fs.appendFileSync(path.join(folder, 'course.yaml'), '\nnotes: notes\ncode: S1\n');

  const { status, stdout, stderr } = run(folder, ['build', '--json']);
  expect([status, stderr]).toEqual([1, '']);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ dryRun: false, folder: 'out' });
  expect(result.changes).toContainEqual({ path: 'course.json', change: 'kept', why: 'format' });
  expect(result.messages).toContainEqual(
    expect.objectContaining({ file: 'notes/unknown.md', severity: 'warning', rule: 'notes-page-is-known' }),
  );
});

test('notes come from the pages that the list links, and first from the folder of the course', () => {
  const own = { 'own/osdi14-cedar.md': '# Cedar\n\n## Summary\n\nOur own words on healing.\n' };
  const folder = temporaryFolder({ ...smallCourse, ...own });
  fs.appendFileSync(path.join(folder, 'course.yaml'), '\nnotes: own\n');
  expect(run(folder, ['build'])).toMatchObject({ status: 0, stderr: '' });

  const all = Object.values(outputOf(folder)).join('\n');
  expect(all).toContain('Our own words on healing.');
  expect(all).not.toContain('A log that repairs itself.');
  expect(all).toContain('A cache that drops what nobody asks for.');
});

test('a notes page of no paper is said, with the page that was meant', () => {
  const folder = temporaryFolder({ ...smallCourse, 'own/osdi14-ceder.md': '# Cedar\n' });
  fs.appendFileSync(path.join(folder, 'course.yaml'), '\nnotes: own\n');
  expect(run(folder, ['build'])).toMatchObject({
    status: 0,
    stderr:
      'own/osdi14-ceder.md\n warning Unexpected notes page `osdi14-ceder.md`, expected the id of a paper as name: `osdi14-cedar.md` notes-page-is-known proseminar\n\n⚠ 1 warning\n',
  });
});

test('a template of the course takes the place of the built-in one', () => {
  const folder = temporaryFolder({ ...smallCourse, 'templates/README.md.hbs': 'Welcome to {{heading}}.\n' });
  expect(run(folder, ['build'])).toMatchObject({ status: 0, stderr: '' });
  expect(outputOf(folder)['README.md']).toBe('Welcome to Storage Seminar.\n');
});

test.each([
  ['REDME.md.hbs', 'x\n', ' error Unexpected template `REDME.md.hbs`, expected `README.md.hbs`'],
  [
    'README.md.hbs',
    '# {{heading}}\n\n{{headng}}\n',
    '3:3 error Unexpected field `headng`, expected `heading`',
  ],
])('an error in the template %s is placed, and nothing is written', (name, template, message) => {
  const folder = temporaryFolder({ ...smallCourse, [`templates/${name}`]: template });
  const { status, stdout, stderr } = run(folder, ['build']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`templates/${name}\n${message}`);
  expect(stderr).toContain('✖ 1 error\n');
  expect(fs.existsSync(path.join(folder, 'out'))).toBe(false);
});

test('a list may be a package', () => {
  const folder = temporaryFolder(smallCourse);
  const { stdout } = run(folder, ['catalog', 'list.md']);
  writeFile(folder, 'node_modules/@trees/list/catalog.json', stdout);
  writeFile(folder, 'node_modules/@trees/list/package.json', '{"name": "@trees/list", "version": "1.0.0"}');
  const { 'course.yaml': course = '' } = smallCourse;
  writeFile(folder, 'course.yaml', course.replace('list.md', "'@trees/list'"));
  expect(run(folder, ['build'])).toMatchObject({ status: 0, stderr: '' });
  expect(outputOf(folder)['README.md']).toContain('Cedar');
});

test('an error in an entry of the list is said, and the rest is built', () => {
  const folder = temporaryFolder(smallCourse);
  fs.appendFileSync(
    path.join(folder, 'list.md'),
    "* \\[OSDI '21] Elm: Bad Links ([pdf](javascript:alert))\n",
  );
  const { status, stderr } = run(folder, ['build']);
  expect(status).toBe(1);
  expect(stderr).toContain('list.md\n');
  expect(outputOf(folder)['README.md']).toContain('Cedar');
});
