// Builds courses with hostile words and addresses from a file, and inspects every document.
//
// node scripts/hostile.mjs FILE      a JSON list of objects with `id` and `value`
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from './ensure-installed.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name a JSON list of objects with `id` and `value`: npm run hostile -- values.json');
  process.exit(64);
}

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'packages/cli/test/hostile'],
  {
    cwd: root,
    env: { ...process.env, HOSTILE: resolve(file) },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
