import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ExitCode } from '../src/exit-code.js';
import { createProgram } from '../src/program.js';
import { quietOutput } from './quiet-output.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

/** Run a command, and read all that it prints as one JSON value. */
async function runJson(cwd: string, argv: readonly string[], code: ExitCode = 0) {
  const [out, err] = [quietOutput(), quietOutput()];
  const io = { cwd, out, err, now: () => '2027-03-16T12:00:00Z', debug: false };
  let ended: ExitCode | undefined;
  const program = createProgram(io, (status) => {
    ended = status;
  });
  await program.parseAsync([...argv, '--json'], { from: 'user' });
  expect(ended, err.text()).toBe(code);
  return JSON.parse(out.text());
}

/** Every command that has `--json`, as often as it prints another way. */
const commands: readonly (readonly [argv: readonly string[], key: string])[] = [
  [['build', '--dry-run'], 'changes'],
  [['build'], 'changes'],
  [['build', '--plan'], 'changes'],
  [['check', 'list.md'], 'lists'],
  [['check', 'list.md', '--fix'], 'lists'],
  [['plan'], 'sessions'],
  [['plan', '--explain'], 'sessions'],
  [['status'], 'steps'],
  [['record', '2027-03-22', '--note', 'x', '--dry-run'], 'recorded'],
  [['record', '2027-03-22', '--note', 'x', '--no-build'], 'recorded'],
  [['record', '2027-03-22', '--note', 'y'], 'build'],
  [['record', '2027-03-22', '--note', 'y'], 'recorded'],
  [['record', '--scan', '--dry-run'], 'recorded'],
  [['record', '--scan', '--yes'], 'recorded'],
  [['record', '2027-03-29', '--cancelled', '--reason', 'Snow day', '--dry-run'], 'summary'],
  [['record', '2027-03-29', '--cancelled', '--reason', 'Snow day'], 'build'],
  [['replan', '--remove', 'osdi20-rowan', '--dry-run'], 'summary'],
  [['replan', '--swap', 'S2,S3', '--yes', '--no-build'], 'summary'],
  [['replan', '--remove', 'osdi20-rowan', '--yes'], 'build'],
];

test('what is asked for as JSON is one JSON value', async () => {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': `${smallCourse['course.yaml']}outputs: [readme]\n`,
  });
  for (const [argv, key] of commands) expect(await runJson(folder, argv), argv.join(' ')).toHaveProperty(key);
  expect((await runJson(folder, ['plan', '--diff'])).changes).toEqual([]);
});

test('every command with --json is tried', () => {
  const output = quietOutput();
  const io = { cwd: '.', out: output, err: output, now: () => '', debug: false };
  const named = createProgram(io, () => undefined).commands.filter(({ options }) =>
    options.some(({ long }) => long === '--json'),
  );
  expect(named.map((command) => command.name()).sort()).toEqual(
    [...new Set(commands.map(([[name]]) => name))].sort(),
  );
});

test.each<[argv: readonly string[], code: ExitCode]>([
  [['build'], 1],
  [['plan'], 1],
  [['plan', '--diff'], 1],
  [['status'], 1],
  [['record', '2027-03-22', '--note', 'x'], 1],
  [['record', '2027-03-22', '--cancelled'], 1],
  [['replan', '--cancel', '2027-03-22', '--yes'], 1],
])('of a broken course too: %s', async (argv, code) => {
  const folder = temporaryFolder({ ...smallCourse, 'calendar.yaml': 'term: Spring\n' });
  const { messages } = await runJson(folder, argv, code);
  expect(messages).toContainEqual(expect.objectContaining({ file: 'calendar.yaml', severity: 'error' }));
});

test.each([[['record', '2027-03-22', '--note', 'x']], [['replan', '--cancel', '2027-03-22', '--yes']]])(
  'of a run that only finishes another: %s',
  async (argv) => {
    const folder = temporaryFolder(smallCourse);
    writeFile(
      folder,
      '.proseminar/journal.json',
      JSON.stringify({ schemaVersion: 1, entries: [{ path: 'a' }] }),
    );
    fs.writeFileSync(path.join(folder, 'a'), '');
    expect(await runJson(folder, argv, 1)).toMatchObject({ repaired: true });
    expect(readFolder(folder)).not.toHaveProperty(['overrides.yaml']);
  },
);
