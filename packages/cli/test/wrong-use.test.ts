import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { list, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

test.each<[name: string, argv: string[], files: Files, stderr: string]>([
  [
    'unknown command',
    ['biuld'],
    {},
    "proseminar: unknown command 'biuld'\n(Did you mean build?)\nRun `proseminar --help` for the commands.\n",
  ],
  [
    'unknown option',
    ['build', '--dry-rum'],
    {},
    "proseminar: unknown option '--dry-rum'\n(Did you mean --dry-run?)\nRun `proseminar build --help` for its options and an example.\n",
  ],
  [
    'unknown format',
    ['catalog', 'list.md', '--format', 'xml'],
    {},
    "proseminar: option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are json, ndjson, csv, bibtex, csl-json, ris, parquet.\nRun `proseminar catalog --help` for its options and an example.\n",
  ],
  [
    'no file',
    ['check'],
    {},
    "proseminar: missing required argument 'file'\nRun `proseminar check --help` for its options and an example.\n",
  ],
  [
    'too many folders',
    ['build', 'a', 'b'],
    {},
    "proseminar: too many arguments for 'build'. Expected 1 argument but got 2.\nRun `proseminar build --help` for its options and an example.\n",
  ],
  [
    'missing file',
    ['check', 'lists/list.md'],
    {},
    'proseminar: Unexpected missing file `lists/list.md`, expected a reading list\n',
  ],
  [
    'file as folder',
    ['check', 'list.md/x.md'],
    { 'list.md': list },
    'proseminar: Unexpected missing file `list.md/x.md`, expected a reading list\n',
  ],
  [
    'folder instead of a file',
    ['check', 'lists'],
    { 'lists/list.md': list },
    'proseminar: Unexpected folder `lists`, expected a reading list: name a file in it\n',
  ],
  [
    'missing course folder',
    ['build', 'nowhere'],
    {},
    'proseminar: Unexpected missing folder `nowhere`, expected a folder with `course.yaml`\n',
  ],
  [
    'folder without a course',
    ['plan'],
    { 'list.md': list },
    'proseminar: Unexpected folder `.` without `course.yaml`, expected a course folder\n',
  ],
  [
    'file instead of a course folder',
    ['build', 'course.yaml'],
    smallCourse,
    'proseminar: Unexpected file `course.yaml`, expected a folder with `course.yaml`\n',
  ],
  [
    'output folder that is a file',
    ['build', '--out', 'list.md'],
    smallCourse,
    'proseminar: Unexpected file `list.md`, expected a folder to write to\n',
  ],
  [
    'output folder inside a file',
    ['build', '--out', 'list.md/out'],
    smallCourse,
    'proseminar: Unexpected output folder `list.md/out`, which is inside the file `list.md`, expected a folder to write to\n',
  ],
  [
    'output file that is the list',
    ['catalog', 'list.md', '--out', './list.md'],
    { 'list.md': list },
    'proseminar: Unexpected output `./list.md`, which is the reading list, expected another file\n',
  ],
  [
    'output file that is a folder',
    ['catalog', 'list.md', '--out', 'lists'],
    { 'list.md': list, 'lists/x': '' },
    'proseminar: Cannot write `lists`: it is a folder\n',
  ],
  [
    'raw CSV without CSV',
    ['catalog', 'list.md', '--csv-raw'],
    { 'list.md': list },
    'proseminar: Unexpected `--csv-raw` with `--format json`, expected `--format csv`\n',
  ],
])('%s', (_, argv, files, stderr) => {
  const folder = temporaryFolder(files);
  const before = readFolder(folder);
  expect(run(folder, argv)).toEqual({ status: 64, stdout: '', stderr });
  expect(readFolder(folder)).toEqual(before);
});

test('no command at all shows the help', () => {
  const { status, stdout, stderr } = run(temporaryFolder(), []);
  expect([status, stdout]).toEqual([64, '']);
  expect(stderr).toContain('The usual way:');
});

test('a symbolic link out of the output folder is refused', () => {
  const folder = temporaryFolder({ ...smallCourse, 'precious/README.md': 'mine' });
  fs.symlinkSync('precious', path.join(folder, 'link'));
  fs.mkdirSync(path.join(folder, 'out'));
  fs.symlinkSync(path.join(folder, 'precious/README.md'), path.join(folder, 'out/README.md'));
  const before = readFolder(folder);

  expect(run(folder, ['build'])).toEqual({
    status: 64,
    stdout: '',
    stderr:
      'proseminar: Unexpected symbolic link in `out/README.md`, which leads out of the output folder; remove the link\n',
  });
  expect(readFolder(folder)).toEqual(before);
});

// Root may read anything, so as root the command runs as nobody, where nobody may read the program.
const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: 65534 } : {};
const canDrop = !isRoot || run('/', ['--version'], nobody).status === 0;

test.runIf(process.platform !== 'win32' && canDrop).each([
  ['check', ['check', 'list.md'], 'list.md', 'Cannot read `list.md`: no permission'],
  ['course', ['build'], 'course.yaml', 'Cannot read `course.yaml`: no permission'],
  ['output', ['build', '--out', 'closed/out'], 'closed', 'Cannot write to `closed/out`: no permission'],
])('what may not be read or written: %s', (_, argv, closed, message) => {
  const folder = temporaryFolder({ ...smallCourse, 'closed/x': '' });
  fs.chmodSync(folder, 0o755);
  fs.chmodSync(path.join(folder, closed), 0o000);
  const result = run(folder, argv, nobody);
  fs.chmodSync(path.join(folder, closed), 0o755);
  expect(result).toEqual({ status: 64, stdout: '', stderr: `proseminar: ${message}\n` });
});

test.runIf(fs.existsSync('/dev/full'))('a full disk', () => {
  const folder = temporaryFolder({ 'list.md': list });
  const { status, stderr } = run(folder, ['catalog', 'list.md', '--out', '/dev/full']);
  expect({ status, stderr }).toEqual({
    status: 64,
    stderr: 'proseminar: Cannot write `/dev/full`: no space is left on the disk\n',
  });
});
