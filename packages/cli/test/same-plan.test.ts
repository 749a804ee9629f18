import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

/** Names that locales sort and fold in ways of their own. */
const names = ['Zebra', 'Ärger', 'Ångström', 'istanbul', 'Irmak', 'Öl', 'zürich', 'Çay', 'Ilgaz', 'Æon'];
const list = `# İstanbul Okumaları\n\n${['Straße', 'ızgara', 'Indices']
  .map(
    (topic, part) =>
      `## ${topic}\n\n${names
        .map(
          (name, index) =>
            `* \\[OSDI '${10 + ((index * 7 + part) % 11)}] ${name}${part}: A System for ${topic}\n`,
        )
        .join('')}`,
  )
  .join('\n')}`;

const course = {
  title: 'Straßen',
  readingList: { path: 'list.md', title: 'plain', sections: { Straße: 'papers' } },
  select: { years: { from: 2010, to: 2020 }, exclude: ['osdi10-zebra0'] },
  sessions: { required: 2, optional: 1 },
  fixed: [{ session: 1, title: 'Introduction', kind: 'introduction' }],
  milestones: [
    { id: 'proposal', title: 'Proposal', due: 'session 4 @ 23:59' },
    { id: 'report', title: 'Report', due: 'proposal + 2 weeks' },
  ],
};
const calendar = {
  firstDay: '2027-02-22',
  lastDay: '2027-04-16',
  timeZone: 'Europe/London',
  meetings: [{ days: 'MW', time: '10:30-11:50', room: '1' }],
  noClass: [{ date: '2027-03-10', reason: 'Snow day' }],
  extraDays: [{ date: '2027-03-12', reason: 'In place of Wednesday' }],
  dates: { report: '2027-03-28 @ 12:00', proposal: '2027-03-05' },
};
const people = {
  show: 'initials',
  people: ['Ünal', 'Ida', 'ışık', 'Zoë'].map((name, index) => ({ id: `p${index}`, name, most: 6 })),
  roles: [
    { id: 'presenter', title: 'Presenting' },
    { id: 'scribe', title: 'Scribe', heldBy: ['p1', 'p2', 'p3'] },
  ],
  spacing: 3,
};

type Arrange = (keys: readonly string[]) => readonly string[];

const orders: readonly [name: string, arrange: Arrange][] = [
  ['backwards', (keys) => [...keys].reverse()],
  ['by name', (keys) => [...keys].sort()],
  ['turned', (keys) => [...keys.slice(1), ...keys.slice(0, 1)]],
];

/** The same value with its keys in another order, at every depth. */
function rearrange(value: unknown, arrange: Arrange): unknown {
  if (Array.isArray(value)) return value.map((each) => rearrange(each, arrange));
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map(Object.entries(value));
  return Object.fromEntries(
    arrange([...fields.keys()]).map((key) => [key, rearrange(fields.get(key), arrange)]),
  );
}

/** What a plan of the course leaves behind, with its files written in an order of keys. */
function plan(env: Readonly<Record<string, string>> = {}, arrange: Arrange = (keys) => keys) {
  const yaml = (value: object) => JSON.stringify(rearrange(value, arrange), undefined, 1);
  const folder = temporaryFolder({
    'list.md': list,
    'course.yaml': yaml({ ...course, order: { after: after() } }),
    'calendar.yaml': yaml(calendar),
    'people.yaml': yaml(people),
  });
  const { status, stdout, stderr } = run(folder, ['plan'], { env });
  expect(status).toBe(0);
  expect(stderr).toContain('plan.lock.json: written\npeople.lock.json: written');
  const files = readFolder(folder);
  return { stdout, shown: files['plan.lock.json'], people: files['people.lock.json'] };
}

let usual: ReturnType<typeof plan> | undefined;

function usualPlan() {
  usual ??= plan();
  return usual;
}

let precedences: Record<string, string[]> | undefined;

/** Two precedences, whose order as keys must not count. */
function after(): Record<string, string[]> {
  if (precedences) return precedences;
  const { stdout } = run(temporaryFolder({ 'list.md': list }), ['catalog', 'list.md']);
  const ids = JSON.parse(stdout).papers.map(({ id }: { id: string }) => id);
  expect(ids).toHaveLength(30);
  precedences = { [ids[1]]: [ids[5]], [ids[0]]: [ids[4]] };
  return precedences;
}

/** What a program sees of its locale and zone. */
const probe =
  "JSON.stringify([(1234.5).toLocaleString(), ['z', 'ä'].sort(Intl.Collator().compare)[0], new Date(0).getTimezoneOffset()])";
const words: Readonly<Record<string, readonly string[]>> = {
  'en_US.UTF-8': ['1,234.5', 'ä'],
  'de_DE.UTF-8': ['1.234,5', 'ä'],
  'sv_SE.UTF-8': ['1\u00a0234,5', 'z'],
};
const offsets: Readonly<Record<string, number>> = {
  'Pacific/Kiritimati': 640,
  'America/New_York': 300,
  'Asia/Kolkata': -330,
};

test.each([
  ['Pacific/Kiritimati', 'en_US.UTF-8'],
  ['Pacific/Kiritimati', 'de_DE.UTF-8'],
  ['America/New_York', 'en_US.UTF-8'],
  ['America/New_York', 'de_DE.UTF-8'],
  ['Asia/Kolkata', 'en_US.UTF-8'],
  ['Asia/Kolkata', 'sv_SE.UTF-8'],
])('the plan is the same in %s, with the locale %s', (zone, locale) => {
  const env = { TZ: zone, LANG: locale, LC_ALL: locale };
  // Else the test could not fail: zone and locale must reach what sorts and formats.
  const { stdout } = spawnSync(process.execPath, ['-p', probe], { encoding: 'utf8', env });
  expect(JSON.parse(stdout)).toEqual([...(words[locale] ?? []), offsets[zone]]);
  expect(plan(env)).toEqual(usualPlan());
});

test.each(orders)('the plan is the same with keys %s', (_, arrange) => {
  expect(plan({}, arrange)).toEqual(usualPlan());
});
