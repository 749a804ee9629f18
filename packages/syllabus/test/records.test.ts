import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { courseDataSchema } from '../src/course-data.js';
import type { CoursePlan } from '../src/course-plan.js';
import { checkRecords } from '../src/overrides/check-records.js';
import type { SessionRecord } from '../src/overrides/overrides-file.js';
import { lockPlan } from '../src/plan-lock.js';
import { renderDocuments } from '../src/render-documents.js';
import { brokenLinks } from './broken-links.js';
import { siteCourse } from './site-course.js';

const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
const { plan, catalog, notes } = siteCourse();
const bytes = (text: string) => new TextEncoder().encode(text);

const record: SessionRecord = {
  date: '2027-01-13',
  slides: ['talk (1).pdf', 'https://example.org/deck?a=1&b=2'],
  summary: 'notes/summary.md',
  video: 'https://www.video.example/watch',
  note: 'We *ran out* of time.\n\n# Open\n\n- <b onclick="alert(1)">x</b>\n- [local](a.md), [script](javascript:alert(1))',
  presentedBy: ['grace'],
};
const files = {
  '2027-01-13/talk (1).pdf': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff]),
  '2027-01-13/notes/summary.md': bytes('# Summary\n'),
};

/** The documents of the course with records, texts as texts. */
async function build(
  records: readonly SessionRecord[],
  more: {
    own?: Partial<CoursePlan>;
    files?: typeof files;
    last?: ReadonlyMap<string, string | Uint8Array>;
    now?: string;
  } = {},
) {
  const { documents, problems } = await renderDocuments(
    { ...plan, ...more.own },
    {
      catalog,
      notes,
      records,
      files: more.files ?? files,
      outputs: ['readme', 'sessions', 'site', 'slides', 'calendar', 'changes', 'data'],
      lastBuild: {
        now: more.now ?? '2027-01-14T15:00:00Z',
        read: async (path) => {
          const text = more.last?.get(path);
          return typeof text === 'string' ? text : undefined;
        },
      },
    },
  );
  expect(problems).toEqual([]);
  return new Map(documents.map(({ path, content }) => [path, content]));
}

const text = (folder: ReadonlyMap<string, string | Uint8Array>, path: string) =>
  String(folder.get(path) ?? '');
const before = await build([]);
const built = await build([record], { last: before });
const session = 'sessions/2027-01-13-gandiva';

test('of stored files, the copies to make are told', async () => {
  const stored = { from: '/elsewhere/talk.pdf', hash: 'a'.repeat(64) };
  const rendered = await renderDocuments(plan, {
    catalog,
    records: [{ date: '2027-01-13', slides: 'talk.pdf' }],
    files: { '2027-01-13/talk.pdf': stored },
    only: ['readme', 'sessions'],
  });
  expect(rendered.stored).toEqual([
    {
      path: `${session}/talk.pdf`,
      content: stored,
      session: expect.objectContaining({ slug: '2027-01-13-gandiva' }),
    },
  ]);
  expect(rendered.documents.map(({ path }) => path)).not.toContain(`${session}/talk.pdf`);
  expect(rendered.documents.find(({ path }) => path === 'README.md')?.content).toContain(
    `](${session}/talk.pdf)`,
  );
});

test('attached files stand beside the page of their session, on the site as well', () => {
  for (const folder of [session, `site/${session}`]) {
    expect(built.get(`${folder}/talk (1).pdf`)).toEqual(files['2027-01-13/talk (1).pdf']);
    expect(built.get(`${folder}/notes/summary.md`)).toEqual(files['2027-01-13/notes/summary.md']);
  }
  expect([...before.keys()].filter((path) => /talk|summary/u.test(path))).toEqual([]);
});

test('the page of the course links what is attached, in place of the deck', () => {
  const row = text(built, 'README.md')
    .split('\n')
    .find((line) => line.includes('13 Jan'));
  expect(row).toContain(
    `<br>[Slides](${session}/talk%20%281%29.pdf) · [Slides 2](https://example.org/deck?a=1&b=2) · [Summary](${session}/notes/summary.md) · [Recording](https://www.video.example/watch) |`,
  );
  expect(row).not.toContain('slides/2027-01-13');
  expect(text(before, 'README.md')).toContain('slides/2027-01-13');
});

test('the page of the session has all of it', () => {
  const page = text(built, `${session}/README.md`);
  expect(page).toContain(
    '- **Slides:** [talk (1).pdf](talk%20%281%29.pdf) · [example.org](https://example.org/deck?a=1&b=2)\n',
  );
  expect(page).toContain(
    '- **Summary:** [summary.md](notes/summary.md)\n- **Recording:** [video.example](https://www.video.example/watch)\n',
  );
  expect(page).toContain('- **Prepared slides:** [2027-01-13-gandiva.md]');
  expect(page).toContain('## From the session\n\nWe *ran out* of time.');
  expect(page).not.toMatch(/<b|javascript:|\(a\.md\)/u);
});

test('the site has it, and stays valid', async () => {
  const texts = new Map(
    [...built].flatMap(([path, content]) =>
      typeof content === 'string' ? [[path, content] as const] : [[path, ''] as const],
    ),
  );
  const site = new Map([...texts].filter(([path]) => path.startsWith('site/')));
  expect(brokenLinks(site)).toEqual([]);
  const page = text(built, `site/${session}.html`);
  expect(page).toContain(
    '<a href="2027-01-13-gandiva/talk%20%281%29.pdf">Slides</a> <span class="hint">talk (1).pdf</span>',
  );
  expect(page).toContain(
    '<h2 id="record-title">From the session</h2>\n      <p>We <em>ran out</em> of time.</p>\n<h3>Open</h3>',
  );
  expect(page).toContain('>Prepared slides</a>');
  expect(page).not.toMatch(/onclick|javascript:/u);
  expect(text(built, 'site/index.html')).toContain(
    `<li><a href="${session}/talk%20%281%29.pdf" aria-label="Slides: Scheduling">Slides</a></li>`,
  );

  for (const [path, html] of site) {
    if (!path.endsWith('.html') || path.startsWith('site/slides/')) continue;
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      path,
    ).toEqual([]);
  }
});

test('calendars, data and changes follow', () => {
  const feed = text(built, 'calendar.ics').replaceAll('\r\n ', '');
  expect(feed).toContain('ATTACH:https://www.video.example/watch\r\n');
  expect(feed).toContain('Slides: talk (1).pdf\\nSlides: https://example.org/deck?a=1&b=2');
  expect(feed).toContain('SEQUENCE:1');
  const data = courseDataSchema.parse(JSON.parse(text(built, 'course.json')));
  expect(data.records).toEqual([
    {
      date: '2027-01-13',
      session: '2027-01-13-gandiva',
      attachments: [
        { kind: 'slides', title: 'talk (1).pdf', url: 'talk%20%281%29.pdf', isFile: true },
        { kind: 'slides', title: 'example.org', url: 'https://example.org/deck?a=1&b=2', isFile: false },
        { kind: 'summary', title: 'summary.md', url: 'notes/summary.md', isFile: true },
        { kind: 'video', title: 'video.example', url: 'https://www.video.example/watch', isFile: false },
      ],
      note: record.note,
    },
  ]);
  expect(JSON.parse(text(before, 'course.json'))).not.toHaveProperty('records');
  expect(text(built, 'CHANGES.md')).toContain(
    '- Session 2 (Wed 13 Jan), Presenting: Grace Hopper, instead of Ada Lovelace.\n- Slides for Wed 13 Jan are online.\n- The summary for Wed 13 Jan is online.\n- The recording of Wed 13 Jan is online.\n- There are notes from Wed 13 Jan.\n',
  );
});

test('what comes later is told as such, and what is taken away is not', async () => {
  const later = await build([{ ...record, slides: ['talk (1).pdf', 'https://example.org/new'] }], {
    last: built,
    now: '2027-01-15T15:00:00Z',
  });
  expect(text(later, 'CHANGES.md')).toMatch(
    /## Friday 15 January 2027\n\n- New slides for Wed 13 Jan are online\.\n\n## /u,
  );
  const less = await build([{ date: record.date }], { last: later, now: '2027-01-16T15:00:00Z' });
  expect(text(less, 'CHANGES.md')).not.toContain('16 January 2027\n\n- Slides');
});

test('it is all there in German', async () => {
  const german = await build([record], { own: { language: 'de' }, last: before });
  expect(text(german, 'README.md')).toContain(
    '[Folien 2](https://example.org/deck?a=1&b=2) · [Zusammenfassung](',
  );
  expect(text(german, `${session}/README.md`)).toContain('## Aus der Sitzung');
  expect(text(german, 'CHANGES.md')).toContain('Die Folien zum Mi 13. Jan. sind online.');
  expect(text(german, `site/${session}.html`)).toContain('Vorbereitete Folien');
});

test('who presented is named as the course names people, and not in the plan that is kept', async () => {
  expect(text(built, `${session}/README.md`)).toContain(
    '- **Presenting:** Grace Hopper\n- **Scribe:** Grace Hopper',
  );
  const none = await build([record], { own: { showPeople: 'none' } });
  for (const [path, content] of none) {
    if (path.startsWith('sessions/') || path === 'README.md' || path === 'course.json') {
      expect(
        String(content).replace(/.*Ada Lovelace and Grace Hopper.*|"(?:given|family|literal)": .*/gu, ''),
        path,
      ).not.toMatch(/grace/iu);
    }
  }
  expect(JSON.stringify(lockPlan(plan).shown)).not.toContain('talk');
  const twice = await build([{ ...record, presentedBy: ['grace', 'grace'] }]);
  expect(text(twice, `${session}/README.md`)).toContain('- **Presenting:** Grace Hopper\n');
});

test('a file that is missing is named without a link', async () => {
  const page = text(await build([record], { files: {} as typeof files }), `${session}/README.md`);
  expect(page).toContain('- **Slides:** talk (1).pdf · [example.org]');
  expect(page).toContain('- **Summary:** summary.md\n');
});

test.each([
  '../../secret.pdf',
  '/etc/passwd',
  'a/../b.pdf',
  'C:\\talk.pdf',
  'README.md',
  'readme.md/x.pdf',
  '.hidden',
  'talk.',
  'CON.pdf',
  'talk\u202efdp.exe',
  'talk\u0000.pdf',
  'a?b.pdf',
  '<img src=x>.pdf',
  'x'.repeat(121),
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'mailto:a@example.org',
  'https://user:secret@example.org/',
])('%j is never attached', async (name) => {
  const records = [{ date: record.date, slides: name }];
  expect(checkRecords({ sessions: records }, plan)).toMatchObject([
    { ruleId: 'attachment-can-be-shown', severity: 'warning', path: ['sessions', 0, 'slides'] },
  ]);
  const hostile = { [`${record.date}/${name}`]: bytes('x') } as unknown as typeof files;
  const folder = await build(records, { files: hostile });
  expect([...folder.keys()]).toEqual([...before.keys()]);
  expect(text(folder, `${session}/README.md`)).toBe(text(before, `${session}/README.md`));
});

test.each([
  'talk [final] | v2 *.pdf'.replace(' *', ''),
  'Ü & “b” #1 100%.pdf',
  "it's $x$ {{y}}.pdf",
  '-rf.pdf',
])('%j is attached, and is only a name', async (name) => {
  const isPlain = !/[|]/u.test(name);
  const folder = await build([{ date: record.date, slides: name }], {
    files: { [`${record.date}/${name}`]: bytes('x') } as unknown as typeof files,
  });
  expect(folder.has(`${session}/${name}`)).toBe(isPlain);
  const texts = new Map(
    [...folder].map(([path, content]) => [path, typeof content === 'string' ? content : '']),
  );
  expect(brokenLinks(new Map([...texts].filter(([path]) => path.startsWith('site/'))))).toEqual([]);
  const cells = (page: string) =>
    page
      .split('\n')
      .find((line) => line.includes('13 Jan'))
      ?.split(' | ').length;
  expect(cells(text(folder, 'README.md'))).toBe(cells(text(before, 'README.md')));
});

test('records that do not fit the plan are told', () => {
  const overrides = { sessions: [{ date: '2027-01-18', slides: 'a.pdf', presentedBy: ['grac', 'ada'] }] };
  expect(checkRecords(overrides, plan).map(({ ruleId, reason, path }) => [ruleId, reason, path])).toEqual([
    [
      'record-has-session',
      'Unexpected date `2027-01-18`, without class (Spring break), expected `2027-01-13` (Scheduling) or `2027-01-25` (Scheduling)',
      ['sessions', 0, 'date'],
    ],
    ['presenter-is-known', 'Unexpected person `grac`, expected `grace`', ['sessions', 0, 'presentedBy', 0]],
  ]);
  expect(checkRecords(overrides, plan, { 'record-has-session': 'off', 'presenter-is-known': 'off' })).toEqual(
    [],
  );
});

test('of two sessions on a day, the first has the record', async () => {
  const [, second] = plan.sessions;
  if (!second) throw new Error('The course has three sessions');
  const twice = {
    sessions: plan.sessions.map((own) => (own.number === 3 ? { ...own, date: second.date } : own)),
  };
  const folder = await build([record], { own: twice });
  expect([...folder.keys()].filter((path) => path.endsWith('talk (1).pdf'))).toEqual([
    `${session}/talk (1).pdf`,
    `site/${session}/talk (1).pdf`,
  ]);
});
