import { readCatalog } from '@proseminar/core';
import { parseReadingList } from '@proseminar/parser';
import { planCourse } from '@proseminar/syllabus';

/** Papers and sessions. */
const sizes = [
  [75, 14],
  [150, 28],
  [300, 56],
  [990, 100],
  [1980, 200],
];

/** Readings of one size, of which the first half makes the code warm. */
const readingsPerRun = 4;

/**
 * Plans courses of growing size. The baseline of the details is `readCatalog`, which checks the catalog of the course; the
 * growth is that of the least time with the number of papers.
 */
export function measurePlans({ runs }) {
  const measured = [];
  for (const [papers, sessions] of sizes) {
    const input = makeCourse(papers, sessions);
    const catalog = JSON.stringify(input.catalog);
    const first = time(() => expectAllPlaced(planCourse(input), papers));
    const { least, median } = measure(() => planCourse(input), runs * readingsPerRun);
    const checks = measure(() => readCatalog(JSON.parse(catalog)), runs * readingsPerRun);
    const before = measured.at(-1);
    const growth = before ? Math.log(least / before.least) / Math.log(papers / before.papers) : Number.NaN;
    measured.push({ papers, sessions, first, median, least, ratio: least / checks.least, growth });
  }
  return {
    figures: {},
    details: measured.map(({ papers, sessions, first, median, ratio, growth }) => ({
      name: `${papers} papers in ${sessions} sessions, first ms | middle ms | × readCatalog | growth`,
      value: [first, median, ratio, growth].filter((value) => !Number.isNaN(value)),
    })),
  };
}

function expectAllPlaced({ plan, problems }, papers) {
  if (!plan) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  const placed = plan.sessions.flatMap(({ readings }) => readings.filter(({ role }) => role === 'required'));
  if (placed.length !== papers)
    throw new Error(`Unexpected ${placed.length} papers in the plan, expected ${papers}`);
}

/** Once the code is warm: in the first half of the runs it is not measured. */
function measure(run, runs) {
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
