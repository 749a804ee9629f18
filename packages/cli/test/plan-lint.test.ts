import { describe, expect, test } from 'vitest';
import { run } from './run-command.js';
import { course, list, smallCourse } from './small-course.js';
import { temporaryFolder } from './temporary-folder.js';

const noLinks = list.replaceAll(/ \(\[pdf\]\(\S+\)\)/gu, '');
const people = `people:
  - { id: ada, name: Ada Lovelace }
  - { id: alan, name: Alan Turing }
roles:
  - { id: presenter, title: Presenting, heldBy: [ada] }
`;

describe('what a plan might better be', () => {
  const files = {
    ...smallCourse,
    'list.md': noLinks,
    'course.yaml': `${course}load:\n  minutesPerWeek: 60\n`,
    'people.yaml': people,
  };

  test('it is told after the plan, each at its key', () => {
    const { status, stdout, stderr } = run(temporaryFolder(files), ['plan', '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toContain('Introduction');
    const told = [...stderr.matchAll(/^(\S+) +(warning|info) +(.+?) +(\S+) +course$/gmu)];
    expect(told.map(([, place, severity, , rule]) => `${place} ${severity} ${rule}`)).toEqual([
      '2:14-2:21 warning required-paper-has-link',
      '13:19-13:21 warning week-is-within-its-minutes',
      '5:5 warning presenter-has-rest',
    ]);
  });

  test('a rule is an error, or off, in the course or for one run', () => {
    const chosen = ['--rule', 'required-paper-has-link=error', '--rule', 'week-is-within-its-minutes=off'];
    const { status, stdout, stderr } = run(temporaryFolder(files), ['plan', '--dry-run', ...chosen]);
    expect([status, stdout.includes('Introduction')]).toEqual([1, true]);
    expect(stderr).toMatch(/2:14-2:21 +error +Unexpected 6 required papers without a link/u);
    expect(stderr).not.toContain('week-is-within-its-minutes');

    const rules = 'rules:\n  required-paper-has-link: error\n  presenter-has-rest: off\n';
    const own = temporaryFolder({
      ...smallCourse,
      'list.md': noLinks,
      'course.yaml': `${course}${rules}`,
      'people.yaml': people,
    });
    expect(run(own, ['plan', '--json']).status).toBe(1);
    expect(run(own, ['plan', '--json']).stderr).not.toContain('presenter-has-rest');
    const quiet = run(own, ['plan', '--json', '--rule', 'required-paper-has-link=off']);
    expect([quiet.status, quiet.stderr.includes('required-paper-has-link')]).toEqual([0, false]);
  });

  test.each([
    ['session-is-usd=off', 'Unexpected rule `session-is-usd`, expected `session-is-used`'],
    ['course-fits=off', 'Unexpected rule `course-fits`, expected '],
    ['session-is-used', 'Unexpected `--rule session-is-used`, expected a severity'],
  ])('`--rule %s` is wrong use', (rule, message) => {
    const { status, stderr } = run(temporaryFolder(files), ['plan', '--rule', rule]);
    expect(status).toBe(64);
    expect(stderr).toContain(message);
  });
});
