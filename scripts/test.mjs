// `npm test`: install if needed, build, run all tests, those of plans in three time zones, and say how many ran.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { build, ensureInstalled, root } from './ensure-installed.mjs';
import { zonesThatFail } from './time-zones.mjs';

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

const failedZones = status === 0 && process.argv.length === 2 ? zonesThatFail() : [];
for (const zone of failedZones) console.error(`The tests do not pass in ${zone}.`);

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`${numPassedTests} passed, ${numFailedTests + failedZones.length} failed${skipped}`);
process.exitCode = status === 0 && failedZones.length === 0 ? 0 : 1;
