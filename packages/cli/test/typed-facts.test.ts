import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

const people = `presenters:
  rotate: [{ id: s01, name: Ada Lovelace }, { id: s02, name: Grace Hopper }, { id: s03, name: Alan Turing }]
  show: true
outputs: [readme, sessions, slides]
`;
const course = { ...smallCourse, 'course.yaml': `${smallCourse['course.yaml']}\n${people}` };
const session = 'out/sessions/2027-03-22-cedar-birch/README.md';
const slides = 'https://example.org/a?x=1&y=2';

function builtCourse(): string {
  const folder = temporaryFolder(course);
  expect(run(folder, ['build']).status).toBe(0);
  return folder;
}

function edit(folder: string, name: string, change: (text: string) => string): void {
  const file = path.join(folder, name);
  const before = fs.readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  fs.writeFileSync(file, after);
}

function rowOf(folder: string): string {
  return (
    /^.*\| Mon 22 Mar \|.*$/mu.exec(fs.readFileSync(path.join(folder, 'out/README.md'), 'utf8'))?.[0] ?? ''
  );
}

test('a link typed into the schedule is offered, recorded, and stands there once', () => {
  const folder = builtCourse();
  const untouched = readFolder(path.join(folder, 'out'));
  edit(folder, 'out/README.md', (text) =>
    text.replace(/(\| Mon 22 Mar \| .*?)<br>\[Slides\]\(slides\/[^)]*\)/u, `$1 · [slides](${slides})`),
  );
  edit(folder, 'out/README.md', (text) => `${text}\nMine\n`);

  const offered = run(folder, ['build']);
  const command = `proseminar record 2027-03-22 --slides '${slides}'`;
  expect([offered.status, offered.stderr]).toEqual([0, '']);
  expect(offered.stdout).toContain(`2027-03-22: typed by hand; \`${command}\` keeps it\n`);
  expect(JSON.parse(run(folder, ['build', '--json']).stdout).facts).toEqual([{ date: '2027-03-22', slides }]);

  const dry = run(folder, ['record', '--scan', '--dry-run']);
  expect(dry.stdout).toBe(`2027-03-22: slides ${slides}\noverrides.yaml: to be created\n`);
  const recorded = run(folder, ['record', '--scan', '--yes']);
  expect([recorded.status, recorded.stderr]).toEqual([0, '']);
  expect(recorded.stdout).not.toContain('typed by hand');

  expect(rowOf(folder)).toContain(`Lovelace<br>[Slides](${slides}) |`);
  expect(fs.readFileSync(path.join(folder, 'out/README.md'), 'utf8')).toMatch(/\nMine\n$/u);
  expect(fs.readFileSync(path.join(folder, session), 'utf8')).toContain(`[example.org](${slides})`);
  edit(folder, 'out/README.md', (text) => text.replace('\nMine\n', ''));
  expect(JSON.parse(run(folder, ['build', '--plan', '--json']).stdout).facts).toBeUndefined();

  expect(run(folder, ['undo', '--yes']).status).toBe(0);
  expect(run(folder, ['build']).status).toBe(0);
  expect(readFolder(path.join(folder, 'out'))['README.md']).toBe(untouched['README.md']);
});

test('who presented is known by name, on the page of a session too', () => {
  const folder = builtCourse();
  const [, planned = ''] = /<br>([A-Z][a-z]+ [A-Z][a-z]+)/u.exec(rowOf(folder)) ?? [];
  const other = planned === 'Alan Turing' ? 'Grace Hopper' : 'Alan Turing';
  const id = planned === 'Alan Turing' ? 's02' : 's03';
  edit(folder, session, (text) =>
    text
      .replace(`- **Presenting:** ${planned}`, `- **Presenting:** ${other}`)
      .replace('\n\n## ', '\n- Recording: <https://example.org/v>\n\n## '),
  );

  const { stdout } = run(folder, ['build']);
  const command = `proseminar record 2027-03-22 --video https://example.org/v --presented-by ${id}`;
  expect(stdout).toContain(`2027-03-22: typed by hand; \`${command}\` keeps it\n`);
  const [, ...words] = command.split(' ');
  expect(run(folder, words).status).toBe(0);
  expect(rowOf(folder)).toContain(`<br>${other}<br>[Recording](https://example.org/v)`);
  const page = fs.readFileSync(path.join(folder, session), 'utf8');
  expect(page.split('example.org/v')).toHaveLength(2);
  expect(page).toContain('- **Recording:** [example.org](https://example.org/v)\n');
  expect(run(folder, ['build']).stdout).toContain('unchanged, ');
});

test('what may mean something else stays an edit', () => {
  const folder = builtCourse();
  const typed = '[Slides](javascript:alert\\(1\\)) [Paper](https://example.org/a.pdf)';
  edit(folder, 'out/README.md', (text) => text.replace(/(\| Mon 22 Mar \| [^|]*) \|/u, `$1 ${typed} |`));
  const edited = readFolder(path.join(folder, 'out'));
  expect(run(folder, ['build']).stdout).not.toContain('typed by hand');
  expect(run(folder, ['record', '--scan']).stdout).toBe('Nothing new in the folders of sessions\n');
  expect(readFolder(path.join(folder, 'out'))['README.md']).toBe(edited['README.md']);
});
