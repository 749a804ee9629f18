/**
 * Reads documents made by chance, and lists damaged by chance, and looks for
 * one that the parser cannot read, reads slowly, or does not read back as it
 * was written. Shows the first that fails, made as small as it gets.
 *
 * usage: npm run fuzz -- [--count N] [--seed S] [--from N] [--seconds T]
 *   [--workers N] [--keep-going] [folder with .md lists]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDocument } from './fuzz/make-document.mjs';
import { shrink } from './fuzz/shrink.mjs';
import { watchedReader } from './fuzz/watched-reader.mjs';

const { seed, from, count, seconds, workers, keepGoing, lists } = readArguments();
const deadline = performance.now() + seconds * 1000;
const failures = new Map();
let next = from;
let done = 0;
let slowest = { speed: 0 };

await Promise.all(Array.from({ length: workers }, run));
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
if (slowest.number !== undefined)
  console.log(`slowest: ${Math.round(slowest.speed)} ms per 100,000 characters, document ${slowest.number}`);
console.log(`${done} documents of seed ${seed} read, ${failures.size} kinds of failures`);
process.exitCode = failures.size > 0 ? 1 : 0;

/** Read documents, the next that nobody has read, until there are enough. */
async function run() {
  const reader = watchedReader();

  while (next < from + count && performance.now() < deadline && (keepGoing || failures.size === 0)) {
    const number = next++;
    const text = makeDocument(seed, number, lists);
    const { what, detail, speed } = await reader.read(text);
    if (speed > slowest.speed) slowest = { speed, number };
    if (what) await show({ number, text, what, detail }, reader);
    done += 1;
    if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`\r${done} of ${count}`);
    else if (done % 10_000 === 0) console.error(`${done} of ${count}, ${failures.size} kinds of failures`);
  }

  await reader.end();
}

async function show({ number, text, what, detail }, reader) {
  const kind = `${what} ${detail.replaceAll(/`[^`]*`|\d+/gu, '')}`;
  const seen = failures.get(kind) ?? 0;
  failures.set(kind, seen + 1);
  if (seen > 2) return;

  const smaller = await shrink(text, async (candidate) => (await reader.read(candidate)).what === what, {
    attempts: 600,
  });
  const last = await reader.read(smaller);
  console.log(
    [
      `${what}: document ${number} of seed ${seed}: ${last.detail || detail}`,
      smaller.length > 2000 ? `${smaller.slice(0, 2000)}…` : smaller,
      `as JSON: ${JSON.stringify(smaller).slice(0, 4000)}`,
      `again: npm run fuzz -- --seed ${seed} --from ${number} --count 1${lists.length > 0 ? ' <the same folder>' : ''}`,
      '',
    ].join('\n'),
  );
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '10000' },
      from: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: 'Infinity' },
      workers: { type: 'string', default: String(availableParallelism()) },
      'keep-going': { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  for (const name of ['parser', 'core']) {
    if (!existsSync(resolve(import.meta.dirname, '..', 'packages', name, 'dist', 'index.js')))
      stop(`Unexpected missing \`packages/${name}/dist\`, expected a build: run \`npm run build\` first`);
  }
  if (folder !== undefined && !existsSync(folder))
    stop(`Unexpected missing folder \`${folder}\`, expected a folder with .md lists`);

  return {
    seed: values.seed,
    from: number(values.from, '--from'),
    count: number(values.count, '--count'),
    seconds: number(values.seconds, '--seconds'),
    workers: number(values.workers, '--workers'),
    keepGoing: values['keep-going'],
    lists: folder === undefined ? [] : readLists(folder),
  };
}

function readLists(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  if (files.length === 0) stop(`Unexpected folder \`${folder}\` without .md files, expected reading lists`);
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

function number(text, name) {
  const value = Number(text);
  if (!(value >= 0)) stop(`Unexpected \`${name}\` \`${text}\`, expected a number from 0`);
  return value;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
