import { chmodSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../test/run-command.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { readCompiled, writeCompiled } from './compiled-code.js';
import { compiledFile } from './compiled-file.js';

const name = `check-${process.version}-${process.arch}.code`;

/** The one file that is kept below a folder for caches. */
function keptFile(folder: string): string {
  const [build = ''] = readdirSync(path.join(folder, 'proseminar'));
  return path.join(folder, 'proseminar', build, name);
}

describe('a started command', () => {
  test('keeps what it compiled where the system keeps such things, and uses it', () => {
    const folder = listFolder();
    const env = { HOME: folder };
    const first = run(folder, ['check', 'list.md'], { env });
    const file = keptFile(path.join(folder, '.cache'));
    const kept = readFileSync(file);
    const { ino, mode } = statSync(file);
    expect(mode & 0o077).toBe(0);

    expect(run(folder, ['check', 'list.md'], { env })).toEqual(first);
    expect(readFileSync(file).equals(kept) && statSync(file).ino === ino).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual([name]);
  });

  test.each([
    ['cut off', (kept: Buffer) => kept.subarray(0, kept.length - 100)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('{}\n')],
  ])('does the same where what was kept is %s', (_, damage) => {
    const folder = listFolder();
    const env = { XDG_CACHE_HOME: folder };
    const first = run(folder, ['check', 'list.md'], { env });
    const file = keptFile(folder);
    const kept = readFileSync(file);
    writeFileSync(file, damage(kept));
    expect(run(folder, ['check', 'list.md'], { env })).toEqual(first);
    expect(readFileSync(file).length).toBeGreaterThan(kept.length / 2);
  });

  test('runs no code of others', () => {
    const file = path.join(temporaryFolder(), 'kept.code');
    const code = new Map([
      ['./a.js', Buffer.from('one')],
      ['./b.js', Buffer.from('second')],
    ]);
    writeCompiled(file, code);
    expect(readCompiled(file)).toEqual(code);
    chmodSync(file, 0o666);
    expect(readCompiled(file).size).toBe(process.platform === 'win32' ? 2 : 0);
  });

  test('forgets what other versions kept long ago', () => {
    const folder = temporaryFolder({
      '0123456789ab/a.code': '',
      'ba9876543210/a.code': '',
      'mine/a.code': '',
    });
    for (const other of ['0123456789ab', 'mine']) utimesSync(path.join(folder, other), 1, 1);
    writeCompiled(path.join(folder, 'cafe/a.code'), new Map());
    expect(readdirSync(folder).sort()).toEqual(['ba9876543210', 'cafe', 'mine']);
  });

  test('works where nothing can be kept', () => {
    const folder = listFolder();
    const first = run(folder, ['check', 'list.md']);
    expect(first.stdout).toContain('1 resource');
    writeFileSync(path.join(folder, 'file'), '');
    const env = { HOME: path.join(folder, 'file') };
    expect(run(folder, ['check', 'list.md'], { env })).toEqual(first);
    expect(readdirSync(folder).sort()).toEqual(['file', 'list.md']);
  });
});

test.each([
  [{ HOME: '/home/ada' }, 'linux', '/home/ada/.cache/proseminar/0c3e/build-v22.1.0-x64.code'],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '/kept' }, 'linux', '/kept/proseminar/0c3e/build-v22.1.0-x64.code'],
  [{ HOME: '/Users/ada' }, 'darwin', '/Users/ada/Library/Caches/proseminar/0c3e/build-v22.1.0-x64.code'],
  [
    { HOME: '/home/ada', NODE_COMPILE_CACHE: '/node' },
    'linux',
    '/node/proseminar/0c3e/build-v22.1.0-x64.code',
  ],
  [{ HOME: '/home/ada', NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux', undefined],
  [{ HOME: 'here' }, 'linux', undefined],
  [{}, 'linux', undefined],
] as const)('with %j on %s, compiled code is kept in %s', (env, platform, file) => {
  expect(compiledFile('build', '0c3e', { env, platform, arch: 'x64', version: 'v22.1.0' })).toBe(file);
});

test('a word that is no command names no file of its own', () => {
  const running = { env: { HOME: '/home/ada' }, platform: 'linux', arch: 'x64', version: 'v22.1.0' } as const;
  expect(compiledFile('../../x', '0c3e', running)).toBe(
    '/home/ada/.cache/proseminar/0c3e/other-v22.1.0-x64.code',
  );
});

function listFolder(): string {
  return temporaryFolder({ 'list.md': '# List\n\n- [Raft](https://raft.github.io), Diego Ongaro, 2014\n' });
}
