// `npm test`: install if needed, build, run all tests, those of plans in three time zones, and say how many ran.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { build, ensureInstalled, root } from './ensure-installed.mjs';
import { testInZones } from './time-zones.mjs';

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

const zonesStatus = status === 0 && process.argv.length === 2 ? testInZones() : 0;

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
process.exitCode = status || zonesStatus || (status === null ? 1 : 0);
