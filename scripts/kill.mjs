// Breaks runs of the command off, by killing them at random moments and at random steps, and by filling the disk; says
// what each left, and fails where a file is half-written or the next run does not complete.
//
// node scripts/kill.mjs [--count 200] [--seed 1]      so many times in each scenario; the power is cut ten times as often
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build, root } from './ensure-installed.mjs';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});

build();
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'packages/cli/test/kill',
    'packages/cli/src/commit-faults.test.ts',
  ],
  { cwd: root, env: { ...process.env, KILLS: values.count, KILL_SEED: values.seed }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
