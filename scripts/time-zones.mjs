// `npm run test:zones`: the tests of plans and documents once more, in zones far apart. The suite runs in whatever zone
// the machine has; what reads a clock or the machine's zone shows here.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './ensure-installed.mjs';

/** East of every other, west of most, and off by half an hour. */
const zones = ['Pacific/Kiritimati', 'America/New_York', 'Asia/Kolkata'];

/** Without dates, and the longest to run. */
const timeless = ['**/assignment.test.ts', '**/site-in-browser.test.ts'];

/** Run the tests in each zone; the first exit code that is not 0, else 0. */
export function testInZones() {
  return zones.reduce((status, zone) => {
    if (status !== 0) return status;
    console.log(`In ${zone}:`);
    const exclude = timeless.flatMap((pattern) => ['--exclude', pattern]);
    const { status: own } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', 'packages/syllabus', '--reporter=dot', ...exclude],
      { cwd: root, stdio: 'inherit', env: { ...process.env, TZ: zone } },
    );
    return own ?? 1;
  }, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = testInZones();
