import { expect, test } from 'vitest';
import type { CoursePlan } from '../src/course-plan.js';
import type { FormatName } from '../src/format-names.js';
import type { SessionRecord } from '../src/overrides/overrides-file.js';
import { renderDocuments } from '../src/render-documents.js';
import { filesOf, malformed } from './cartridge/complaints.js';
import { complaints } from './docx/complaints.js';
import { descendantsOf, readXml, textOf } from './read-xml.js';
import { siteCourse } from './site-course.js';

const { plan: course, catalog, notes } = siteCourse();
const snowDay = { kind: 'no-class', date: '2027-01-20', week: 2, reason: 'Snow day' } as const;
const plan: CoursePlan = { ...course, noClass: [...course.noClass, snowDay] };

const record: SessionRecord = {
  date: '2027-01-13',
  slides: ['talk (1).pdf', 'https://example.org/deck?a=1&b=2', 'missing.pdf'],
  summary: 'notes/summary.md',
  video: 'https://www.video.example/watch',
  note: 'We *ran out* of [time](https://example.org/time).\n\n- <b onclick="alert(1)">x</b>\n- [script](javascript:alert(1)) #eval("1")',
  presentedBy: ['grace'],
};
const files = {
  '2027-01-13/talk (1).pdf': new TextEncoder().encode('%PDF'),
  '2027-01-13/notes/summary.md': new TextEncoder().encode('# Summary\n'),
};
const session = 'sessions/2027-01-13-gandiva';
const talk = `${session}/talk%20%281%29.pdf`;

/** A document of the course, and what Typst was given to set. */
async function render(
  path: string,
  more: Partial<CoursePlan> = {},
  {
    outputs = ['syllabus', 'sessions', 'data', 'docx', 'pdf'],
    records = [record] as readonly SessionRecord[],
  } = {},
) {
  let typst = '';
  const { documents, problems } = await renderDocuments(
    { ...plan, ...more },
    {
      catalog,
      notes,
      records,
      files,
      outputs: outputs as readonly FormatName[],
      typeset: async (source) => {
        if (source.includes('table.header')) typst = source;
        return new Uint8Array();
      },
    },
  );
  expect(problems).toEqual([]);
  const content = documents.find((document) => document.path === path)?.content ?? '';
  return { content, text: String(content), typst };
}

/** Cells of the tables of Markdown in the line that has some words. */
function cellsWith(words: string, markdown: string): readonly string[] {
  return (markdown.split('\n').find((line) => line.includes(words)) ?? '').split(' | ');
}

test('the syllabus in Markdown has a column for what is attached, and a part for what was noted', async () => {
  const { text } = await render('syllabus.md');
  expect(cellsWith('Dates', text)).toEqual(['| Week', 'Dates', 'Sessions', 'Materials |']);
  expect(cellsWith('Wed 13 Jan', text).at(-1)).toBe(
    `Wed 13 Jan: [Slides](${talk}) · [Slides 2](https://example.org/deck?a=1&b=2) · [Summary](${session}/notes/summary.md) · [Recording](https://www.video.example/watch) |`,
  );
  expect(text).toContain('; Snow day*');
  expect(text).toContain(
    '## From the sessions\n\n### Wed 13 Jan: Scheduling\n\nWe *ran out* of [time](https',
  );
  expect(text).not.toMatch(/<b |javascript:/u);
  const heads = new Set(
    text.split('\n').flatMap((line) => (/^\| +\d/u.test(line) ? [line.split('|').length] : [])),
  );
  expect([...heads]).toEqual([6]);
});

test('a syllabus has neither where nothing is recorded', async () => {
  const { text } = await render('syllabus.md', {}, { records: [] });
  expect(cellsWith('Dates', text)).toEqual(['| Week', 'Dates', 'Sessions |']);
  expect(text).not.toContain('From the sessions');
});

test('files are on the site of a course without pages of sessions, and nowhere without either', async () => {
  const onSite = await render('syllabus.md', {}, { outputs: ['syllabus', 'site'] });
  expect(onSite.text).toContain(`[Slides](site/${talk})`);
  const nowhere = await render('syllabus.md', {}, { outputs: ['syllabus'] });
  expect(cellsWith('Wed 13 Jan', nowhere.text).at(-1)).toBe(
    'Wed 13 Jan: [Slides](https://example.org/deck?a=1&b=2) · [Recording](https://www.video.example/watch) |',
  );
});

test('the table for spreadsheets has the same columns with records and without', async () => {
  const { text } = await render('schedule.csv');
  const bare = await render('schedule.csv', {}, { records: [] });
  const head = text.split('\r\n')[0];
  expect(head).toMatch(/,description,presented_by,slides,summary,video,note$/u);
  expect(bare.text.split('\r\n')[0]).toBe(head);
  expect(text).toContain(
    `,Grace Hopper,"${talk}; https://example.org/deck?a=1&b=2",${session}/notes/summary.md,https://www.video.example/watch,"We ran out of time.`,
  );
  expect(text).toContain('no-class,,,Snow day,');
  expect(bare.text.split('\r\n')[1]).toMatch(/,{5}$/u);
});

test('the table names who presented only where the course shows people', async () => {
  const { text } = await render('schedule.csv', { showPeople: 'none' });
  expect(text).not.toMatch(/(?<!Lovelace and )Grace/u);
  expect(text).toContain(`,,"${talk}; `);
});

test.each(['=1+1.pdf', '+talk.pdf', '@talk.pdf'])('%s is no formula in the table', async (name) => {
  const records = [{ date: record.date, note: name }];
  expect((await render('schedule.csv', {}, { records })).text).toContain(`"'${name}"`);
});

test('the syllabus for Word names what is attached and links it from its own folder', async () => {
  const { content } = await render('syllabus.docx');
  const parts = filesOf(content as Uint8Array);
  expect(await malformed(parts)).toEqual([]);
  expect(complaints(parts)).toEqual([]);
  const relations = descendantsOf(readXml(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship');
  const targets = relations.map(({ attributes }) => attributes.Target);
  for (const url of [talk, `${session}/notes/summary.md`, 'https://www.video.example/watch'])
    expect(targets).toContain(url);
  expect(targets.join(' ')).not.toMatch(/javascript|missing/u);
  const lines = descendantsOf(readXml(parts['word/document.xml'] ?? ''), 'w:p').map(textOf);
  expect(lines).toContain(
    'Slides: talk (1).pdf, example.org, missing.pdf · Summary: summary.md · Recording: video.example',
  );
  for (const line of [
    'From the sessions',
    'Wed 13 Jan: Scheduling',
    'We ran out of time.',
    'No class: Snow day',
  ])
    expect(lines).toContain(line);
});

test('so does the syllabus in PDF', async () => {
  const { typst } = await render('syllabus.pdf');
  for (const words of [
    `to("${talk}", "talk (1).pdf")`,
    'to("https://www.video.example/watch", "video.example")',
    '"missing.pdf"',
    '"Snow day"',
    '#heading("From the sessions")\n#heading(level: 2, { "Wed 13 Jan"; ": "; "Scheduling" })\n#{ { "We "; emph({ "ran out" })',
    '#eval(\\"1\\")',
  ])
    expect(typst).toContain(words);
  expect(typst).not.toContain('javascript');
  const bare = await render('syllabus.pdf', {}, { records: [] });
  expect(bare.typst).not.toContain('From the sessions');
});

test('German words are German', async () => {
  const german = { language: 'de' } as const;
  const { text, typst } = await render('syllabus.md', german);
  expect(cellsWith('Sitzungen', text).at(-1)).toBe('Materialien |');
  expect(text).toContain('## Aus den Sitzungen\n\n### Mi 13. Jan.: Scheduling');
  expect(typst).toContain('"Aus den Sitzungen"');
  expect(typst).toContain('"Aufzeichnung"');
});
