/**
 * Reads files with one engine, and prints the milliseconds of the processor that the first reading of each took, the
 * middle of those when the code was warm, and a hash of the last result. No memory is collected by force between readings:
 * that slows some engines two to four times.
 *
 * usage: node scripts/bench/read-files.mjs '{"engine": …, "module": …, "repeats": …, "files": […]}'
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { engines } from './engines.mjs';
import { median } from './take-turns.mjs';

/** A large file is read again so long only, but so often at least. */
const longestMs = 1500;
const fewestRepeats = 4;

const { engine, module, repeats, hash, files } = JSON.parse(process.argv[2]);
const read = await engines[engine](module);
const results = files.map((file) => measure(readFileSync(file, 'utf8')));
process.stdout.write(JSON.stringify({ results, peak: process.resourceUsage().maxRSS / 1024 }));

function measure(text) {
  const { time: first, result: firstResult } = timed(() => read(text));
  let result = firstResult;
  const times = [];
  const deadline = performance.now() + longestMs;
  for (let run = 0; run < repeats && (run < fewestRepeats || performance.now() < deadline); run++) {
    const again = timed(() => read(text));
    result = again.result;
    times.push(again.time);
  }
  const warm = times.length > 0 ? median(times.slice(Math.floor(times.length / 2))) : first;
  return { first, warm, papers: result.catalog?.papers.length, hash: hash ? hashOf(result) : undefined };
}

function timed(run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { time: (user + system) / 1000, result };
}

function hashOf(result) {
  return createHash('sha256').update(JSON.stringify(result)).digest('hex');
}
