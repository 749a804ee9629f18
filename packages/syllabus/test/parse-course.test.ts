import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';
import {
  calendarJsonSchema,
  calendarSchema,
  courseJsonSchema,
  courseRules,
  courseSchema,
  overridesJsonSchema,
  parseCourse,
  peopleJsonSchema,
  planCourse,
} from '../src/index.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const fixtures = new URL('fixtures/courses/', import.meta.url);
const plainCourse =
  'title: x\nreadingList: index.md\ncalendar: {firstDay: 2027-01-11, timeZone: UTC, meetings: MW 9:00-10:00}\n';
const catalog = makeCatalog([
  makePaper('a1', { topics: ['a'] }),
  makePaper('b1', { topics: ['serving-inference'] }),
]);

test.each(readdirSync(fixtures))('%s', async (name) => {
  const folder = new URL(`${name}/`, fixtures);
  const read = (path: string) => ({ path, value: readFileSync(new URL(path, folder), 'utf8') });
  const readIfThere = (path: string) => (existsSync(new URL(path, folder)) ? read(path) : undefined);
  const { course, calendar, people, files, report } = parseCourse(
    read('course.yaml'),
    readIfThere('calendar.yaml'),
    readIfThere('people.yaml'),
  );
  const { plan, problems } =
    course && calendar
      ? planCourse({ course, calendar, catalog, ...(people && { people }) })
      : { problems: [] };
  for (const problem of problems) report(problem);

  const shown = [...files.flatMap(showMessages), plan ? `${plan.sessions.length} sessions` : 'no plan', ''];
  await expect(shown.join('\n')).toMatchFileSnapshot(`fixtures/courses/${name}/messages.txt`);
});

function showMessages({ messages }: VFile): string[] {
  return messages.map((message) => {
    expect(message.url).toBe(`https://proseminar.dev/rules#${message.ruleId}`);
    expect(courseRules).toHaveProperty(message.ruleId ?? '');
    const { cause } = message;
    const second = cause instanceof Error ? ` [${cause.name} ${cause.message}]` : '';
    return `${message.name} ${message.fatal ? 'error' : 'warning'} ${message.reason} ${message.ruleId}${second}`;
  });
}

test.each([
  ['nested brackets', '['.repeat(100_000)],
  ['nested items', '- '.repeat(50_000)],
  ['nested keys', '? '.repeat(50_000)],
  ['nested maps', Array.from({ length: 690 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
  ['thousands of keys', Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['a long line', `title: "${'a'.repeat(300_000)}"`],
  ['an alias to itself', 'title: &a {b: *a}\nreadingList: *a\n'],
  ['bytes', '\0\u0001\u0002'],
  [
    'a long word of days',
    `calendar: {meetings: [{days: ${'M'.repeat(100_000)}, time: ${'1'.repeat(100_000)}}]}`,
  ],
])('%s are refused, quickly', (_, value) => {
  const start = performance.now();
  const { course, files } = parseCourse(value);
  expect(course).toBeUndefined();
  expect(files.flatMap(({ messages }) => messages).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('any text can be read', () => {
  const pieces = fc.constantFrom(
    'title: x\n',
    'calendar:\n',
    '  - ',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    ': ',
    '? ',
    '"',
    "'",
    '|\n',
    '\t',
    '%YAML 1.1\n---\n',
    '!!map ',
    '__proto__: 1\n',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
      const { course, calendar, files } = parseCourse(parts.join(''));
      if (!course || !calendar) expect(files[0]?.messages.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('of thousands of wrong values the first are shown, quickly', () => {
  const wrong = Array.from({ length: 10_000 }, (_, index) => `a${index}: 1`);
  const messages = showAll(parseCourse(`title: X\nreadingList: a.md\ncalendar: 1\n${wrong.join('\n')}`));
  expect(messages).toHaveLength(101);
  expect(messages.at(-1)).toContain('Unexpected 9901 more problems, expected none; the first 100 are shown');
});

test('every rule and every key is documented', () => {
  const read = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
  const rules = read('rules.md');
  const courseFiles = read('course-files.md');
  const people = read('people.md');
  const overrides = read('overrides.md');
  const keys = [courseSchema, calendarSchema].flatMap(({ shape }) => Object.keys(shape));

  expect(Object.keys(courseRules).filter((id) => !rules.includes(`### \`${id}\``))).toEqual([]);
  expect(keys.filter((key) => !courseFiles.includes(key))).toEqual([]);
  expect(listKeysOf(peopleJsonSchema()).filter((key) => !people.includes(`\`${key}\``))).toEqual([]);
  expect(listKeysOf(overridesJsonSchema()).filter((key) => !overrides.includes(`\`${key}\``))).toEqual([]);
});

test('the examples of the documentation are courses', () => {
  const text = readFileSync(new URL('../../../docs/course-files.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n(.*?)```/gsu)].map(([, yaml = '']) => yaml);
  const calendarYaml = blocks.pop() ?? '';
  const [smallest = '', ...parts] = blocks;

  expect(showAll(parseCourse(smallest))).toEqual([]);
  expect(showAll(parseCourse(parts.join(''), calendarYaml))).toEqual([]);
});

test('the example of people in the documentation is one', () => {
  const text = readFileSync(new URL('../../../docs/people.md', import.meta.url), 'utf8');
  const [, yaml = ''] = /```yaml\n(.*?)```/su.exec(text) ?? [];
  const course = 'title: X\nreadingList: a.md\n';
  const calendar = 'firstDay: 2027-01-11\ntimeZone: UTC\nmeetings: [{ days: M, time: 10:00-11:00 }]\n';
  expect(showAll(parseCourse(course, calendar, yaml))).toEqual([]);
});

test('the example of overrides in the documentation is one', () => {
  const text = readFileSync(new URL('../../../docs/overrides.md', import.meta.url), 'utf8');
  const [, yaml = ''] = /```yaml\n(.*?)```/su.exec(text) ?? [];
  const course = 'title: X\nreadingList: a.md\n';
  const calendar = 'firstDay: 2027-01-11\ntimeZone: UTC\nmeetings: [{ days: M, time: 10:00-11:00 }]\n';
  const parsed = parseCourse(course, calendar, undefined, yaml);
  expect(showAll(parsed)).toEqual([]);
  expect(parsed.overrides?.changes).toHaveLength(9);
});

function showAll({ files }: { files: readonly VFile[] }): string[] {
  return files.flatMap(({ messages }) => messages.map(String));
}

test('editors get a schema in which every key says what it is for', () => {
  for (const schema of [
    courseJsonSchema(),
    calendarJsonSchema(),
    peopleJsonSchema(),
    overridesJsonSchema(),
  ]) {
    const text = JSON.stringify(schema);
    expect(text).not.toContain('9007199254740991');
    expect(findUndescribed(schema, '')).toEqual([]);
  }
});

function listKeysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...listKeysOf(value),
  ]);
}

function findUndescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const below = findUndescribed(value, `${path}/${key}`);
    if (key !== 'properties') return below;
    const keys = Object.entries(value as Record<string, { description?: string; $ref?: string }>);
    return [
      ...below,
      ...keys.filter(([, each]) => !each.description && !each.$ref).map(([name]) => `${path}/${name}`),
    ];
  });
}

test.each([
  ['changes: [{on: 2027-02-16, cancel: 2027-02-17, reason: Snow day}]', []],
  ['changes: [{on: 2027-02-16, move: 2027-03-03, to: 2027-03-05, time: 9:00-10:20}]', []],
  ['sessions: [{date: 2027-02-15, slides: [talk.pdf, notes.pdf], presentedBy: [s03]}]', []],
  [
    'changes: [{on: 2027-02-16}]',
    [
      'Unexpected change without a kind, expected one of `cancel`, `break`, `move`, `swap`, `dropStudent`, `addStudent`, `addPaper`, `optional`, `remove`',
    ],
  ],
  [
    'changes: [{on: 2027-02-16, cancel: 2027-02-17, remove: a1}]',
    [
      'Unexpected change of several kinds, expected one of `cancel`, `break`, `move`, `swap`, `dropStudent`, `addStudent`, `addPaper`, `optional`, `remove`',
    ],
  ],
  [
    'changes: [{on: 2027-02-16, move: 2027-03-03}]',
    ['Unexpected missing `changes[0].to`, expected the day that the class is moved to'],
  ],
  [
    'changes: [{on: 2027-02-16, move: 2027-03-03, to: 2027-03-03, room: Hall}]',
    [
      'Unexpected `2027-03-03` as `changes[0].to`, expected another day; other times of a day stand in `meetings`, with `from` and `to`',
    ],
  ],
  [
    'changes: [{on: 2027-02-16, swap: [2027-03-03, 2027-03-03]}]',
    ['Unexpected `2027-03-03` as `changes[0].swap[1]`, expected another day'],
  ],
  [
    'changes: [{on: 2027-02-16, cancel: 2027-03-03, room: 12}]',
    ['Unexpected `12` as `changes[0].room`, expected the name of a room, in quotes'],
  ],
  [
    'changes: [{on: 2027-02-16, cancle: 2027-03-03}]',
    [
      'Unexpected change without a kind, expected one of `cancel`, `break`, `move`, `swap`, `dropStudent`, `addStudent`, `addPaper`, `optional`, `remove`',
      'Unexpected key `cancle` in `changes[0]`, expected `cancel`',
    ],
  ],
  [
    'sessions: [{date: 2027-02-15}, {date: 2027-02-15}]',
    ['Unexpected `2027-02-15` as `sessions[1].date`, expected a date that no other has'],
  ],
])('overrides %s', (value, expected) => {
  const { overrides, files } = parseCourse(
    { path: 'course.yaml', value: plainCourse },
    undefined,
    undefined,
    {
      path: 'overrides.yaml',
      value,
    },
  );
  const shown = files.flatMap(({ messages }) => messages.map(({ reason }) => reason));
  expect(shown).toEqual(expected);
  expect(overrides !== undefined).toBe(expected.length === 0);
});

test.each(['', '\ufeff \n', '# Nothing yet.\n', 'changes:\n', 'sessions: # none\nchanges: []\n'])(
  'overrides in which nothing has happened yet: %j',
  (value) => {
    const { overrides, files } = parseCourse(
      { path: 'course.yaml', value: plainCourse },
      undefined,
      undefined,
      {
        path: 'overrides.yaml',
        value,
      },
    );
    expect(files.flatMap(({ messages }) => messages)).toEqual([]);
    expect(overrides).toEqual(value.includes('[]') ? { changes: [] } : {});
  },
);
