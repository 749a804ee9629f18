import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { showFigures } from './show-results.mjs';

const start = '<!-- results -->';
const end = '<!-- /results -->';

/** Keeps the results in `docs/benchmarks.json`, and writes their table into `docs/benchmarks.md`. Other parts stay. */
export function saveResults(root, { machine, figures, details }) {
  const file = join(root, 'docs/benchmarks.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const results = {
    machines: { ...before.machines, ...sameForAll(Object.keys(details), machine) },
    figures: { ...before.figures, ...figures },
    details: { ...before.details, ...details },
  };
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);

  const page = join(root, 'docs/benchmarks.md');
  const text = readFileSync(page, 'utf8');
  const [head] = text.split(start);
  const tail = text.slice(text.indexOf(end));
  writeFileSync(page, `${head}${start}\n\n${showPage(results)}\n\n${tail}`);
}

function sameForAll(parts, machine) {
  return Object.fromEntries(parts.map((part) => [part, machine]));
}

/** The table and, below it, on which machine each part was measured. */
function showPage({ machines, figures }) {
  const notes = Object.entries(machines).map(([part, machine]) => `- ${part}: ${showMachine(machine)}`);
  return `${showFigures(figures)}\n\nMeasured:\n\n${notes.join('\n')}`;
}

function showMachine({ date, runs, node, platform, processor, cores, memory, load, packages }) {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `${date}, ${runs} runs, Node ${node} on ${platform}, ${processor}, ${cores} cores, ${memory}, load ${load}; ${versions.join(', ')}.`;
}
