import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command, as npm links it. */
const command = fileURLToPath(new URL('../bin/proseminar.js', import.meta.url));

/** What a run of the command left behind. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** User to run as, where the tests run as root, whom no permission stops. */
  readonly uid?: number;
}

/** Run the built command in a folder. */
export function run(cwd: string, argv: readonly string[], { env, uid }: RunOptions = {}): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
    maxBuffer: 64 * 1024 * 1024,
    ...(uid !== undefined && { uid }),
  });

  return { status, stdout, stderr };
}

/** Run the built command, and stop listening to its output at once. */
export function runUnheard(cwd: string, argv: readonly string[]): Promise<Omit<CommandResult, 'stdout'>> {
  const child = spawn(process.execPath, [command, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stdout.destroy();
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stderr }));
  });
}
