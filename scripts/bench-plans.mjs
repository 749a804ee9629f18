/**
 * Plans courses of growing size and tells the time of the processor that it took, beside that of checking the catalog with
 * `readCatalog`: their ratio is the figure to compare, as it differs least between machines.
 *
 * usage: npm run bench:plans -- [--runs N]
 */
import { parseArgs } from 'node:util';
import { readCatalog } from '@proseminar/core';
import { parseReadingList } from '@proseminar/parser';
import { planCourse } from '@proseminar/syllabus';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);
/** Papers and sessions. */
const sizes = [
  [75, 14],
  [150, 28],
  [300, 56],
  [990, 100],
  [1980, 200],
];

console.log('papers  sessions    first ms      ms  × readCatalog  growth');
let before;
for (const [papers, sessions] of sizes) {
  const input = makeCourse(papers, sessions);
  const catalog = JSON.stringify(input.catalog);
  const { plan, problems } = planCourse(input);
  if (!plan) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  const placed = plan.sessions.flatMap(({ readings }) => readings.filter(({ role }) => role === 'required'));
  if (placed.length !== papers)
    throw new Error(`Unexpected ${placed.length} papers in the plan, expected ${papers}`);

  const times = Array.from({ length: runs }, () => time(() => planCourse(input)));
  const checks = Array.from({ length: runs }, () => time(() => readCatalog(JSON.parse(catalog))));
  const [least, check] = [Math.min(...times), Math.min(...checks)];
  const growth = before ? Math.log(least / before.least) / Math.log(papers / before.papers) : undefined;
  console.log(
    [
      String(papers).padStart(6),
      String(sessions).padStart(8),
      (times[0] ?? 0).toFixed(1).padStart(10),
      least.toFixed(1).padStart(6),
      (least / check).toFixed(2).padStart(13),
      growth === undefined ? '' : `n^${growth.toFixed(2)}`.padStart(6),
    ].join('  '),
  );
  before = { papers, least };
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
