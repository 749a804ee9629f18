import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { makeLists } from '../make-lists.mjs';
import { median } from '../take-turns.mjs';

const editList = fileURLToPath(new URL('../edit-list.mjs', import.meta.url));
const megabytes = 5;
const mostRuns = 3;

/**
 * Edits a line of a long list, many times in one process, and reads the list after each edit; and reads it once with the
 * same reader, but each block by remark-parse.
 */
export async function measureEdit({ root, folder, runs }) {
  const [sample] = makeLists([1000], ['bullets']);
  const [list] = makeLists([Math.round((megabytes * 1e6 * 1000) / sample.text.length)], ['bullets']);
  const file = join(folder, 'edited.md');
  writeFileSync(file, list.text);
  const fast = pathToFileURL(join(root, 'packages/parser/dist/index.js')).href;
  const slow = pathToFileURL(await bundleSlowReader(root)).href;
  const measured = Array.from({ length: Math.min(runs, mostRuns) }, () => ({
    fast: run({ module: fast, file, edits: 20 }),
    slow: run({ module: slow, file, edits: 0 }),
  }));
  const ratioOf = (kind) => median(measured.map(({ fast, slow }) => slow.full / fast[kind]));

  return {
    figures: { edit: { value: ratioOf('word') } },
    details: [
      { name: 'a word of a title becomes another, × faster', value: [ratioOf('word')] },
      { name: 'a line more, which changes the habits of the list, × faster', value: [ratioOf('line')] },
      {
        name: 'full reading, ms of the processor, each block by remark-parse | as usual',
        value: [median(measured.map(({ slow }) => slow.full)), median(measured.map(({ fast }) => fast.full))],
      },
    ],
  };
}

function run(what) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [editList, JSON.stringify(what)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Unexpected failure: ${stderr.trim().slice(-300)}`);
  return JSON.parse(stdout);
}

/** The parser as it stands in the sources, but for its reader of blocks, which refuses all. */
async function bundleSlowReader(root) {
  const parser = resolve(root, 'packages', 'parser');
  const outDir = resolve(parser, 'node_modules', '.cache', 'slow-reader');
  const refuseAll = {
    name: 'refuse-all',
    setup({ onLoad }) {
      // esbuild takes no flags.
      onLoad({ filter: /document-reader[.]ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const start = '#readTopBlock(): Part {';
        if (!source.includes(start)) throw new Error(`Unexpected reader without \`${start}\``);
        return { contents: source.replace(start, `${start} refuse();`), loader: 'ts' };
      });
    },
  };
  await build({
    config: false,
    silent: true,
    entry: [resolve(parser, 'src', 'index.ts')],
    outDir,
    format: ['esm'],
    target: 'node20',
    platform: 'neutral',
    dts: false,
    skipNodeModulesBundle: true,
    esbuildPlugins: [refuseAll],
  });
  return resolve(outDir, 'index.js');
}
