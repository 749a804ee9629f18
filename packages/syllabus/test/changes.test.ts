import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { CoursePlan, NamePolicy } from '../src/course-plan.js';
import { renderTexts } from './render-texts.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';

const schema: object = JSON.parse(readFileSync(new URL('json-feed.schema.json', import.meta.url), 'utf8'));
const isFeed = new Ajv2020({ strictRequired: false, validateFormats: false }).compile(schema);

type Folder = ReadonlyMap<string, string>;

/** An output folder after a build, with what another had left there. */
async function build(plan: CoursePlan, now: string, last: Folder = new Map()): Promise<Folder> {
  const { documents, problems } = await renderTexts(plan, {
    catalog: sampleCatalog,
    only: ['changes'],
    lastBuild: { read: async (path) => last.get(path), now },
  });
  expect(problems).toEqual([]);
  const folder = new Map(documents.map(({ path, content }) => [path, content]));
  expect(isFeed(feedOf(folder)), JSON.stringify(isFeed.errors)).toBe(true);
  return folder;
}

function feedOf(folder: Folder) {
  return JSON.parse(folder.get('feed.json') ?? '');
}

/** What the feed tells, the newest first. */
function toldIn(folder: Folder): readonly (readonly string[])[] {
  const items: readonly { content_text: string }[] = feedOf(folder).items;
  return items.map((item) => item.content_text.split('\n').map((line) => line.replace(/^- /u, '')));
}

const [monday, tuesday, wednesday] = ['2027-03-01T15:00:00Z', '2027-03-02T15:00:00Z', '2027-03-03T15:00:00Z'];
const moved: CoursePlan = {
  ...samplePlan,
  sessions: samplePlan.sessions.map((session) =>
    session.number === 2 ? { ...session, date: '2027-02-26', start: '14:00', room: 'Room 1' } : session,
  ),
};
const first = await build(samplePlan, monday);

test('a first build has nothing to tell', () => {
  expect(first.get('CHANGES.md')).toBe(
    '# Changes: CS 598: Machine Learning Systems Seminar\n\nNothing has changed yet.\n',
  );
  expect(feedOf(first)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'CS 598: Machine Learning Systems Seminar: Changes',
    language: 'en',
    authors: [{ name: 'Ada Lovelace' }],
    items: [],
  });
});

test('a code that the title begins with is said once', async () => {
  const { code, title } = samplePlan;
  expect(feedOf(await build({ ...samplePlan, title: `${code}: ${title}` }, monday)).title).toBe(
    'CS 598: Machine Learning Systems Seminar: Changes',
  );
});

test('what changes is told with its day, and stays as it is', async () => {
  const second = await build(moved, tuesday, first);
  expect(toldIn(second)).toEqual([
    [
      'Session 2 (Distributed Training (1 of 2)) moves from Wed 24 Feb, 10:30 to Fri 26 Feb, 14:00.',
      'Session 2 (Fri 26 Feb), room: Room 1, instead of Room 3901.',
    ],
  ]);
  expect(second.get('CHANGES.md')).toContain('## Tuesday 2 March 2027\n\n- Session 2 ');
  expect(await build(moved, wednesday, second)).toEqual(second);

  const third = await build(samplePlan, wednesday, second);
  expect(toldIn(third)).toEqual([
    [expect.stringContaining('to Wed 24 Feb, 10:30.'), expect.anything()],
    ...toldIn(second),
  ]);
  expect(feedOf(third).items[1]).toEqual(feedOf(second).items[0]);
});

test('many sessions that move are told in one sentence', async () => {
  const sessions = samplePlan.sessions.map((session, index, all) => {
    const title = session.title.replace(/of \d\)$/u, 'of 9)');
    return { ...session, title, date: all[index + 1]?.date ?? '2027-03-29' };
  });
  const second = await build({ ...samplePlan, sessions }, tuesday, first);
  expect(toldIn(second)).toEqual([
    [expect.stringMatching(/^These sessions move: 1 to Wed 24 Feb; 2 to Mon 1 Mar; .+ to Mon 29 Mar\.$/u)],
  ]);
});

test('a session that only has another number is not told', async () => {
  const renumbered = (names: string) =>
    samplePlan.sessions
      .filter(({ number }) => number !== 1)
      .map((session) => ({ ...session, number: names === 'new' ? session.number - 1 : session.number }));
  const before = await build({ ...samplePlan, sessions: renumbered('old') }, monday);
  expect(toldIn(await build({ ...samplePlan, sessions: renumbered('new') }, tuesday, before))).toEqual([]);
});

test('a day is told once, and what is taken back on it not at all', async () => {
  const second = await build(moved, tuesday, first);
  const later = '2027-03-02T20:00:00Z';
  expect(toldIn(await build(samplePlan, later, second))).toEqual([]);

  const more = await build({ ...moved, policies: [{ title: 'Late work', text: 'Never.' }] }, later, second);
  expect(toldIn(more)).toEqual([['New in the syllabus: policies.', ...(toldIn(second)[0] ?? [])]]);
  expect(feedOf(more).items[0]).toMatchObject({ date_published: tuesday, date_modified: later });
});

test('a day is that of the course', async () => {
  // Half past three in London is still the evening before in New York.
  const second = await build(moved, '2027-03-03T03:30:00Z', first);
  expect(feedOf(second).items[0].title).toBe('Changes on Tuesday 2 March 2027');
});

/** The sample with other parts. */
const changes: readonly (readonly [string, Partial<CoursePlan>, readonly (string | RegExp)[]])[] = [
  ['a course', { title: 'Other', code: 'CS 1' }, ['New in the syllabus: title, code.']],
  [
    'a day off',
    { noClass: [...samplePlan.noClass, { kind: 'no-class', date: '2027-03-09', reason: 'Strike' }] },
    ['No class on Tue 9 Mar: Strike.'],
  ],
  [
    'exams',
    { noClass: [...samplePlan.noClass, { kind: 'exams', date: '2027-03-25', reason: 'Final exams' }] },
    ['Final exams: Thu 25 Mar.'],
  ],
  ['a day back', { noClass: samplePlan.noClass.slice(1) }, ['Dropped: Snow day on Wed 3 Mar.']],
  [
    'a session less',
    { sessions: samplePlan.sessions.slice(0, -1) },
    [/^Session \d+ \(Wed 24 Mar\) is dropped: .+\.$/u],
  ],
  [
    'other papers',
    {
      sessions: samplePlan.sessions.map((session) =>
        session.number === 2
          ? {
              ...session,
              readings: session.readings.map((reading, index) => ({
                ...reading,
                role: index === 0 ? 'optional' : reading.role,
              })),
            }
          : session,
      ),
    },
    [
      'Scaling Distributed Machine Learning with the Parameter Server, Session 2 (Wed 24 Feb): optional, instead of required.',
    ],
  ],
  [
    'a deadline',
    {
      milestones: samplePlan.milestones.map((each, index) =>
        index === 0 ? { ...each, time: '18:00' } : each,
      ),
    },
    ['Project proposal (due) moves from Fri 5 Mar, 10:30 to Fri 5 Mar, 18:00.'],
  ],
  ['reasons', { sessions: samplePlan.sessions.map((session) => ({ ...session, reasons: [] })) }, []],
];

test.each(changes)('%s is told', async (_, fields, expected) => {
  const [told = []] = toldIn(await build({ ...samplePlan, ...fields }, tuesday, first));
  expect(told).toEqual(
    expected.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
  );
});

test('a course in German is told in German', async () => {
  const german = { ...samplePlan, language: 'de' as const };
  const second = await build({ ...moved, language: 'de' }, tuesday, await build(german, monday));
  expect(second.get('CHANGES.md')).toBe(
    [
      '# Änderungen: CS 598: Machine Learning Systems Seminar\n',
      '## Dienstag, 2. März 2027\n',
      '- Sitzung 2 (Distributed Training (1 of 2)): verschoben von Mi 24. Feb., 10:30 auf Fr 26. Feb., 14:00.',
      '- Sitzung 2 (Fr 26. Feb.), Raum: Room 1 statt Room 3901.\n',
    ].join('\n'),
  );
});

describe('people', () => {
  const withTurn = (showPeople: NamePolicy, name: string): CoursePlan => ({
    ...samplePlan,
    showPeople,
    people: [{ id: name.toLowerCase(), name }],
    roles: [{ id: 'present', title: 'Presenting' }],
    sessions: samplePlan.sessions.map((session) => ({
      ...session,
      people:
        session.number === 2
          ? [{ role: 'present', person: name.toLowerCase(), minutes: 1, reasons: [] }]
          : [],
    })),
  });
  test('of a session that is dropped are dropped with it', async () => {
    const plan = withTurn('full', 'Grace');
    const last = plan.sessions.at(-1);
    const turn = { role: 'present', person: 'grace', minutes: 1, reasons: [] };
    const ends = (people: readonly (typeof turn)[]) =>
      plan.sessions.map((s) => (s === last ? { ...s, people } : s));
    const before = await build({ ...plan, sessions: ends([turn]) }, monday);
    const after = await build({ ...plan, sessions: plan.sessions.slice(0, -1) }, tuesday, before);
    expect(toldIn(after)).toEqual([[expect.stringMatching(/ is dropped: /u)]]);
    expect(toldIn(await build({ ...plan, sessions: ends([]) }, tuesday, before))).toEqual([
      [expect.stringContaining('Presenting: nobody, instead of Grace.')],
    ]);
  });

  const words = (folder: Folder) => [...folder.values()].join('\n');

  test('are told as the course shows them', async () => {
    const before = await build(withTurn('full', 'Grace'), monday);
    const after = await build(withTurn('full', 'Barbara'), tuesday, before);
    expect(toldIn(after)).toEqual([['Session 2 (Wed 24 Feb), Presenting: Barbara, instead of Grace.']]);
    expect(
      words(
        await build(withTurn('none', 'Barbara'), tuesday, await build(withTurn('none', 'Grace'), monday)),
      ),
    ).not.toMatch(/Grace|Barbara/u);
  });

  test('are forgotten when the course hides them', async () => {
    const before = await build(withTurn('full', 'Grace'), monday);
    const after = await build(withTurn('full', 'Barbara'), tuesday, before);
    for (const now of [tuesday, wednesday]) {
      const hidden = await build(withTurn('none', 'Barbara'), now, after);
      expect(toldIn(hidden)).toEqual([]);
      expect(words(hidden)).not.toMatch(/grace|barbara/iu);
    }
  });
});

test('words of a course stay words', async () => {
  const room = '<img src=x onerror=alert(1)> [x](javascript:y)\r\n## {{ z }} | \u202e';
  const sessions = samplePlan.sessions.map((session) => ({ ...session, room }));
  const second = await build({ ...samplePlan, sessions }, tuesday, first);
  expect(second.get('CHANGES.md')).not.toMatch(/(?<!\\)<img|(?<!\\)\[x\]|^## \{/mu);
  expect(feedOf(second).items[0].content_html).not.toContain('<img');
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another version', '{"schemaVersion": 2}'],
  ['no plan', '{"schemaVersion": 1, "entries": [], "told": {"sessions": 1}}'],
])('a memory that is %s begins anew', async (_, memory) => {
  expect(await build(moved, tuesday, new Map([['.proseminar/changes.json', memory]]))).toEqual(
    await build(moved, monday),
  );
});

test.each([
  ['another version', { version: 'https://jsonfeed.org/version/2' }],
  ['an item without an id', { items: [{ content_text: 'x' }] }],
  ['an item without content', { items: [{ id: 'x' }] }],
  ['a date that is none', { items: [{ id: 'x', content_text: 'x', date_published: 'Tuesday' }] }],
])('the schema of feeds rejects %s', (_, fields) => {
  expect(isFeed({ ...feedOf(first), ...fields })).toBe(false);
});
