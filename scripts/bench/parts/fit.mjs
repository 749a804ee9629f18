import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsup';

/** Papers, sessions, and places of a session; the last is the figure. */
const sizes = [
  [1000, 100, 30],
  [3000, 150, 60],
  [10000, 500, 60],
];

/** How much faster papers are fitted into sessions than by a plain dynamic programme that costs the same. */
export async function measureFit({ root, folder, runs }) {
  const { fit: fitPapers, planPlainly } = await load(root, join(folder, 'fit'));
  const measured = sizes.map(([papers, sessions, places]) => {
    const input = makeInput(papers, sessions, places);
    const plain = time(() => planPlainly(input));
    const times = Array.from({ length: runs }, () => time(() => fitPapers(input)));
    for (const { result } of times) expectSame(result.cost, plain.result);
    const own = times.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[Math.floor(runs / 2)];
    return { papers, sessions, own, plain: plain.milliseconds, ratio: plain.milliseconds / own };
  });
  return {
    figures: { plan: { value: measured.at(-1).ratio } },
    details: measured.map(({ papers, sessions, own, plain, ratio }) => ({
      name: `${papers} papers fitted into ${sessions} sessions, ms | by a plain programme, ms | times faster`,
      value: [own, plain, ratio],
    })),
  };
}

/** Neither is a part of a package that others use. */
async function load(root, outDir) {
  const entry = {
    fit: join(root, 'packages/syllabus/src/fit/fit.ts'),
    plain: join(root, 'packages/syllabus/test/plan-plainly.ts'),
  };
  await build({
    entry,
    outDir,
    format: ['esm'],
    outExtension: () => ({ js: '.mjs' }),
    config: false,
    silent: true,
  });
  const read = (name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  return { ...(await read('fit')), ...(await read('plain')) };
}

/** A term of two sessions a week with a break in its middle, and topics of 5 to 20 papers. */
function makeInput(papers, sessions, places) {
  let seed = 7;
  const random = (most) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * most);
  };
  const items = [];
  for (let topic = 0; items.length < papers; topic++) {
    const size = 5 + random(16);
    for (let paper = 0; paper < size; paper++) items.push({ topic, papers: 1, minutes: 60 + random(60) });
  }
  return {
    items: items.slice(0, papers),
    sessions: Array.from({ length: sessions }, (_, at) => ({
      places,
      week: Math.floor(at / 2),
      afterBreak: at === sessions / 2,
    })),
  };
}

function expectSame(cost, plain) {
  for (const [part, value] of Object.entries(plain)) {
    if (cost[part] !== value) throw new Error(`Unexpected ${part} of ${cost[part]}, expected ${value}`);
  }
}

/** Time of the processor, which does not grow when others use the machine. */
function time(run) {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}
