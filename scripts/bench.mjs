/**
 * Reads reading lists and tells the time of the processor that it took, beside
 * that of remark-parse with remark-gfm on the same text: their ratio is the
 * figure to compare, as it differs least between machines.
 *
 * usage: npm run bench -- [--runs N] [folder with .md lists]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { makeLists } from './bench/make-lists.mjs';

const { runs, folder } = readArguments();
const { parseReadingList } = await load('parser');
const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const lists = folder === undefined ? makeLists() : readLists(folder);
const measured = measure(lists);

print('list', 'KB', 'first ms', 'ms', 's/100 KB', '× remark');
for (const each of measured) printTimes(each);
if (measured.length > 1) printTimes(measured.reduce(add));

/** The time of the first reading, and the least of all, by turns with those of Markdown alone. */
function measure(texts) {
  const times = texts.map(({ name, text }) => ({
    name,
    bytes: Buffer.byteLength(text),
    first: 0,
    list: 0,
    markdown: 0,
  }));
  for (let run = 0; run < runs; run++) {
    // All lists in each run, as a list that was just read is read faster.
    for (const [index, { text }] of texts.entries()) {
      const each = times[index];
      const list = time(() => parseReadingList(text));
      const markdown = time(() => remark.parse(text));
      if (run === 0) Object.assign(each, { first: list, list, markdown });
      each.list = Math.min(each.list, list);
      each.markdown = Math.min(each.markdown, markdown);
    }
  }
  return times;
}

function add(a, b) {
  const sum = (key) => a[key] + b[key];
  return {
    name: 'all',
    bytes: sum('bytes'),
    first: sum('first'),
    list: sum('list'),
    markdown: sum('markdown'),
  };
}

/** Milliseconds of the processor, which do not grow when others use the machine. */
function time(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function printTimes({ name, bytes, first, list, markdown }) {
  print(
    name,
    (bytes / 1000).toFixed(1),
    first.toFixed(0),
    list.toFixed(0),
    (((list / 1000) * 100_000) / bytes).toFixed(2),
    (list / markdown).toFixed(1),
  );
}

function print(name, ...figures) {
  console.log(name.slice(0, 44).padEnd(44), ...figures.map((figure) => figure.padStart(9)));
}

function readLists(from) {
  if (!existsSync(from)) stop(`Unexpected missing folder \`${from}\`, expected a folder with .md lists`);
  const files = readdirSync(from).filter((file) => file.endsWith('.md'));
  if (files.length === 0) stop(`Unexpected folder \`${from}\` without .md files, expected reading lists`);
  return files.sort().map((file) => ({ name: file, text: readFileSync(join(from, file), 'utf8') }));
}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { runs: { type: 'string', default: '3' } },
    allowPositionals: true,
  });
  const count = Number(values.runs);
  if (!Number.isInteger(count) || count < 1)
    stop(`Unexpected \`--runs ${values.runs}\`, expected a whole number from 1`);
  return { runs: count, folder: positionals[0] };
}

/** What a package of this repository offers, as built. */
async function load(name) {
  const built = resolve(import.meta.dirname, '..', 'packages', name, 'dist', 'index.js');
  if (!existsSync(built))
    stop(`Unexpected missing \`packages/${name}/dist\`, expected a build: run \`npm run build\` first`);
  return import(pathToFileURL(built).href);
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
