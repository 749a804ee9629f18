import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

test('explain says why, here or in a folder, and writes nothing', () => {
  const folder = temporaryFolder(smallCourse);
  const { status, stdout, stderr } = run(folder, ['explain', 'rowan']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^Rowan: Caching What Will Be Read\n {2}id: osdi20-rowan\n\nSession 4, 2027-04-05: Caches/u,
  );

  const [above, name] = [path.dirname(folder), path.basename(folder)];
  expect(run(above, ['explain', name, 'rowan']).stdout).toBe(stdout);
  const session = run(folder, ['explain', 'session', '4']).stdout;
  expect(session).toMatch(/^Session 4, 2027-04-05: Caches\n/u);
  expect(run(folder, ['explain', '2027-04-05']).stdout).toBe(session);
  expect(readFolder(folder)).toEqual(smallCourse);
});

test('words that fit several list them', () => {
  const { status, stdout, stderr } = run(temporaryFolder(smallCourse), ['explain', 'log']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`\`log\` may be any of these; say which, by its id:
  paper osdi14-cedar: Cedar, session 2, 2027-03-22
  paper sosp15-birch: Birch, session 2, 2027-03-22
  paper nsdi17-alder: Alder, session 3, 2027-03-29
  topic logs: Logs
`);
});

test.each([
  ['roan', 'Unexpected `roan`, which is nothing in the plan, expected `Rowan`'],
  [
    'qqqqqqqqqq',
    'Unexpected `qqqqqqqqqq`, which is nothing in the plan, expected a paper, a date, `session 5`, a topic, a person, or a milestone',
  ],
])('%s is refused', (word, message) => {
  expect(run(temporaryFolder(smallCourse), ['explain', word])).toEqual({
    status: 64,
    stdout: '',
    stderr: `proseminar: ${message}\n`,
  });
});
