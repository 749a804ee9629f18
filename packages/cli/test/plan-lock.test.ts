import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

const people = `people:
  - { id: ada, name: Ada Lovelace, prefer: [osdi14-cedar] }
  - { id: alan, name: Alan Turing }
`;
const peopledCourse = { ...smallCourse, 'people.yaml': people };

function read(folder: string, name = 'plan.lock.json'): string {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}

test('plan keeps the plan, and writes it only when it changes', () => {
  const folder = temporaryFolder(smallCourse);
  const first = run(folder, ['plan']);
  expect([first.status, first.stderr]).toEqual([0, 'plan.lock.json: written\n']);

  const { hash, ...kept } = JSON.parse(read(folder));
  expect(kept).toEqual(JSON.parse(run(folder, ['plan', '--json']).stdout));
  expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(read(folder)).toBe(`${JSON.stringify({ ...kept, hash }, undefined, 2)}\n`);
  expect(read(folder)).not.toContain(folder);

  const before = fs.statSync(path.join(folder, 'plan.lock.json'));
  expect(run(path.dirname(folder), ['plan', path.basename(folder)]).stderr).toBe('');
  expect(fs.statSync(path.join(folder, 'plan.lock.json')).ino).toBe(before.ino);

  writeFile(folder, 'course.yaml', smallCourse['course.yaml']?.replace('required: 2', 'required: 1') ?? '');
  expect(run(folder, ['plan']).stderr).toContain('plan.lock.json: updated, 8 changes\n');
  expect(JSON.parse(read(folder)).sessions[1].readings).toHaveLength(1);
  expect(Object.keys(readFolder(folder)).sort()).toEqual(
    [...Object.keys(smallCourse), 'plan.lock.json'].sort(),
  );
});

test('a course that cannot be planned leaves the plan as it is', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['plan']);
  const before = read(folder);
  writeFile(folder, 'course.yaml', 'title: Broken\n');
  expect(run(folder, ['plan']).status).toBe(1);
  expect(read(folder)).toBe(before);
});

test('--json and a build leave the plan alone', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['plan', '--json']);
  run(folder, ['build']);
  expect(fs.existsSync(path.join(folder, 'plan.lock.json'))).toBe(false);
});

test.each([
  ['edited', (text: string) => text.replace('Introduction', 'Welcome')],
  ['foreign', () => '{"lockfileVersion": 3}\n'],
  ['merged by hand', (text: string) => `<<<<<<< ours\n${text}`],
])('a plan that was %s is kept', (_, edit) => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['plan']);
  const edited = edit(read(folder));
  writeFile(folder, 'plan.lock.json', edited);

  const { status, stderr } = run(folder, ['plan']);
  expect([status, stderr]).toEqual([
    1,
    'kept: plan.lock.json is not as `proseminar plan` wrote it; run with --overwrite to replace it, the old text is saved\n',
  ]);
  expect(read(folder)).toBe(edited);

  const replaced = run(folder, ['plan', '--overwrite']);
  expect([replaced.status, replaced.stderr]).toEqual([
    0,
    'plan.lock.json: replaced; the old text is in plan.lock.json.orig\n',
  ]);
  expect(read(folder, 'plan.lock.json.orig')).toBe(edited);
  expect(run(folder, ['plan']).stderr).toBe('');
});

test('a plan with other line endings or spaces is nobody’s edit', () => {
  const folder = temporaryFolder(smallCourse);
  run(folder, ['plan']);
  const text = read(folder);
  writeFile(folder, 'plan.lock.json', text.replaceAll('\n', '\r\n'));
  expect(run(folder, ['plan']).stderr).toBe('');
  writeFile(folder, 'plan.lock.json', JSON.stringify(JSON.parse(text)));
  expect(run(folder, ['plan']).stderr).toBe('plan.lock.json: updated\n');
  expect(read(folder)).toBe(text);
});

test('who takes turns stands in a file of its own', () => {
  const folder = temporaryFolder(peopledCourse);
  expect(run(folder, ['plan']).stderr).toContain(
    'plan.lock.json: written\npeople.lock.json: written; it names people, keep it private\n',
  );
  for (const name of ['ada', 'Ada', 'Lovelace', 'alan', 'Turing']) expect(read(folder)).not.toContain(name);

  const { hash: _, ...kept } = JSON.parse(read(folder, 'people.lock.json'));
  const plan = JSON.parse(run(folder, ['plan', '--json']).stdout);
  expect(kept).toEqual({
    schemaVersion: 1,
    people: plan.people,
    sessions: plan.sessions
      .slice(1)
      .map(({ number, date, people }: Record<string, unknown>) => ({ number, date, people })),
    fairness: plan.fairness,
  });

  writeFile(folder, 'people.yaml', `${people}show: initials\n`);
  expect(run(folder, ['plan']).stderr).toContain('plan.lock.json: updated, 1 change\n');
  expect(read(folder)).toContain('A. L.');

  fs.rmSync(path.join(folder, 'people.yaml'));
  expect(run(folder, ['plan']).stderr).toBe(
    'plan.lock.json: updated, 7 changes\npeople.lock.json: deleted, since nobody takes turns any more\n',
  );
  expect(fs.existsSync(path.join(folder, 'people.lock.json'))).toBe(false);
});

test('a plan that cannot be written is printed nonetheless', () => {
  const folder = temporaryFolder({ ...smallCourse, 'plan.lock.json/x': '' });
  const { status, stdout, stderr } = run(folder, ['plan']);
  expect(status).toBe(64);
  expect(stdout).toContain('Introduction');
  expect(stderr).toBe(
    'proseminar: Unexpected `./plan.lock.json`, which is no regular file, expected a file to write; move it away\n',
  );
});
