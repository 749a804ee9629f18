import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../test/run-command.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { readCompiled, writeCompiled } from './compiled-code.js';
import { compiledFile } from './compiled-file.js';

const name = `check-${process.version}-${process.arch}.code`;

describe('a started command', () => {
  test('keeps what it compiled where the system keeps such things, and uses it', () => {
    const folder = listFolder();
    const env = { HOME: folder };
    const first = run(folder, ['check', 'list.md'], { env });
    const file = path.join(folder, '.cache/proseminar', name);
    const kept = readFileSync(file);
    const { ino, mode } = statSync(file);
    expect(mode & 0o077).toBe(0);

    expect(run(folder, ['check', 'list.md'], { env })).toEqual(first);
    expect(readFileSync(file).equals(kept) && statSync(file).ino === ino).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual([name]);
  });

  test.each([
    ['cut off', (kept: Buffer) => kept.subarray(0, kept.length - 100)],
    [
      'of another build',
      (kept: Buffer) => Buffer.from(kept.toString('latin1').replace(/"build":"./u, '"build":"-'), 'latin1'),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('{}\n')],
  ])('does the same where what was kept is %s', (_, damage) => {
    const folder = listFolder();
    const env = { XDG_CACHE_HOME: folder };
    const first = run(folder, ['check', 'list.md'], { env });
    const file = path.join(folder, 'proseminar', name);
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
    writeCompiled(file, 'b1', code);
    expect(readCompiled(file, 'b1')).toEqual(code);
    expect(readCompiled(file, 'b2').size).toBe(0);
    chmodSync(file, 0o666);
    expect(readCompiled(file, 'b1').size).toBe(process.platform === 'win32' ? 2 : 0);
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
  [{ HOME: '/home/ada' }, 'linux', '/home/ada/.cache/proseminar/build-v22.1.0-x64.code'],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '/kept' }, 'linux', '/kept/proseminar/build-v22.1.0-x64.code'],
  [{ HOME: '/Users/ada' }, 'darwin', '/Users/ada/Library/Caches/proseminar/build-v22.1.0-x64.code'],
  [{ HOME: '/home/ada', NODE_COMPILE_CACHE: '/node' }, 'linux', '/node/proseminar/build-v22.1.0-x64.code'],
  [{ HOME: '/home/ada', NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux', undefined],
  [{ HOME: 'here' }, 'linux', undefined],
  [{}, 'linux', undefined],
] as const)('with %j on %s, compiled code is kept in %s', (env, platform, file) => {
  expect(compiledFile('build', { env, platform, arch: 'x64', version: 'v22.1.0' })).toBe(file);
});

test('a word that is no command names no file of its own', () => {
  const running = { env: { HOME: '/home/ada' }, platform: 'linux', arch: 'x64', version: 'v22.1.0' } as const;
  expect(compiledFile('../../x', running)).toBe('/home/ada/.cache/proseminar/other-v22.1.0-x64.code');
});

function listFolder(): string {
  return temporaryFolder({ 'list.md': '# List\n\n- [Raft](https://raft.github.io), Diego Ongaro, 2014\n' });
}
