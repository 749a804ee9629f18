import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command, as npm links it. */
const command = fileURLToPath(new URL('../bin/proseminar.cjs', import.meta.url));

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

/** Run the built command on a terminal, where a person types some lines. */
export function runOnTerminal(
  cwd: string,
  argv: readonly string[],
  typed: readonly string[],
): Promise<{ readonly status: number | null; readonly shown: string }> {
  const words = [process.execPath, command, ...argv].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', words, '/dev/null'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  let shown = '';
  let isAsking = false;

  child.stdout.on('data', (data: Buffer) => {
    shown += data.toString();
    // Before the first question, the terminal would take the lines for itself.
    if (isAsking || !shown.includes(']: ')) return;
    isAsking = true;
    child.stdin.write(typed.map((line) => `${line}\r`).join(''));
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, shown }));
  });
}
