import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { makeLists } from '../make-lists.mjs';
import { compareWithFirst, writeEmpty } from './start.mjs';

const megabytes = 5;

/** Reads a long list as commands do, again and again: what was read of it the first time is kept beside it. */
export async function measureCache({ root, folder, runs }) {
  const [sample] = makeLists([1000], ['bullets']);
  const [list] = makeLists([Math.round((megabytes * 1e6 * 1000) / sample.text.length)], ['bullets']);
  const file = join(folder, 'unchanged.md');
  writeFileSync(file, list.text);
  const caches = join(folder, 'caches');
  mkdirSync(caches);
  const read = join(folder, 'read-list.mjs');
  writeFileSync(read, readList(pathToFileURL(await bundleReading(root)).href, file, caches));
  const programs = [
    { name: 'empty script', argv: [writeEmpty(folder)] },
    { name: 'an unchanged list of 5 MB', argv: [read] },
  ];
  return compareWithFirst(programs, runs, { cache: 'an unchanged list of 5 MB' });
}

function readList(module, file, caches) {
  return `process.env.XDG_CACHE_HOME = process.env.LOCALAPPDATA = ${JSON.stringify(caches)};
const { loadReadingList } = await import(${JSON.stringify(module)});
const { catalog } = await loadReadingList(${JSON.stringify(file)}, { shown: 'list.md' });
if (catalog.papers.length < 10_000) throw new Error('Unexpected short list');
`;
}

/** The part of the command that reads lists. */
async function bundleReading(root) {
  const cli = resolve(root, 'packages', 'cli');
  const outDir = resolve(cli, 'node_modules', '.cache', 'load-reading-list');
  await build({
    config: false,
    silent: true,
    entry: [resolve(cli, 'src', 'load-reading-list.ts')],
    outDir,
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    external: ['@proseminar/core', '@proseminar/parser'],
    noExternal: ['vfile'],
    dts: false,
  });
  // Where the command has its version.
  copyFileSync(resolve(cli, 'package.json'), resolve(outDir, '..', 'package.json'));
  return resolve(outDir, 'load-reading-list.js');
}
