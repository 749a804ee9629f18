import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const examples = fileURLToPath(new URL('.', import.meta.url));
const script = fileURLToPath(new URL('../scripts/examples.mjs', import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'proseminar-examples-'));

// The committed outputs must come out on any machine, so this is done where day and language differ most.
beforeAll(() => {
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' };
  execFileSync(process.execPath, [script, made], { env, stdio: ['ignore', 'ignore', 'inherit'] });
});

afterAll(() => rmSync(made, { recursive: true }));

describe.each(['mlsys-seminar', 'reading-group', 'import-catalog', 'custom-tool'])('%s', (name) => {
  const committed = join(examples, name, 'out');

  test('makes the files that are committed', () => {
    expect(files(join(made, name, 'out'))).toEqual(files(committed));
  });

  test.each(files(committed))('makes %s as it is committed', (path) => {
    const expected = readFileSync(join(committed, path), 'utf8');
    expect(readFileSync(join(made, name, 'out', path), 'utf8')).toBe(expected);
  });
});

/** Paths of all files, but for what builds of one's own leave for merges. */
function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'bases.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
