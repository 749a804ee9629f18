import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hashContent } from '../src/commit/hash-file.js';
import { type CommandResult, run } from './run-command.js';
import { course, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

const command = fileURLToPath(new URL('../bin/proseminar.cjs', import.meta.url));
const quick = `${course}\noutputs: [readme, syllabus, sessions]\n`;

/** Start the built command, and go on. */
function start(cwd: string, argv: readonly string[]) {
  const child = spawn(process.execPath, [command, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const end = new Promise<CommandResult>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, end };
}

test('builds at once leave what one leaves', async () => {
  const [one, several] = [temporaryFolder(smallCourse), temporaryFolder(smallCourse)];
  for (const folder of [one, several]) writeFile(folder, 'course.yaml', quick);
  run(one, ['build']);

  const results = await Promise.all([1, 2, 3].map(() => start(several, ['build']).end));
  expect(results.map(({ status, stderr }) => [status, stderr])).toEqual(Array(3).fill([0, '']));
  expect(readFolder(several)).toEqual(readFolder(one));
});

test('a run that is asked to end while it waits leaves nothing of itself', async () => {
  const folder = temporaryFolder({ ...smallCourse, 'course.yaml': quick });
  const holder = { pid: process.pid, host: 'elsewhere', since: '2027-03-15T10:00:00Z' };
  writeFile(folder, 'out/.proseminar/lock.json', JSON.stringify(holder));
  const before = readFolder(folder);

  const { child, end } = start(folder, ['build']);
  await setTimeout(1500);
  child.kill('SIGTERM');
  expect((await end).status).toBeNull();
  expect(readFolder(folder)).toEqual(before);
});

test('a run that is broken off is told by a dry run, and finished by the next', () => {
  const folder = temporaryFolder({ ...smallCourse, 'course.yaml': quick });
  run(folder, ['build']);
  const made = readFolder(folder);
  const readme = made['out/README.md'] ?? '';
  // As if the build had been broken off before its first rename.
  const [before, after] = ['before\n', readme].map(hashContent);
  const entries = [{ path: 'README.md', before, after, staged: '0' }];
  writeFile(folder, 'out/README.md', 'before\n');
  writeFile(folder, 'out/.proseminar/staged/0', readme);
  writeFile(folder, 'out/.proseminar/journal.json', JSON.stringify({ schemaVersion: 1, entries }));
  const broken = readFolder(folder);

  expect(run(folder, ['build', '--dry-run']).stderr).toContain(
    'unfinished: a run was broken off in out; the next one that writes there finishes it first\n',
  );
  expect(readFolder(folder)).toEqual(broken);

  const { status, stdout, stderr } = run(folder, ['build']);
  expect([status, stderr]).toEqual([0, 'out: finished what a run that was broken off had begun, 1 file\n']);
  expect(stdout).toMatch(/^out: unchanged, \d+ files$/mu);
  expect(readFolder(folder)).toEqual(made);
  expect(fs.existsSync(path.join(folder, 'out/.proseminar/staged'))).toBe(false);
});
