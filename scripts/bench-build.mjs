/**
 * Builds the example course of 28 sessions with all outputs that are text, in a process of its own, and tells how long that
 * takes beside starting Node and parsing the course's reading list: their ratio is the figure to compare, as it differs
 * least between machines. It may be 1.5 at most. The runs take turns, and the middle ones of each count.
 *
 * usage: npm run bench:build -- [--runs N] [--only outputs]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    // What is zipped or set has no bound; everything else is text.
    only: { type: 'string', default: 'readme,syllabus,sessions,site,slides,calendar,references,data' },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`Unexpected \`--runs ${values.runs}\`, expected a whole number from 1`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'proseminar-bench-'));
try {
  const commands = prepare();
  const times = commands.map(() => []);
  for (let run = 0; run < runs + 1; run++) {
    for (const [index, { argv }] of commands.entries()) {
      rmSync(join(folder, 'out'), { recursive: true, force: true });
      const time = measure(argv);
      // The first run of each finds nothing in the caches of the system.
      if (run > 0) times[index].push(time);
    }
  }
  report(commands, times);
} finally {
  rmSync(folder, { recursive: true });
}

/** The commands to compare: the least that is needed, then builds. */
function prepare() {
  const course = join(folder, 'course');
  cpSync(join(root, 'examples/mlsys-seminar'), course, {
    recursive: true,
    filter: (from) => !/[/\\](?:out|node_modules|package\.json)$/u.test(from),
  });
  cpSync(join(root, 'packages/mlsys/index.md'), join(course, 'list.md'));
  const file = join(course, 'course.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^readingList: .*$/mu, 'readingList: list.md'));

  const parser = pathToFileURL(join(root, 'packages/parser/dist/index.js')).href;
  const parse = join(folder, 'parse.mjs');
  writeFileSync(
    parse,
    `import { readFileSync } from 'node:fs';
import { parseReadingList } from ${JSON.stringify(parser)};
const { catalog } = parseReadingList(readFileSync(${JSON.stringify(join(course, 'list.md'))}, 'utf8'));
if (catalog.papers.length < 100) throw new Error('Unexpected short list');
`,
  );
  writeFileSync(
    join(folder, 'tell.mjs'),
    `import { writeSync } from 'node:fs';
process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, \`cpu \${(user + system) / 1000}\`); });
`,
  );

  const build = [join(root, 'packages/cli/bin/proseminar.js'), 'build'];
  const rest = ['--only', values.only, '--out', join(folder, 'out')];
  return [
    { name: 'Node', argv: ['--input-type=module', '--eval', ''] },
    { name: 'Node, parse the list', argv: [parse] },
    { name: 'build from the list', argv: [...build, course, ...rest] },
    { name: 'build from its catalog', argv: [...build, join(root, 'examples/mlsys-seminar'), ...rest] },
  ];
}

/** Milliseconds on the clock and of the processor. */
function measure(argv) {
  const hook = pathToFileURL(join(folder, 'tell.mjs')).href;
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, ...argv], { encoding: 'utf8' });
  const clock = performance.now() - before;
  const processor = Number(/cpu ([\d.]+)$/u.exec(stderr)?.[1]);
  if (status !== 0 || Number.isNaN(processor))
    throw new Error(`Unexpected failure of ${argv.join(' ')}: ${stderr}`);
  return { clock, processor };
}

function report(commands, times) {
  const middles = times.map((some) => ({
    clock: median(some, 'clock'),
    processor: median(some, 'processor'),
  }));
  const [, parsing] = middles;
  console.log(`${''.padEnd(24)}      ms  ratio   processor ms  ratio`);
  for (const [index, { clock, processor }] of middles.entries()) {
    const figures = [
      clock.toFixed(0).padStart(8),
      (clock / parsing.clock).toFixed(2).padStart(7),
      processor.toFixed(0).padStart(15),
      (processor / parsing.processor).toFixed(2).padStart(7),
    ];
    console.log(commands[index].name.padEnd(24) + figures.join(''));
  }
}

function median(some, key) {
  const sorted = some.map((each) => each[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
