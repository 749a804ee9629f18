import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLists } from '../make-lists.mjs';
import { measureEngines } from '../measure-engines.mjs';
import { expectDone, median } from '../take-turns.mjs';

const remark = 'remark-parse';
const configured = 'remark-parse with GFM and front matter';
const others = ['markdown-it', 'marked', 'commonmark'];

/** Reads one list, many, and readmes, with the reader of this project, with remark-parse and with what else there is. */
export async function measureReading({ root, folder, runs, lists }) {
  const seed = [join(root, 'packages/mlsys/index.md')];
  const one = await measureEngines([remark, configured, 'fast', 'catalog', ...others], seed, {
    runs,
    repeats: 200,
  });
  const listFiles = lists.length > 0 ? lists : writeLists(folder);
  const readmes = findReadmes(root);
  const all = [...listFiles, ...readmes];
  const many = await measureEngines([configured, 'fast'], all, { runs, repeats: 60, hash: true });
  expectSameTrees(many, all);
  const faster = all.map((_, index) => medianRatio(many, configured, 'fast', { index }));
  const kind = lists.length > 0 ? 'lists of a folder' : 'generated lists';

  return {
    figures: {
      seed: { value: medianRatio(one, remark, 'fast') },
      lists: {
        value: median(faster.slice(0, listFiles.length)),
        note: `${listFiles.length} ${kind}`,
      },
      worst: {
        value: Math.min(...faster),
        note: `${all.length} files; ${nameOf(all[faster.indexOf(Math.min(...faster))])}`,
      },
      catalog: { value: medianRatio(one, remark, 'catalog') },
    },
    details: [
      ...[configured, 'fast', 'catalog', ...others].map((engine) => ({
        name: `${engine}, × faster than remark-parse, first | warm`,
        value: [medianRatio(one, remark, engine, { time: 'first' }), medianRatio(one, remark, engine)],
      })),
      ...listFiles.map((file, index) => ({
        name: `${nameOf(file)}, fast, × faster`,
        value: [faster[index]],
      })),
      {
        name: `${readmes.length} readmes, fast, × faster, least | middle`,
        value: [Math.min(...faster.slice(listFiles.length)), median(faster.slice(listFiles.length))],
      },
    ],
  };
}

/** How many times faster than the baseline, in the middle of the runs. */
function medianRatio(measured, baseline, engine, { index = 0, time = 'warm' } = {}) {
  const times = (name) => measured[name].map((run) => expectDone(run).results[index][time]);
  const own = times(engine);
  return median(times(baseline).map((base, run) => base / own[run]));
}

/** What is fast and wrong is of no use. */
function expectSameTrees(measured, files) {
  for (const [index, file] of files.entries()) {
    const [right, own] = [configured, 'fast'].map(
      (engine) => expectDone(measured[engine][0]).results[index].hash,
    );
    if (right !== own) throw new Error(`Unexpected tree of \`${file}\`, expected that of remark-parse`);
  }
}

/** With the package, as readmes share their name. */
function nameOf(file) {
  const parts = file.split(/[/\\]/u);
  return (parts.includes('node_modules') ? parts.slice(-2) : parts.slice(-1)).join('/');
}

function writeLists(folder) {
  return makeLists([145, 500]).map(({ name, text }) => {
    const file = join(folder, `${name}.md`);
    writeFileSync(file, text);
    return file;
  });
}

const mostReadmes = 30;

/** Markdown that was written by others, and for other ends: some of the installed packages, of all sizes. */
function findReadmes(root) {
  const files = readdirSync(join(root, 'node_modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, 'node_modules', entry.name))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /^readme\.md$/iu.test(file))
        .map((file) => join(folder, file)),
    )
    .filter((file) => {
      const { length } = readFileSync(file);
      return length > 2000 && length < 100_000;
    })
    .sort();
  const step = Math.max(1, Math.floor(files.length / mostReadmes));
  return files.filter((_, index) => index % step === 0).slice(0, mostReadmes);
}
