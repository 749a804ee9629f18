import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleFastMarkdown } from '../fuzz/load-fast-markdown.mjs';
import { takeTurns } from './take-turns.mjs';

const reader = fileURLToPath(new URL('./read-files.mjs', import.meta.url));

/**
 * Reads the same files with several engines, by turns, each time in a new process.
 *
 * @returns
 *   By engine, what each run printed: for each file, the milliseconds of the first reading and of a warm one; and the
 *   most memory that the process had, in MB. Or why a run failed.
 */
export async function measureEngines(engines, files, { runs, repeats = 0, hash = false, seconds } = {}) {
  const module = engines.includes('fast') ? pathToFileURL(await bundleFastMarkdown()).href : undefined;
  const programs = engines.map((engine) => ({
    argv: [reader, JSON.stringify({ engine, module, repeats, hash, files })],
  }));
  const turns = takeTurns(programs, runs, { seconds });
  return Object.fromEntries(
    engines.map((engine, index) => [
      engine,
      turns[index].map((turn) => (turn.failure ? turn : JSON.parse(turn.stdout))),
    ]),
  );
}
