import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The root of the repository, with a final `/`. */
export const root = new URL('..', import.meta.url);

const windows = process.platform === 'win32';

/** Install what the lock file names, unless that was done since it last changed. */
export function ensureInstalled() {
  if (changed('package-lock.json') <= changed('node_modules/.package-lock.json')) return;
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Build all packages; turbo skips those that did not change. */
export function build() {
  run(process.execPath, [
    '--env-file=.turbo.env',
    'node_modules/turbo/bin/turbo',
    'run',
    'build',
    '--output-logs=errors-only',
  ]);
}

/** Run a command at the root of the repository with its output shown; end with its status if it fails. */
export function run(command, args, env = {}) {
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: windows && command !== process.execPath,
    });
  } catch (error) {
    process.exit(error.status ?? 1);
  }
}

/** When a file last changed, in milliseconds; 0 for one that is not there. */
function changed(path) {
  return statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
