// `npm test`: install if needed, build, run all tests, and say at the end how many ran.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { build, ensureInstalled, root } from './ensure-installed.mjs';

const report = new URL('.test-results/vitest.json', root);

ensureInstalled();
build();
rmSync(report, { force: true });

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=.test-results/vitest.json',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
process.exitCode = status ?? 1;
