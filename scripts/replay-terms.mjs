// Plays terms of generated courses at the command, with edits by hand between what happens, until the end; says what does
// not hold after which event.
//
// node scripts/replay-terms.mjs [--count 40] [--seed 1] [--called] [--log terms.log]
//
// With --called, commands that change something are called in one process, which is quicker, rather than run.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from './ensure-installed.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    called: { type: 'boolean', default: false },
    log: { type: 'string' },
  },
});

build();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'packages/cli/test/replayed-commands.test.ts'],
  {
    cwd: root,
    env: {
      ...process.env,
      REPLAYED_COMMANDS: values.count,
      REPLAY_SEED: values.seed,
      ...(values.called && { REPLAY_CALLED: '1' }),
      ...(values.log !== undefined && { REPLAY_LOG: path.resolve(values.log) }),
    },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
