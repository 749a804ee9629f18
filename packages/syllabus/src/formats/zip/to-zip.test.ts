import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toZip } from './to-zip.js';

const files = [
  { path: 'b.xml', content: '<b/>' },
  { path: 'a/ä.txt', content: 'ä'.repeat(1000) },
  { path: '[Content_Types].xml', content: new Uint8Array([0, 1, 255]) },
];

afterEach(() => vi.unstubAllEnvs());

test('files come back as they were, in the order given', () => {
  const read = unzipSync(toZip(files));
  expect(Object.keys(read)).toEqual(files.map(({ path }) => path));
  expect(read['b.xml'] && strFromU8(read['b.xml'])).toBe('<b/>');
  expect(read['a/ä.txt'] && strFromU8(read['a/ä.txt'])).toBe('ä'.repeat(1000));
  expect(read['[Content_Types].xml']).toEqual(new Uint8Array([0, 1, 255]));
});

test('the same files are the same bytes, in any time zone', () => {
  const zones = ['UTC', 'America/Detroit', 'Asia/Kathmandu', 'Pacific/Kiritimati'];
  const written = zones.map((zone) => {
    vi.stubEnv('TZ', zone);
    return {
      hash: createHash('sha256').update(toZip(files)).digest('hex'),
      offset: new Date(0).getTimezoneOffset(),
    };
  });
  expect(new Set(written.map(({ hash }) => hash)).size).toBe(1);
  expect(new Set(written.map(({ offset }) => offset)).size).toBe(zones.length);
});

test.each([
  '../a',
  'a/../b',
  './a',
  '/a',
  'a//b',
  'a/',
  '',
  'C:/a',
  'a\\b',
  'a\u0000b',
  'a\nb',
  'a. /b',
  'a.',
  '\ud800',
  '__proto__',
  '7',
])('the path %j is refused', (path) => {
  expect(() => toZip([{ path, content: '' }])).toThrow(TypeError);
});

test('a path is refused a second time, also in capitals', () => {
  const twice = [
    { path: 'a.xml', content: '' },
    { path: 'A.xml', content: '' },
  ];
  expect(() => toZip(twice)).toThrow('Unexpected second "A.xml" in zip, expected each path once');
});

const isUnzipThere = spawnSync('unzip', ['-v']).status === 0;
if (!isUnzipThere) console.log('unzip is not installed: zips are read by fflate only');

describe.skipIf(!isUnzipThere)('unzip', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  const path = join(folder, 'a.zip');
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('finds no fault, and finds one where a byte is changed', () => {
    const bytes = toZip(files);
    writeFileSync(path, bytes);
    expect(String(execFileSync('unzip', ['-t', path]))).toContain('No errors detected');

    bytes[36] = (bytes[36] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    expect(spawnSync('unzip', ['-t', path]).status).not.toBe(0);
  });
});
