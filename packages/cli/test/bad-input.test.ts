import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { calendar, course, list, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Documents with something wrong in them: what the command says, with exit status 1 and nothing written. */
test.each<[name: string, argv: string[], files: Files, stderr: string]>([
  ['empty list', ['check', 'list.md'], { 'list.md': '' }, ''],
  ['list of blanks', ['check', 'list.md'], { 'list.md': ' \n\n' }, ''],
  [
    'binary list',
    ['check', 'list.md'],
    { 'list.md': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]) },
    '',
  ],
  ['list in Latin-1', ['check', 'list.md'], { 'list.md': new Uint8Array([0x23, 0x20, 0xfc, 0x0a]) }, ''],
  ['list without papers', ['check', 'list.md'], { 'list.md': '# Storage\n\nNothing yet.\n' }, ''],
  ['no data from a list without papers', ['catalog', 'list.md'], { 'list.md': '# Storage\n' }, ''],
  ['catalog that is no JSON', ['catalog', 'list.json'], { 'list.json': '{"papers": [' }, ''],
  ['catalog that is no catalog', ['catalog', 'list.json'], { 'list.json': '{"papers": 5}' }, ''],
  ['empty course', ['build'], { ...smallCourse, 'course.yaml': '' }, ''],
  ['course that is no YAML', ['build'], { ...smallCourse, 'course.yaml': 'title: [\n' }, ''],
  ['course with a key twice', ['build'], { ...smallCourse, 'course.yaml': `${course}title: Again\n` }, ''],
  [
    'course with an unknown key',
    ['build'],
    { ...smallCourse, 'course.yaml': `${course}milestone: []\n` },
    '',
  ],
  ['binary course', ['build'], { ...smallCourse, 'course.yaml': new Uint8Array([0x61, 0x00]) }, ''],
  [
    'calendar that ends before it starts',
    ['build'],
    { ...smallCourse, 'calendar.yaml': calendar.replace('2027-04-09', '2027-03-09') },
    '',
  ],
  ['no calendar', ['build'], { 'course.yaml': course, 'list.md': list }, ''],
  [
    'missing list',
    ['build'],
    { ...smallCourse, 'course.yaml': course.replace('list.md', 'lists/lost.md') },
    '',
  ],
  [
    'missing package',
    ['build'],
    { ...smallCourse, 'course.yaml': course.replace('list.md', "'@trees/lost'") },
    '',
  ],
  ['missing notes folder', ['build'], { ...smallCourse, 'course.yaml': `${course}notes: lost\n` }, ''],
  ['course on an empty list', ['build'], { ...smallCourse, 'list.md': '' }, ''],
  [
    'unknown topic',
    ['build'],
    { ...smallCourse, 'course.yaml': `${course}select:\n  topics: [cashes]\n` },
    '',
  ],
  [
    'more papers than fit',
    ['build'],
    {
      ...smallCourse,
      'course.yaml': `${course}select:\n  papers: all\n`,
      'calendar.yaml': calendar.replace('04-09', '03-28'),
    },
    '',
  ],
  [
    'template with an unknown field',
    ['build'],
    { ...smallCourse, 'templates/README.md.hbs': '# {{title}}\n\n{{titel}}\n' },
    '',
  ],
  [
    'template that does not end',
    ['build'],
    { ...smallCourse, 'templates/README.md.hbs': '# {{title}}\n{{#if code}}\n' },
    '',
  ],
  ['unknown template', ['build'], { ...smallCourse, 'templates/REDME.md.hbs': 'x\n' }, ''],
  [
    'several at once',
    ['plan'],
    {
      ...smallCourse,
      'course.yaml': `${course}select:\n  topics: [cashes]\n  exclude: [osdi14-ceder]\n`,
    },
    '',
  ],
])('%s', (name, argv, files, stderr) => {
  const folder = temporaryFolder(files);
  const before = readFolder(folder);
  const result = run(folder, argv);
  if (process.env.SHOW) console.log(`=== ${name} ${result.status} [${result.stdout}]\n${result.stderr}`);
  expect(result).toEqual({ status: 1, stdout: '', stderr });
  expect(readFolder(folder)).toEqual(before);
});
