import { expect, test } from 'vitest';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';
import { call } from './terms/call-command.js';

const people = `people: [{ id: ada, name: Ada Lovelace }, { id: faye, name: Faye }]
roles: [{ id: presenter, title: Presenter }]
`;

/** A course whose plan is kept, and the command in it. */
async function begin(more: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ ...smallCourse, ...more });
  const type = (...argv: string[]) => call(folder, argv, '2027-03-16');
  expect((await type('plan')).status).toBe(0);
  return { folder, type, replan: (...argv: string[]) => type('replan', '--yes', '--no-build', ...argv) };
}

const sessionsOf = async (type: (...argv: string[]) => Promise<{ readonly stdout: string }>) => {
  const { sessions } = JSON.parse((await type('plan', '--json')).stdout);
  return sessions.map(({ date, title }: { date: string; title: string }) => `${date} ${title}`);
};

test('a first day that did not take place is cancelled once it is over: what it fixes comes next', async () => {
  const { type, replan } = await begin();
  const { status, stdout } = await replan('--today', '2027-03-16', '--cancel', 'S1', '--reason', 'Snow day');
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining('“Introduction” moves from Mon 15 Mar to Mon 22 Mar'),
  ]);
  expect((await sessionsOf(type))[0]).toBe('2027-03-22 Introduction');
});

test('what was over when the first day is cancelled stays', async () => {
  const { type, replan } = await begin();
  const before = await sessionsOf(type);
  expect((await replan('--today', '2027-03-23', '--cancel', '2027-03-15')).status).toBe(0);
  expect(await sessionsOf(type)).toEqual([before[1], '2027-03-29 Introduction', before[3]]);
});

test.each(['', '# Nothing yet.\n', 'changes:\n', 'sessions:\nchanges:\n'])(
  'a term in which nothing has happened yet: %j',
  async (text) => {
    const { folder, type, replan } = await begin({ 'overrides.yaml': text });
    expect(await type('plan', '--dry-run')).toMatchObject({ status: 0, stderr: '' });
    expect((await replan('--cancel', '2027-03-29')).status).toBe(0);
    expect(await type('record', '2027-03-22', '--note', 'Hi', '--no-build')).toMatchObject({ status: 0 });
    expect(readFolder(folder)['overrides.yaml']).toContain('cancel: 2027-03-29');
    expect(readFolder(folder)['overrides.yaml']).toContain('note: Hi');
  },
);

test('a person who is not known is told of with the one who may be meant', async () => {
  const { folder, replan } = await begin({ 'people.yaml': people });
  const before = readFolder(folder);
  for (const text of [undefined, 'changes:\n  - { on: 2027-03-16, cancel: 2027-03-29 }\n']) {
    if (text !== undefined) writeFile(folder, 'overrides.yaml', text);
    const { status, stdout, stderr } = await replan('--drop-student', 'fay');
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toContain('proseminar: Unexpected person `fay`, expected `faye`, in `--drop-student`\n');
  }
  expect(Object.keys(readFolder(folder))).toEqual([...Object.keys(before), 'overrides.yaml'].sort());

  writeFile(folder, 'overrides.yaml', 'changes:\n  - { on: 2027-03-16, dropStudent: fay }\n');
  const { status, stderr } = await replan('--cancel', '2027-03-29');
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/^overrides\.yaml\n2:\d+-2:\d+ +error Unexpected person `fay`, expected `faye` /mu);
});

test('a change of a paper that does nothing says so', async () => {
  const { replan } = await begin();
  const optional = ['--today', '2027-03-30', '--optional'];
  expect((await replan(...optional, 'sosp15-birch')).stdout).toContain(
    '  Birch stays required on Mon 22 Mar, which is over\n',
  );
  expect((await replan(...optional, 'eurosys18-maple')).stdout).toContain(
    '  Maple becomes optional on Mon 5 Apr\n',
  );
  expect((await replan(...optional, 'eurosys18-maple')).stdout).toContain(
    '  Maple stays optional on Mon 5 Apr\n',
  );
  expect((await replan(...optional.slice(0, 2), '--add-paper', 'osdi20-rowan')).stdout).toContain(
    '  Rowan stays required on Mon 5 Apr\n',
  );
  const remove = [...optional.slice(0, 2), '--remove', 'osdi20-rowan'];
  expect((await replan(...remove)).stdout).toContain('  Rowan loses its place on Mon 5 Apr\n');
  expect((await replan(...remove)).stdout).toContain('  Rowan is not read, as before\n');
});

test('where papers move and no session does, that is said as it is', async () => {
  const course = (smallCourse['course.yaml'] ?? '').replace(/fixed:\n(?: .*\n)+/u, '');
  const { replan } = await begin({ 'course.yaml': course });
  expect((await replan('--cancel', 'S1')).stdout).toContain(
    '\nNo session moves as a whole, 2 readings move, ',
  );
});
