import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type RecordOptions, record as recordInProcess } from '../src/commands/record.js';
import type { Io } from '../src/terminal.js';
import { WrongUse } from '../src/wrong-use.js';
import { quietOutput } from './quiet-output.js';
import { run, runOnTerminal } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0x0d, 0x0a]);
const people = `presenters:
  rotate: [{ id: s01, name: Ada Lovelace }, { id: s02, name: Grace Hopper }]
  show: true
outputs: [readme, sessions, changes]
`;
const course = { ...smallCourse, 'course.yaml': `${smallCourse['course.yaml']}\n${people}` };
const env = { SOURCE_DATE_EPOCH: '1800000000' };
const session = 'sessions/2027-03-22-cedar-birch';

function record(folder: string, ...argv: string[]) {
  return run(folder, ['record', ...argv], { env });
}

test('slides and a summary are recorded, and the documents follow', () => {
  const folder = temporaryFolder({ ...course, 'talk.pdf': pdf, 'notes.md': '# Summary\n' });
  run(folder, ['build'], { env });
  const made = record(folder, '2027-03-22', '--slides', 'talk.pdf', '--summary', 'notes.md');
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toContain(
    '2027-03-22: slides talk.pdf, summary notes.md\nsessions/2027-03-22/talk.pdf: created\nsessions/2027-03-22/notes.md: created\noverrides.yaml: created\nStorage Seminar: ',
  );
  expect(fs.readFileSync(path.join(folder, 'out', session, 'talk.pdf'))).toEqual(Buffer.from(pdf));
  expect(fs.readFileSync(path.join(folder, 'overrides.yaml'), 'utf8')).toContain(
    'sessions:\n  - date: 2027-03-22\n    slides: talk.pdf\n    summary: notes.md\n',
  );
  const out = readFolder(path.join(folder, 'out'));
  expect(out['README.md']).toContain(`[Slides](${session}/talk.pdf) · [Summary](${session}/notes.md)`);
  expect(out['CHANGES.md']).toContain('- Slides for Mon 22 Mar are online.\n');
  expect(out[`${session}/README.md`]).toContain('- **Slides:** [talk.pdf](talk.pdf)\n');

  const again = record(
    folder,
    '2027-03-22',
    '--slides',
    'talk.pdf',
    '--summary',
    'sessions/2027-03-22/notes.md',
  );
  expect(again.stdout).toBe('2027-03-22: slides talk.pdf, summary notes.md\nRecorded already\n');
  expect(readFolder(path.join(folder, 'out'))).toEqual(out);
});

test('a large recording is copied, and goes along with its session', () => {
  const video = new Uint8Array(3 * 1024 * 1024 + 1).fill(0xe2);
  const folder = temporaryFolder({ ...course, 'talk.mp4': video });
  const place = (session: string) => path.join(folder, 'out', session, 'talk.mp4');
  expect(record(folder, '2027-03-22', '--video', 'talk.mp4')).toMatchObject({ status: 0, stderr: '' });
  expect(fs.readFileSync(place(session)).equals(video)).toBe(true);
  expect(run(folder, ['build'], { env }).stdout).toContain('out: unchanged, ');

  fs.writeFileSync(place(session), video.slice(1));
  expect(run(folder, ['build'], { env }).status).toBe(0);
  expect(fs.readFileSync(place(session)).equals(video.slice(1))).toBe(true);
  fs.rmSync(place(session));
  expect(run(folder, ['build', '--restore'], { env }).status).toBe(0);
  expect(fs.readFileSync(place(session)).equals(video)).toBe(true);

  writeFile(folder, 'calendar.yaml', smallCourse['calendar.yaml']?.replace('days: M', 'days: T') ?? '');
  writeFile(folder, 'overrides.yaml', 'sessions: [{ date: 2027-03-23, video: talk.mp4 }]\n');
  fs.renameSync(path.join(folder, 'sessions/2027-03-22'), path.join(folder, 'sessions/2027-03-23'));
  expect(run(folder, ['build'], { env })).toMatchObject({ status: 0, stderr: '' });
  expect(fs.existsSync(place(session))).toBe(false);
  expect(fs.readFileSync(place(session.replace('22', '23'))).equals(video)).toBe(true);
});

test('a large recording is taken back', () => {
  const video = new Uint8Array(3 * 1024 * 1024 + 1).fill(0xe2);
  const folder = temporaryFolder({ ...course, 'talk.mp4': video });
  expect(record(folder, '2027-03-22', '--video', 'talk.mp4')).toMatchObject({ status: 0, stderr: '' });
  expect(run(folder, ['undo', '--yes'], { env }).status).toBe(0);
  expect(fs.existsSync(path.join(folder, 'sessions'))).toBe(false);
  expect(fs.readFileSync(path.join(folder, 'talk.mp4')).equals(video)).toBe(true);
});

test('what is recorded comes to what there is, and is taken back', () => {
  const overrides = `# Mine
sessions:
  - {date: 2027-03-22, slides: https://example.org/a, note: First}  # good
`;
  const folder = temporaryFolder({ ...course, 'overrides.yaml': overrides, 'talk.pdf': pdf });
  const more = [
    '--slides',
    'talk.pdf',
    '--slides',
    'https://example.org/b',
    '--note',
    'Second',
    '--presented-by',
    's02',
    '--video',
    'https://example.org/v',
  ];
  const { status, stdout, stderr } = record(folder, '2027-03-22', ...more);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('a note, presented by s02');
  const text = fs.readFileSync(path.join(folder, 'overrides.yaml'), 'utf8');
  expect(text).toMatch(/^# Mine\nsessions:\n {2}- \{date: 2027-03-22, slides: .*\} {2}# good\n$/u);
  expect(text).toContain('[ https://example.org/a, talk.pdf, https://example.org/b ]');
  expect(text).toContain(String.raw`"First\n\nSecond"`);
  const page = readFolder(path.join(folder, 'out'))[`${session}/README.md`];
  expect(page).toContain('- **Presenting:** Grace Hopper\n');
  expect(page).toContain('## From the session\n\nFirst\n\nSecond\n');

  expect(run(folder, ['undo', '--yes'], { env }).status).toBe(0);
  const { 'overrides.yaml': after, ...rest } = readFolder(folder);
  expect(after).toBe(overrides);
  expect(Object.keys(rest)).not.toContain('sessions/2027-03-22/talk.pdf');
});

test('a cancelled day changes the plan of the rest', () => {
  const folder = temporaryFolder(course);
  expect(run(folder, ['plan'], { env }).status).toBe(0);
  const day = ['2027-03-29', '--cancelled', '--reason', 'Snow day', '--today', '2027-03-28'];
  const before = readFolder(folder);
  expect(record(folder, ...day, '--dry-run').stdout).toContain('No class on Mon 29 Mar: Snow day');
  expect(readFolder(folder)).toEqual(before);
  const made = record(folder, ...day);
  expect(made.status).toBe(0);
  expect(made.stdout).toContain('No class on Mon 29 Mar: Snow day');
  const after = readFolder(folder);
  expect(after['overrides.yaml']).toContain(
    'changes:\n  - on: 2027-03-28\n    cancel: 2027-03-29\n    reason: Snow day\n',
  );
  expect(after['out/README.md']).toContain('| Mon 29 Mar | *No class: Snow day* |');
  expect(record(folder, ...day).stderr).toContain(
    'Unexpected date `2027-03-29`, without class (Snow day), expected `2027-03-22` (Logs) or `2027-04-05`',
  );
});

test('a dry run writes nothing, and says the same as JSON', () => {
  const folder = temporaryFolder({ ...course, 'talk.pdf': pdf });
  const before = readFolder(folder);
  const { stdout } = record(folder, '2027-03-22', '--slides', 'talk.pdf', '--dry-run');
  expect(stdout).toBe(
    '2027-03-22: slides talk.pdf\nsessions/2027-03-22/talk.pdf: to be created\noverrides.yaml: to be created\n',
  );
  const json = record(folder, '2027-03-22', '--slides', 'talk.pdf', '--dry-run', '--json');
  expect(JSON.parse(json.stdout)).toEqual({
    dryRun: true,
    recorded: [{ date: '2027-03-22', slides: 'talk.pdf' }],
    replaced: [],
    files: [
      { path: 'sessions/2027-03-22/talk.pdf', change: 'created' },
      { path: 'overrides.yaml', change: 'created' },
    ],
    left: [],
  });
  expect(readFolder(folder)).toEqual(before);
});

test('the result with that of the build is one JSON value', () => {
  const folder = temporaryFolder({ ...course, 'talk.pdf': pdf });
  const { status, stdout } = record(folder, '2027-03-22', '--slides', 'talk.pdf', '--json');
  const result = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(result.build).toMatchObject({ folder: 'out', dryRun: false });
  expect(result.build.changes).toContainEqual({ path: `${session}/talk.pdf`, change: 'create' });
});

const wrong: readonly (readonly [words: readonly string[], options: RecordOptions, told: string])[] = [
  [
    ['2027-03-23'],
    { note: 'x' },
    'Unexpected date `2027-03-23` without a session, expected `2027-03-22` (Logs) or `2027-03-29` (',
  ],
  [['22.3.'], { note: 'x' }, 'Unexpected date `22.3.`, expected one such as `2027-03-15`'],
  [[], {}, 'Unexpected missing date'],
  [['2027-03-22', 'a', 'b'], {}, 'Unexpected `b`, expected one folder'],
  [['2027-03-22'], {}, 'Unexpected record of nothing'],
  [['2027-03-22'], { slides: ['tlak.pdf'] }, 'Unexpected missing file `tlak.pdf`, expected `talk.pdf`'],
  [['2027-03-22'], { slides: ['notes'] }, 'is no regular file'],
  [['2027-03-22'], { slides: ['a:b.pdf'] }, 'Unexpected name `a:b.pdf`'],
  [['2027-03-22'], { summary: 'README.md' }, 'the page of the session has it'],
  [['2027-03-22'], { video: 'ftp://example.org/v' }, 'Unexpected address `ftp://example.org/v`'],
  [['2027-03-22'], { note: '' }, 'Unexpected empty `--note`'],
  [['2027-03-22'], { presentedBy: 's1' }, 'Unexpected person `s1`, expected `s01`'],
  [['2027-03-22'], { presentedBy: 'Ada Lovelace' }, 'Unexpected name `Ada Lovelace`, expected the id `s01`'],
  [['2027-03-22'], { cancelled: true, slides: ['talk.pdf'] }, 'Unexpected `--slides` with `--cancelled`'],
  [['2027-03-22'], { note: 'x', reason: 'Snow' }, 'Unexpected `--reason` without `--cancelled`'],
  [['2027-03-22'], { cancelled: true, today: 'now' }, '--today'],
  [['2027-03-22'], { slides: ['large.pdf'] }, 'of 1025 MB, expected at most 1024 MB'],
  [['2027-03-22'], { slides: ['other/talk.pdf'] }, 'Unexpected other file `sessions/2027-03-22/talk.pdf`'],
  [[], { scan: true, note: 'x' }, 'Unexpected `--scan` with what is to be recorded'],
  [['2027-03-22'], { scan: true }, 'Unexpected `2027-03-22` with `--scan`'],
  [[], { scan: true, json: true }, 'Unexpected `--scan --json` without anyone to ask'],
];

test('what cannot be recorded is said, and nothing is written', async () => {
  const folder = temporaryFolder({
    ...course,
    'talk.pdf': pdf,
    'a:b.pdf': pdf,
    'README.md': '# Course\n',
    'other/talk.pdf': 'another',
    'sessions/2027-03-22/talk.pdf': pdf,
  });
  fs.writeFileSync(path.join(folder, 'large.pdf'), '');
  fs.truncateSync(path.join(folder, 'large.pdf'), 1024 * 1024 * 1024 + 1);
  const output = quietOutput();
  const io: Io = { cwd: folder, out: output, err: output, now: () => '2027-03-23T12:00:00Z', debug: false };

  for (const [words, options, told] of wrong) {
    const error: unknown = await recordInProcess(words, options, io).catch((reason: unknown) => reason);
    expect(error, told).toBeInstanceOf(WrongUse);
    expect(String(error)).toContain(told);
  }
  expect(fs.existsSync(path.join(folder, 'overrides.yaml'))).toBe(false);
  expect(run(folder, ['record', '2027-03-22']).status).toBe(64);
});

test('files that people put into folders of sessions are recorded by their kind', () => {
  const folder = temporaryFolder({
    ...course,
    'sessions/2027-03-15-intro/welcome.key': 'x',
    'sessions/2027-03-15-intro/.DS_Store': 'x',
    'sessions/2027-03-22/talk.pdf': pdf,
    'sessions/2027-03-22/paper.pdf': pdf,
    'sessions/2027-03-22/notes.md': '# N\n',
    'sessions/2027-03-22/second.md': '# N\n',
    'sessions/2027-03-22/data.zip': 'x',
    'sessions/2027-03-22/README.md': '# Mine\n',
    'sessions/2027-03-23/lost.pdf': pdf,
  });
  run(folder, ['build'], { env });
  writeFile(folder, `out/${session}/dropped.pptx`, pdf);
  const found = readFolder(folder);
  const unasked = record(folder, '--scan');
  expect(unasked).toMatchObject({
    status: 64,
    stdout: expect.stringContaining('overrides.yaml: to be created\n'),
    stderr: expect.stringContaining(
      'proseminar: Unexpected `record --scan` without anyone to ask, expected `--yes` or `--dry-run`\n',
    ),
  });
  expect(readFolder(folder)).toEqual(found);
  const { status, stdout, stderr } = record(folder, '--scan', '--yes');
  expect(status).toBe(0);
  expect(stdout).toContain(
    '2027-03-15: slides welcome.key\n2027-03-22: slides talk.pdf, slides dropped.pptx, summary notes.md\nsessions/2027-03-22/dropped.pptx: created\noverrides.yaml: created\n',
  );
  for (const words of [
    'left: sessions/2027-03-22/README.md: Unexpected name `README.md`',
    'left: sessions/2027-03-22/data.zip: Unexpected sort of file',
    'left: sessions/2027-03-22/paper.pdf: Unexpected sort of file',
    'left: sessions/2027-03-22/second.md: Unexpected second summary beside `notes.md`',
    'left: sessions/2027-03-23/lost.pdf: Unexpected date `2027-03-23`',
    'proseminar record 2027-03-22 --slides sessions/2027-03-22/data.zip, or --summary, --video, records it',
  ]) {
    expect(stderr).toContain(words);
  }
  expect(stderr).not.toContain('DS_Store');
  // No command records these as they are.
  expect(stderr).not.toContain('proseminar record 2027-03-23');
  expect(stderr).not.toContain('--slides sessions/2027-03-22/README.md');

  const before = readFolder(folder);
  expect(record(folder, '--scan').stdout).toBe('Nothing new in the folders of sessions\n');
  expect(readFolder(folder)).toEqual(before);
});

test('a person is asked what a doubtful file is', async () => {
  const folder = temporaryFolder({
    ...course,
    'sessions/2027-03-22/paper.pdf': pdf,
    'sessions/2027-03-22/x.zip': 'x',
  });
  const before = readFolder(folder);
  const words = ['record', '--scan', '--no-build'];
  const declined = await runOnTerminal(folder, words, ['summary', '', '']);
  expect(declined.shown).toContain('Left as it is');
  expect(readFolder(folder)).toEqual(before);

  const { status, shown } = await runOnTerminal(folder, words, ['summary', '', 'y']);
  expect(status).toBe(0);
  expect(shown).toContain('overrides.yaml: to be created');
  expect(shown).toContain('sessions/2027-03-22/paper.pdf: slides, summary, video, or nothing? [nothing]:');
  expect(shown).toContain('2027-03-22: summary paper.pdf');
  expect(fs.readFileSync(path.join(folder, 'overrides.yaml'), 'utf8')).toContain('    summary: paper.pdf\n');

  writeFile(folder, 'sessions/2027-03-22/talk.pdf', pdf);
  const asked = await runOnTerminal(folder, ['record', '--scan', '--no-build'], ['', 'n']);
  expect(asked.shown).toContain('Left as it is');
  fs.rmSync(path.join(folder, 'sessions/2027-03-22/x.zip'));
  expect((await runOnTerminal(folder, ['record', '--scan', '--no-build'], ['y'])).shown).toMatch(
    /slides talk\.pdf[\s\S]*Record this\? \[y\/N\]: [\s\S]*`proseminar undo` takes it back/u,
  );
});

test('a link that leads out of the course is not followed', () => {
  const folder = temporaryFolder({
    ...course,
    'overrides.yaml': 'sessions: [{ date: 2027-03-22, slides: secret.pdf, summary: none.md }]\n',
  });
  const elsewhere = temporaryFolder({ 'secret.pdf': 'secret' });
  fs.mkdirSync(path.join(folder, 'sessions/2027-03-22'), { recursive: true });
  fs.symlinkSync(path.join(elsewhere, 'secret.pdf'), path.join(folder, 'sessions/2027-03-22/secret.pdf'));
  const { status, stderr } = run(folder, ['build'], { env });
  expect(status).toBe(0);
  expect(stderr).toContain('Unexpected symbolic link `secret.pdf`, which leads out of `sessions`');
  expect(stderr).toContain('Unexpected missing file `none.md`, expected it in `sessions/2027-03-22`');
  expect(Object.values(readFolder(path.join(folder, 'out')))).not.toContain('secret');

  fs.rmSync(path.join(folder, 'sessions'), { recursive: true });
  fs.symlinkSync(elsewhere, path.join(folder, 'sessions'));
  writeFile(folder, 'talk.pdf', pdf);
  const out = record(folder, '2027-03-22', '--slides', 'talk.pdf');
  expect([out.status, out.stderr]).toEqual([64, expect.stringContaining('symbolic link')]);
  expect(Object.keys(readFolder(elsewhere))).toEqual(['secret.pdf']);
});
