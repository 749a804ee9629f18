import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLists } from '../make-lists.mjs';
import { measureEngines } from '../measure-engines.mjs';
import { median } from '../take-turns.mjs';

const megabytes = [0.1, 1, 5, 20];
const mostRuns = 3;
const mostSeconds = 120;

/** Makes catalogs of longer and longer lists; each is read once in a new process, as by the command. */
export async function measureGrowth({ folder, runs }) {
  const sizes = [];
  for (const size of megabytes) sizes.push(await measureSize(size, folder, Math.min(runs, mostRuns)));
  const failed = sizes.find(({ failure }) => failure);
  const five = sizes[megabytes.indexOf(5)];

  return {
    figures: {
      growth: failed ? { failure: failed.failure } : { value: exponent(sizes) },
      memory: five.failure ? { failure: five.failure } : { value: five.peak },
    },
    details: sizes.map(({ name, failure, time, peak }) => ({
      name: `${name}, ms of the processor | MB`,
      ...(failure ? { failure } : { value: [time, peak] }),
    })),
  };
}

async function measureSize(size, folder, runs) {
  const name = `${size} MB`;
  const file = join(folder, `${name}.md`);
  const [sample] = makeLists([1000], ['bullets']);
  const papers = Math.round((size * 1e6 * 1000) / sample.text.length);
  const [list] = makeLists([papers], ['bullets']);
  writeFileSync(file, list.text);

  const { catalog } = await measureEngines(['catalog'], [file], { runs, seconds: mostSeconds });
  const failure = catalog.find((run) => run.failure)?.failure;
  if (failure) return { name, failure: `${name}: ${failure}` };
  const [{ results }] = catalog;
  // Among many made by chance, a few are the same.
  if (results[0].papers < papers * 0.999)
    return { name, failure: `${name}: ${results[0].papers} of ${papers} papers are read` };
  return {
    name,
    size: list.text.length,
    time: median(catalog.map((run) => run.results[0].first)),
    peak: median(catalog.map((run) => run.peak)),
  };
}

/** The slope of the line that comes nearest to all points, where both scales are logarithmic. */
function exponent(points) {
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ time }) => Math.log(time));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  const product = x.reduce((sum, value, index) => sum + (value - middleX) * (y[index] - middleY), 0);
  return product / x.reduce((sum, value) => sum + (value - middleX) ** 2, 0);
}
