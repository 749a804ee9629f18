import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../run-command.js';
import { readFolder, temporaryFolder } from '../temporary-folder.js';
import { env, scenarios } from './scenarios.js';

// Root may write anything, so as root the command runs as nobody, where nobody may read the program.
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const canDrop = !isRoot || run('/', ['--version'], { uid: nobody }).status === 0;

/** Whether this machine lets the tests have a disk of their own. */
const canMount =
  isRoot && spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

const { build, replan, undo } = scenarios;
const isLong = process.env.KILLS !== undefined;
const full = [build, undo].flatMap((scenario) =>
  [0, 4, 12].map((left) => [scenario.name, left, scenario] as const),
);
const cases = full.filter(([, left, scenario]) => isLong || (scenario === undo ? left === 0 : left === 4));

test.runIf(canMount).each(cases)(
  '%s: with %s KB left on the disk, nothing is written',
  (_, left, scenario) => {
    const folder = mountedFolder();
    scenario.prepare(folder);
    const old = readFolder(folder);
    const filler = path.join(folder, 'filler');
    fillDisk(filler, left * 1024);

    const { status, stderr } = run(folder, scenario.argv, { env });
    expect(stderr).toContain('no space is left on the disk');
    expect(status).toBe(64);
    fs.rmSync(filler);
    expect(readFolder(folder)).toEqual(old);

    expectCompletes(folder, scenario);
  },
);

test.runIf(canMount).each([build, undo].map((scenario) => [scenario.name, scenario] as const))(
  '%s: on a read-only disk, nothing is written, and that is said',
  (_, scenario) => {
    const folder = mountedFolder();
    scenario.prepare(folder);
    const old = readFolder(folder);
    mount('-o', 'remount,ro', folder);

    const { status, stderr } = run(folder, scenario.argv, { env });
    expect(stderr).toMatch(/^proseminar: Cannot write to `.*`: the disk is read-only$/mu);
    expect(status).toBe(64);
    expect(readFolder(folder)).toEqual(old);

    mount('-o', 'remount,rw', folder);
    expectCompletes(folder, scenario);
  },
);

test.runIf(process.platform !== 'win32' && canDrop).each([
  ['build', build, 'out/sessions'],
  ['undo', undo, '.'],
  ['replan', replan, '.'],
  ['replan', replan, 'out/sessions'],
] as const)('%s: where it may not write one folder, nothing is written', (_, scenario, readOnly) => {
  const folder = path.join(temporaryFolder(), 'course');
  fs.mkdirSync(folder);
  scenario.prepare(folder);
  const old = readFolder(folder);
  if (isRoot) giveTo(nobody, path.dirname(folder));
  fs.chmodSync(path.join(folder, readOnly), 0o555);

  const options = { env, ...(isRoot && { uid: nobody }) };
  const { status, stderr } = run(folder, scenario.argv, options);
  expect(stderr).toMatch(/^proseminar: Cannot write .*`: no permission$/mu);
  expect(status).toBe(64);
  expect(readFolder(folder)).toEqual(old);

  fs.chmodSync(path.join(folder, readOnly), 0o755);
  expectCompletes(folder, scenario, options);
});

type Options = Parameters<typeof run>[2];

function expectCompletes(
  folder: string,
  { argv }: { readonly argv: readonly string[] },
  options: Options = { env },
) {
  const old = readFolder(folder);
  expect(run(folder, argv, options)).toMatchObject({ status: 0 });
  const made = readFolder(folder);
  expect(made).not.toEqual(old);
  expect(Object.keys(made).filter((name) => /(?:lock|journal)\.json$|staged|tmp$/u.test(name))).toEqual(
    Object.keys(made).filter((name) => /^(?:plan|people)\.lock\.json$/u.test(name)),
  );
}

/** A folder that is a small disk. */
function mountedFolder(): string {
  const folder = path.join(temporaryFolder(), 'course');
  fs.mkdirSync(folder);
  mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

function mount(...words: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Fill a disk with one file, but for some bytes. */
function fillDisk(file: string, left: number): void {
  const handle = fs.openSync(file, 'w');
  const block = Buffer.alloc(4096);

  try {
    for (;;) fs.writeSync(handle, block);
  } catch {
    // Full.
  }

  fs.ftruncateSync(handle, fs.fstatSync(handle).size - left);
  fs.closeSync(handle);
}

function giveTo(uid: number, folder: string): void {
  fs.chownSync(folder, uid, uid);
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    fs.chownSync(path.join(folder, name), uid, uid);
  }
}
