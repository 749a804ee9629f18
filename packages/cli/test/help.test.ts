import { formatNames } from '@proseminar/syllabus';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { temporaryFolder } from './temporary-folder.js';

test.each([
  'build',
  'check',
  'catalog',
  'plan',
  'explain',
  'init',
  'import',
  'templates',
  'holidays',
  'replan',
  'status',
  'undo',
  'record',
])('the help of %s has an example', (name) => {
  const { status, stdout, stderr } = run(temporaryFolder(), [name, '--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^Usage: proseminar ${name} `, 'u'));
  expect(stdout).toMatch(new RegExp(`^Examples:\n {2}\\$ proseminar ${name}`, 'mu'));
  expect(run(temporaryFolder(), ['help', name]).stdout).toBe(stdout);
});

test('the help of build names every output', () => {
  const [, outputs = ''] =
    /^Outputs: ([^.]*)\.$/mu.exec(run(temporaryFolder(), ['build', '--help']).stdout) ?? [];
  expect(outputs.split(/,\s/u)).toEqual(formatNames);
});

test('the general help shows the usual way', () => {
  const { status, stdout, stderr } = run(temporaryFolder(), ['--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('The usual way:\n  $ proseminar check index.md');
});

test.each(['--version', '-V'])('the version is that of the package: %s', (option) => {
  const { status, stdout, stderr } = run(temporaryFolder(), [option]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
