import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { calendar, course, list, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Documents with something wrong in them: what the command says, with exit status 1 and nothing written. */
test.each<[name: string, argv: string[], files: Files, stderr: string]>([
  [
    'empty list',
    ['check', 'list.md'],
    { 'list.md': '' },
    'list.md\n error Unexpected empty document, expected Markdown text input-is-not-empty markdown\n\n✖ 1 error\n',
  ],
  [
    'list of blanks',
    ['check', 'list.md'],
    { 'list.md': ' \n\n' },
    'list.md\n error Unexpected empty document, expected Markdown text input-is-not-empty markdown\n\n✖ 1 error\n',
  ],
  [
    'binary list',
    ['check', 'list.md'],
    { 'list.md': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]) },
    'list.md\n error Unexpected binary file, expected text in UTF-8 file-is-text proseminar\n\n✖ 1 error\n',
  ],
  [
    'list in Latin-1',
    ['check', 'list.md'],
    { 'list.md': new Uint8Array([0x23, 0x20, 0xfc, 0x0a]) },
    'list.md\n1:3 error Unexpected byte `0xFC`, expected text in UTF-8 file-is-utf8 proseminar\n\n✖ 1 error\n',
  ],
  [
    'list without papers',
    ['check', 'list.md'],
    { 'list.md': '# Storage\n\nNothing yet.\n' },
    "list.md\n error Unexpected list without papers, expected bullets such as `[OSDI '14] Title` list-has-papers reading-list\n\n✖ 1 error\n",
  ],
  [
    'no data from a list without papers',
    ['catalog', 'list.md'],
    { 'list.md': '# Storage\n' },
    "list.md\n error Unexpected list without papers, expected bullets such as `[OSDI '14] Title` list-has-papers reading-list\n\n✖ 1 error\n",
  ],
  [
    'catalog that is no JSON',
    ['catalog', 'list.json'],
    { 'list.json': '{"papers": [' },
    'list.json\n1:13 error Unexpected text that is no JSON, expected a catalog catalog-is-json proseminar\n\n✖ 1 error\n',
  ],
  [
    'catalog that is no catalog',
    ['catalog', 'list.json'],
    { 'list.json': '{"papers": 5}' },
    'list.json\n error schemaVersion: Unexpected missing version, expected `1` catalog-is-valid proseminar\n\n✖ 1 error\n',
  ],
  [
    'empty course',
    ['build'],
    { ...smallCourse, 'course.yaml': '' },
    'course.yaml\n error Unexpected empty file, expected YAML course-is-yaml course\n\n✖ 1 error\n',
  ],
  [
    'course that is no YAML',
    ['build'],
    { ...smallCourse, 'course.yaml': 'title: [\n' },
    'course.yaml\n2:1 error Unexpected end of line, expected valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ] course-is-yaml course\n\n✖ 1 error\n',
  ],
  [
    'course with a key twice',
    ['build'],
    { ...smallCourse, 'course.yaml': `${course}title: Again\n` },
    'course.yaml\n12:1 error Unexpected second key `title`, expected each key once course-is-yaml course\n\n✖ 1 error\n',
  ],
  [
    'course with an unknown key',
    ['build'],
    { ...smallCourse, 'course.yaml': `${course}milestone: []\n` },
    'course.yaml\n12:1-12:10 error Unexpected key `milestone`, expected `milestones` course-key-is-known course\n\n✖ 1 error\n',
  ],
  [
    'binary course',
    ['build'],
    { ...smallCourse, 'course.yaml': new Uint8Array([0x61, 0x00]) },
    'course.yaml\n error Unexpected binary file, expected text in UTF-8 file-is-text proseminar\n\n✖ 1 error\n',
  ],
  [
    'calendar that ends before it starts',
    ['build'],
    { ...smallCourse, 'calendar.yaml': calendar.replace('2027-04-09', '2027-03-09') },
    'calendar.yaml\n3:10-3:20 error Unexpected `2027-03-09` as `lastDay`, expected a date from `firstDay` `2027-03-15` on course-value-is-valid course\n\n✖ 1 error\n',
  ],
  [
    'people with a role that nobody knows',
    ['build'],
    {
      ...smallCourse,
      'people.yaml':
        'people:\n  - { id: ada, name: Ada }\nfixed:\n  - { session: 2, role: speaker, person: ada }\n',
    },
    'people.yaml\n4:25-4:32 error Unexpected role `speaker`, expected one of the file such as `presenter` role-is-known course\n\n✖ 1 error\n',
  ],
  [
    'no calendar',
    ['build'],
    { 'course.yaml': course, 'list.md': list },
    'course.yaml\n error Unexpected missing calendar, expected `calendar` in the course or a `calendar.yaml` beside it course-has-calendar course\n\n✖ 1 error\n',
  ],
  [
    'missing list',
    ['build'],
    { ...smallCourse, 'course.yaml': course.replace('list.md', 'lists/lost.md') },
    'course.yaml\n2:14-2:27 error Unexpected missing file `lists/lost.md`, expected a reading list course-value-is-valid course\n\n✖ 1 error\n',
  ],
  [
    'missing package',
    ['build'],
    { ...smallCourse, 'course.yaml': course.replace('list.md', "'@trees/lost'") },
    'course.yaml\n2:14-2:27 error Unexpected package `@trees/lost`, which is not installed, expected `npm install @trees/lost` before, or the path of a `.md` file course-value-is-valid course\n\n✖ 1 error\n',
  ],
  [
    'missing notes folder',
    ['build'],
    { ...smallCourse, 'course.yaml': `${course}notes: lost\n` },
    'course.yaml\n12:8-12:12 error Unexpected missing folder `lost`, expected the notes that `notes` in course.yaml names course-value-is-valid course\n\n✖ 1 error\n',
  ],
  [
    'course on an empty list',
    ['build'],
    { ...smallCourse, 'list.md': '' },
    'list.md\n error Unexpected empty document, expected Markdown text input-is-not-empty markdown\n\n✖ 1 error\n',
  ],
  [
    'unknown topic',
    ['build'],
    { ...smallCourse, 'course.yaml': `${course}select:\n  topics: [cashes]\n` },
    'course.yaml\n13:12-13:18 error Unexpected topic `cashes`, expected `caches` topic-is-known course\n\n✖ 1 error\n',
  ],
  [
    'template that does not end',
    ['build'],
    { ...smallCourse, 'templates/README.md.hbs': '# {{heading}}\n{{#if term}}\n' },
    'templates/README.md.hbs\n3:1 error Unexpected end of the template, expected the end of an open block: `{{/each}}`, `{{/if}}` template-parses proseminar\n\n✖ 1 error\n',
  ],
  [
    'several at once',
    ['plan'],
    {
      ...smallCourse,
      'course.yaml': `${course}select:\n  topics: [cashes]\n  exclude: [osdi14-ceder]\n`,
    },
    'course.yaml\n13:12-13:18 error Unexpected topic `cashes`, expected `caches`             topic-is-known course\n14:13-14:25 error Unexpected paper `osdi14-ceder`, expected `osdi14-cedar` paper-is-known course\n\n✖ 2 errors\n',
  ],
])('%s', (_, argv, files, stderr) => {
  const folder = temporaryFolder(files);
  const before = readFolder(folder);
  expect(run(folder, argv)).toEqual({ status: 1, stdout: '', stderr });
  expect(readFolder(folder)).toEqual(before);
});

test.each([
  [
    'more papers than fit',
    'select:\n  papers: all\n',
    '13:11-13:14 error Unexpected 6 required papers, 2 sessions × 2 = 4 places: drop 2, or allow 3 on two days (`sessions.required: 3`), or add one session course-fits course',
  ],
  [
    'pins that cannot all be met',
    'pins:\n  - { paper: osdi14-cedar, session: 2, alone: true }\n  - { paper: eurosys18-maple, session: 2 }\n',
    '13:5     error Unexpected requirements that do not fit together: `osdi14-cedar` is read alone, in session 2; `eurosys18-maple` is read in session 2; 2 sessions of at most 2 papers; any of these would do: drop `pins[0]`, or drop `pins[1]` course-fits course\n  [cause]:\n    14:5 info  `eurosys18-maple` is read in session 2',
  ],
])('%s', (_, more, message) => {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': `${course}${more}`,
    'calendar.yaml': calendar.replace('04-09', '04-02'),
  });
  const before = readFolder(folder);
  for (const command of ['plan', 'build']) {
    const stderr = `course.yaml\n${message}\n\n✖ 1 error\n`;
    expect(run(folder, [command])).toEqual({ status: 2, stdout: '', stderr });
  }
  expect(readFolder(folder)).toEqual(before);
});
