// `npm run test:zones`: the tests of plans and documents once more, in zones far apart. The suite runs in whatever zone
// the machine has; what reads a clock or the machine's zone shows here.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './ensure-installed.mjs';

/** East of every other, west of most, and off by half an hour. */
const zones = ['Pacific/Kiritimati', 'America/New_York', 'Asia/Kolkata'];

/** Without dates, and the longest to run. */
const timeless = ['**/assignment.test.ts', '**/test/fit.test.ts', '**/site-in-browser.test.ts'];

/** Run the tests in each zone; the zones in which they did not pass. */
export function zonesThatFail() {
  return zones.filter((zone) => {
    console.log(`In ${zone}:`);
    const exclude = timeless.flatMap((pattern) => ['--exclude', pattern]);
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', 'packages/syllabus', '--reporter=dot', ...exclude],
      { cwd: root, stdio: 'inherit', env: { ...process.env, TZ: zone } },
    );
    return status !== 0;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = zonesThatFail().length > 0 ? 1 : 0;
