/**
 * Measures how fast everything is, each as a ratio to a baseline of the same run, as that differs least between machines,
 * and says which bars are met.
 *
 * usage: npm run bench -- [part…] [folder with .md lists] [--runs N] [--json] [--save]
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './bench/describe-machine.mjs';
import { figures as allFigures } from './bench/figures.mjs';
import { measureBuild } from './bench/parts/build.mjs';
import { measureCache } from './bench/parts/cache.mjs';
import { measureEdit } from './bench/parts/edit.mjs';
import { measureFit } from './bench/parts/fit.mjs';
import { measureGrowth } from './bench/parts/growth.mjs';
import { measureHostile } from './bench/parts/hostile.mjs';
import { measureReading } from './bench/parts/reading.mjs';
import { measureStart } from './bench/parts/start.mjs';
import { saveResults } from './bench/save-results.mjs';
import { showDetails, showFigures } from './bench/show-results.mjs';

const root = resolve(import.meta.dirname, '..');
const parts = {
  reading: measureReading,
  growth: measureGrowth,
  edit: measureEdit,
  start: measureStart,
  build: measureBuild,
  fit: measureFit,
  // Loaded when asked for, as it needs all packages.
  plans: async (options) => (await import('./bench/parts/plans.mjs')).measurePlans(options),
  cache: measureCache,
  hostile: measureHostile,
};

const { chosen, lists, runs, json, save } = readArguments();
const folder = mkdtempSync(join(tmpdir(), 'proseminar-bench-'));
const results = { machine: describeMachine(runs), figures: {}, details: {} };
try {
  for (const part of chosen) {
    if (!json) console.error(`Measuring ${part} …`);
    const { figures, details } = await measurePart(part);
    Object.assign(results.figures, figures);
    results.details[part] = details;
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (json) console.log(JSON.stringify(results, undefined, 2));
else console.log(`${showDetails(results.details)}\n${showFigures(results.figures, chosen)}`);
if (save) saveResults(root, results);

/** Where a part fails, its figures say so, and the others are measured still. */
async function measurePart(part) {
  try {
    return await parts[part]({ root, folder, runs, lists });
  } catch (error) {
    process.exitCode = 1;
    const failure = error.message.replaceAll(/\s+/gu, ' ');
    const own = allFigures.filter((figure) => figure.part === part);
    return { figures: Object.fromEntries(own.map(({ id }) => [id, { failure }])), details: [] };
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const count = Number(values.runs);
  if (!Number.isInteger(count) || count < 1)
    stop(`Unexpected \`--runs ${values.runs}\`, expected a whole number from 1`);
  if (!existsSync(join(root, 'packages/cli/dist/index.js')))
    stop('Unexpected missing `packages/cli/dist`, expected a build: run `npm run build` first');

  const named = positionals.filter((word) => Object.hasOwn(parts, word));
  const folders = positionals.filter((word) => !named.includes(word));
  return {
    chosen: named.length > 0 ? named : Object.keys(parts),
    lists: folders.flatMap(findLists),
    runs: count,
    json: values.json,
    save: values.save,
  };
}

function findLists(from) {
  const names = Object.keys(parts).join(', ');
  if (!existsSync(from)) stop(`Unexpected \`${from}\`, expected a folder with .md lists, or one of ${names}`);
  const files = readdirSync(from).filter((file) => file.endsWith('.md'));
  if (files.length === 0) stop(`Unexpected folder \`${from}\` without .md files, expected reading lists`);
  return files.sort().map((file) => resolve(from, file));
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
