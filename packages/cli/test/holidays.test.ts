import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

test('public holidays on days with class are suggested as lines of the calendar, and nothing is written', () => {
  const folder = temporaryFolder(smallCourse);
  const before = readFolder(folder);
  const said = run(folder, ['holidays', '--country', 'de', '--region', 'be']);
  expect(said).toEqual({
    status: 0,
    stderr: '',
    stdout: `# Public holidays of DE-BE on days with class. Take those without class into calendar.yaml:
noClass:
  - { date: 2027-03-29, reason: "Easter Monday" }
`,
  });
  expect(readFolder(folder)).toEqual(before);

  writeFile(folder, 'calendar.yaml', `${smallCourse['calendar.yaml']}\n${said.stdout}`);
  expect(run(folder, ['plan']).stdout).toContain('Easter Monday');
  expect(run(folder, ['holidays', '--country', 'DE']).stdout).toBe(
    'No public holiday of DE is on a day with class.\n',
  );
});

test('a holiday of several days is each of them, once', () => {
  const calendar = `${smallCourse['calendar.yaml']}`
    .replace('2027-03-15', '2027-02-01')
    .replace('2027-04-09', '2027-02-26')
    .replace('days: M', 'days: MT');
  const folder = temporaryFolder({ ...smallCourse, 'calendar.yaml': calendar });
  const { stdout } = run(folder, ['holidays', '--country', 'KR']);
  expect(stdout.match(/date: [\d-]+/gu)).toEqual(['date: 2027-02-08', 'date: 2027-02-09']);
});

test.each([
  [['--country', 'germany'], 'Unexpected `--country GERMANY`, expected `DE`'],
  [['--country', 'DE', '--region', 'MI'], 'Unexpected `--region MI`, expected one of BB, BE, BW, '],
  [['--country', 'US', '--region', 'michigan'], 'Unexpected `--region MICHIGAN`, expected `MI`'],
  [[], 'required option'],
])('%j is told of', (options, message) => {
  const { status, stderr } = run(temporaryFolder(smallCourse), ['holidays', ...options]);
  expect([status, stderr]).toEqual([64, expect.stringContaining(message)]);
});
