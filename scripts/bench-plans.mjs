/**
 * Plans courses of growing size and tells the time of the processor that it took: the first time, and of later ones the
 * middle and the least; and how the least grows with the number of papers. Beside it, that of checking the catalog with
 * `readCatalog`: their ratio is the figure to compare, as it differs least between machines.
 *
 * usage: npm run bench:plans -- [--runs N]
 */
import { parseArgs } from 'node:util';
import { readCatalog } from '@proseminar/core';
import { parseReadingList } from '@proseminar/parser';
import { planCourse } from '@proseminar/syllabus';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '60' } } });
const runs = Number(values.runs);
/** Papers and sessions. */
const sizes = [
  [75, 14],
  [150, 28],
  [300, 56],
  [990, 100],
  [1980, 200],
];

console.log('papers  sessions  first ms  median ms  least ms  × readCatalog  growth');
let before;
for (const [papers, sessions] of sizes) {
  const input = makeCourse(papers, sessions);
  const catalog = JSON.stringify(input.catalog);
  const first = time(() => expectAllPlaced(planCourse(input), papers));

  const times = measure(() => planCourse(input));
  const checks = measure(() => readCatalog(JSON.parse(catalog)));
  const { least, median } = times;
  const growth = before ? Math.log(least / before.least) / Math.log(papers / before.papers) : undefined;
  console.log(
    [
      String(papers).padStart(6),
      String(sessions).padStart(8),
      first.toFixed(1).padStart(8),
      median.toFixed(1).padStart(9),
      least.toFixed(1).padStart(8),
      (least / checks.least).toFixed(2).padStart(13),
      growth === undefined ? '' : `n^${growth.toFixed(2)}`.padStart(6),
    ].join('  '),
  );
  before = { papers, least };
}

function expectAllPlaced({ plan, problems }, papers) {
  if (!plan) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  const placed = plan.sessions.flatMap(({ readings }) => readings.filter(({ role }) => role === 'required'));
  if (placed.length !== papers)
    throw new Error(`Unexpected ${placed.length} papers in the plan, expected ${papers}`);
}

/** Once the code is warm: in the first half of the runs it is not measured. */
function measure(run) {
  const times = Array.from({ length: runs }, () => time(run))
    .slice(Math.floor(runs / 2))
    .sort((a, b) => a - b);
  return { least: times[0] ?? 0, median: times[Math.floor(times.length / 2)] ?? 0 };
}

/** A term with a break in its middle, topics of 12 papers, some of them pinned, with an order and different lengths. */
function makeCourse(papers, sessions) {
  const titles = Array.from({ length: papers }, (_, index) =>
    [
      ...(index % 12 === 0 ? [`## Topic ${index / 12}`, ''] : []),
      `- [OSDI '${String(10 + (index % 12))}] Paper ${index}: a System`,
    ].join('\n'),
  );
  const { catalog } = parseReadingList(`# List\n\n${titles.join('\n')}\n`);
  const ids = catalog.papers.map(({ id }) => id);
  const weeks = Math.ceil(sessions / 2) + 1;
  const day = (week, weekday) => {
    const date = new Date(Date.UTC(2027, 0, 4 + week * 7 + weekday));
    return date.toISOString().slice(0, 10);
  };
  const half = Math.floor(weeks / 2);
  return {
    catalog,
    course: {
      title: 'Course',
      readingList: 'list.md',
      sessions: { required: Math.min(10, Math.ceil(papers / sessions) + 1), optional: 0 },
      select: { papers: 'all' },
      order: { after: { [ids[5]]: [ids[8]] }, together: [[ids[20], ids[22]]], apart: [[ids[30], ids[31]]] },
      pins: [
        { paper: ids[papers - 1], session: 3 },
        { paper: ids[2], from: 4, to: 9 },
        { paper: ids[40], not: [7, 8] },
      ],
    },
    calendar: {
      firstDay: day(0, 0),
      lastDay: day(weeks - 1, 4),
      timeZone: 'America/New_York',
      meetings: 'MW 10:30-11:50',
      noClass: [{ from: day(half, 0), to: day(half, 4), reason: 'Break' }],
    },
  };
}

/** Milliseconds of the processor, which do not grow when others use the machine. */
function time(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
