import { cleanText, type Paper, toCsvTable, toNdjson, toParquet } from '@proseminar/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { courseDataSchema } from '../src/course-data.js';
import { courseDataJsonSchema } from '../src/course-json-schema.js';
import type { CoursePlan } from '../src/course-plan.js';
import { renderDocuments } from '../src/render-documents.js';
import { type Database, hasSpreadsheet, openDatabase, openInSpreadsheet } from './read-data.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';
import { emptyPlan } from './site-course.js';

/** The files of a course by their names. */
async function dataOf(plan: CoursePlan = samplePlan, catalog = sampleCatalog) {
  const { documents } = await renderDocuments(plan, { catalog, only: ['data', 'parquet'] });
  const files = new Map(documents.map(({ path, content }) => [path, content]));
  const parquet = files.get('catalog.parquet');
  return {
    paths: [...files.keys()],
    json: JSON.parse(String(files.get('course.json'))),
    csv: String(files.get('schedule.csv')),
    ndjson: String(files.get('catalog.ndjson')),
    parquet: parquet instanceof Uint8Array ? parquet : new Uint8Array(),
  };
}

const hostile = [
  '=HYPERLINK("https://evil.example";"x")',
  '+1+1',
  '@SUM(1+1)',
  '＝1+1',
  'a "quoted", b\r\nc;d',
  "x'); DROP TABLE papers;--",
  '<script>alert(1)</script>',
  'nul\u0000 bell\u0007 bad \ud800 end',
  '北京 \u202etxt.exe',
];

/** The sample with these titles of its papers and sessions. */
function withTitles(titles: readonly string[]) {
  const titleAt = (index: number) => titles[index % titles.length] ?? '';
  const papers = sampleCatalog.papers.map((paper, index) => ({ ...paper, title: titleAt(index) }));
  const sessions = samplePlan.sessions.map((session, index) => ({ ...session, title: titleAt(index) }));
  return { plan: { ...samplePlan, sessions }, catalog: { ...sampleCatalog, papers } };
}

const sample = await dataOf();
const { plan: hostilePlan, catalog: hostileCatalog } = withTitles(hostile);

test('the same course is the same bytes', async () => {
  expect(sample.paths).toEqual(['catalog.ndjson', 'catalog.parquet', 'course.json', 'schedule.csv']);
  expect(await dataOf()).toEqual(sample);
});

describe('course.json is as its schema says', () => {
  const isValid = new Ajv2020({ strict: true, validateFormats: false }).compile(courseDataJsonSchema());

  test.each([
    ['the sample', samplePlan],
    ['a course of nothing', emptyPlan],
    ['people in full', { ...samplePlan, showPeople: 'full' as const }],
    [
      'exams and days to read on',
      {
        ...samplePlan,
        noClass: samplePlan.noClass.map((day) => ({
          ...day,
          kind: 'exams' as const,
          to: day.date,
          numbers: [1],
          readings: samplePlan.sessions[1]?.readings ?? [],
          load: { required: 1.5, optional: 0, assumed: [] },
          description: '*Read*',
        })),
      },
    ],
  ])('%s', async (_, plan) => {
    const { json } = await dataOf(plan);
    expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
    expect(courseDataSchema.safeParse(json).error).toBeUndefined();
  });

  test.each([
    ['another version', { schemaVersion: 2 }],
    ['a key that is not known', { extra: 1 }],
    ['no papers', { papers: undefined }],
    ['a plan that is none', { plan: { ...sample.json.plan, sessions: [{ number: 'one' }] } }],
    ['how fair turns are', { plan: { ...sample.json.plan, fairness: {} } }],
  ])('but not with %s', (_, fields) => {
    expect(isValid(JSON.parse(JSON.stringify({ ...sample.json, ...fields })))).toBe(false);
  });
});

describe('DuckDB', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  }, 60_000);

  const csvColumns = `{
    date: 'DATE', last_date: 'DATE', start: 'TIME', "end": 'TIME', week: 'INTEGER', type: 'VARCHAR',
    session: 'INTEGER', kind: 'VARCHAR', title: 'VARCHAR', topics: 'VARCHAR', room: 'VARCHAR', people: 'VARCHAR',
    reading: 'VARCHAR', paper: 'VARCHAR', paper_title: 'VARCHAR', paper_authors: 'VARCHAR', paper_venue: 'VARCHAR',
    paper_url: 'VARCHAR', description: 'VARCHAR', presented_by: 'VARCHAR', slides: 'VARCHAR', summary: 'VARCHAR',
    video: 'VARCHAR', note: 'VARCHAR'
  }`;
  // Nothing is left to guesses, which would take a table that is not ended.
  const readCsv = (name: string) =>
    `read_csv('${name}', auto_detect=false, header=true, delim=',', quote='"', escape='"', columns=${csvColumns})`;

  test('reads the schedule with the types of its columns', () => {
    database.file('schedule.csv', sample.csv);
    const { sessions, noClass, milestones } = samplePlan;
    const readings = sessions.flatMap((session) => session.readings);
    const bare = sessions.filter((session) => session.readings.length === 0);

    expect(
      database.query(
        `SELECT type, count(*) AS rows, count(paper) AS papers FROM ${readCsv('schedule.csv')} GROUP BY type ORDER BY type`,
      ),
    ).toEqual([
      { type: 'due', rows: milestones.length, papers: 0 },
      { type: 'no-class', rows: noClass.length, papers: 0 },
      { type: 'session', rows: readings.length + bare.length, papers: readings.length },
    ]);
    expect(
      database.query(
        `SELECT DISTINCT session, strftime(date, '%Y-%m-%d') AS date, left(start::VARCHAR, 5) AS start, title FROM ${readCsv('schedule.csv')} WHERE type = 'session' ORDER BY session`,
      ),
    ).toEqual(sessions.map(({ number, date, start, title }) => ({ session: number, date, start, title })));
    expect(
      sample.csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.slice(0, 10)),
    ).toEqual(
      sample.csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.slice(0, 10))
        .sort(),
    );
  });

  const titles = (from: string) =>
    database
      .query(`SELECT id, title, year FROM ${from} ORDER BY id`)
      .map(({ id, title, year }) => [id, title, year]);

  test.each([
    ['of the sample', samplePlan, sampleCatalog],
    ['with hostile words', hostilePlan, hostileCatalog],
  ])('reads the papers %s from lines and from Parquet as the same', async (_, plan, catalog) => {
    const { json, ndjson, parquet, csv } = await dataOf(plan, catalog);
    database.file('catalog.parquet', parquet);
    database.readNdjson('lines', 'catalog.json', ndjson);
    database.file('schedule.csv', csv);

    const expected = json.papers
      .map(({ id, title, year }: Paper) => [id, title, year ?? null])
      .sort(([a]: string[], [b]: string[]) => ((a ?? '') < (b ?? '') ? -1 : 1));
    expect(expected.length).toBeGreaterThan(5);
    expect(titles("read_parquet('catalog.parquet')")).toEqual(expected);
    expect(titles('lines')).toEqual(expected);

    const cells = database.query(
      `SELECT DISTINCT paper, paper_title FROM ${readCsv('schedule.csv')} WHERE paper IS NOT NULL ORDER BY paper`,
    );
    expect(cells.map(({ paper_title }) => String(paper_title).replace(/^'/u, ''))).toEqual(
      expected.map(([, title]: string[]) => cleanText(title ?? '').replace(/^'/u, '')),
    );
  });

  test('finds lists and numbers in Parquet', () => {
    database.file('catalog.parquet', sample.parquet);
    expect(database.typesOf("SELECT * FROM read_parquet('catalog.parquet')")).toMatchObject({
      id: 'VARCHAR',
      authors: 'VARCHAR[]',
      year: 'INTEGER',
      topics: 'VARCHAR[]',
      pages: 'INTEGER',
      links: 'STRUCT(rel VARCHAR, url VARCHAR, "label" VARCHAR)[]',
    });
    const links = sample.json.papers.flatMap((paper: Paper) => paper.links.map(({ url }) => url)).sort();
    expect(
      database
        .query("SELECT unnest(links).url AS url FROM read_parquet('catalog.parquet') ORDER BY url")
        .map(({ url }) => url),
    ).toEqual(links);
  });

  test('reads Parquet of no papers', async () => {
    database.file('none.parquet', await toParquet([]));
    expect(database.query("SELECT count(*) AS papers FROM read_parquet('none.parquet')")).toEqual([
      { papers: 0 },
    ]);
    expect(toNdjson([])).toBe('');
  });

  test('rejects broken files', () => {
    database.file('broken.csv', sample.csv.replace(/\r\n$/u, ',"no end'));
    expect(() => database.query(`SELECT * FROM ${readCsv('broken.csv')}`)).toThrow();
    database.file('wide.csv', sample.csv.replace(/\r\n$/u, '\r\n1,2,3\r\n'));
    expect(() => database.query(`SELECT * FROM ${readCsv('wide.csv')}`)).toThrow();
    database.file('broken.parquet', sample.parquet.slice(0, -100));
    expect(() => database.query("SELECT * FROM read_parquet('broken.parquet')")).toThrow();
    expect(() =>
      database.readNdjson('broken', 'broken.json', sample.ndjson.replace('"id":', '"id')),
    ).toThrow();
  });
});

describe('LibreOffice', () => {
  const isThere = hasSpreadsheet();
  if (!isThere) console.warn('LibreOffice is not there; install libreoffice-calc to open tables with it');

  test.skipIf(!isThere)(
    'opens the schedule as text, and computes nothing',
    async () => {
      const { plan, catalog } = withTitles(hostile);
      const { csv } = await dataOf(plan, catalog);
      const { cells, formulas } = openInSpreadsheet(csv);
      expect(formulas).toBe(0);
      expect(cells).toEqual(
        expect.arrayContaining([`'${hostile[0]}`, 'a "quoted", b c;d', '<script>alert(1)</script>']),
      );

      const raw = toCsvTable([['title', (title: string) => title]], hostile, { raw: true });
      expect(openInSpreadsheet(raw).formulas).toBeGreaterThan(0);
    },
    120_000,
  );
});
