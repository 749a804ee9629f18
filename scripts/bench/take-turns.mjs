import { spawnSync } from 'node:child_process';

/**
 * Runs programs by turns, each time in a process of its own: what one leaves in the caches or the compiler is nothing to
 * the next, and a busy moment meets all of them.
 *
 * @returns
 *   The results of each program, in order; each has the milliseconds on the clock and what the program printed. A
 *   program that took too long or failed has a `failure` instead.
 */
export function takeTurns(programs, runs, { seconds = 600, warmUps = 0 } = {}) {
  const results = programs.map(() => []);
  for (let run = 0; run < runs + warmUps; run++) {
    for (const [index, program] of programs.entries()) {
      program.before?.();
      const result = runOnce(program, seconds);
      // The first run of each finds nothing in the caches of the system.
      if (run >= warmUps) results[index].push(result);
    }
  }
  return results;
}

function runOnce({ argv, statuses = [0] }, seconds) {
  const before = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 28,
  });
  const clock = performance.now() - before;
  if (error?.code === 'ETIMEDOUT') return { failure: `longer than ${seconds} s` };
  if (!statuses.includes(status)) return { failure: `status ${status}: ${stderr.trim().slice(-300)}` };
  return { clock, stdout };
}

/** The ratios of two programs, run by run; throws where one of them failed. */
export function ratios(over, under, read) {
  return over.map((result, run) => read(expectDone(result)) / read(expectDone(under[run])));
}

export function expectDone(result) {
  if (result.failure) throw new Error(`Unexpected failure: ${result.failure}`);
  return result;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}
