import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { brokenLinks } from './broken-links.js';
import { hostileTitles } from './hostile-titles.js';
import { renderTexts } from './render-texts.js';
import { emptyPlan, emptySite, siteCourse, siteOf } from './site-course.js';

const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });

async function complaints(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line} ${ruleId} ${message}`),
  );
}

const site = await siteOf();
const german = await siteOf({ plan: { language: 'de' } });
const hostile = await siteOf({ title: hostileTitles.join(' ') });
const pagesOf = (each: ReadonlyMap<string, string>) => [...each].filter(([path]) => path.endsWith('.html'));
const pages = pagesOf(site);
const page = (path: string) => site.get(path) ?? '';
const gandiva = 'site/sessions/2027-01-13-gandiva.html';

test('a site is pages, and what they need beside them', () => {
  expect([...site.keys()]).toEqual([
    'site/calendar.ics',
    'site/calendars/ada-lovelace.ics',
    'site/calendars/grace-hopper.ics',
    'site/icon.svg',
    'site/index.html',
    'site/people.html',
    'site/readings.html',
    'site/references.bib',
    'site/references.ris',
    'site/search.html',
    'site/sessions/2027-01-11-welcome.html',
    gandiva,
    'site/sessions/2027-01-25-scheduling.html',
    'site/site.js',
    'site/style.css',
    'site/syllabus.html',
    'site/theme.css',
  ]);
});

test.each(pages)('%s is valid', async (_, html) => {
  expect(await complaints(html)).toEqual([]);
});

test.each(pagesOf(hostile))('%s of hostile words is valid', async (_, html) => {
  // The length of a title is counted with its entities.
  const found = await complaints(html);
  expect(found.filter((complaint) => !complaint.includes('long-title'))).toEqual([]);
});

test.each(pagesOf(german))('%s is valid in German', async (_, html) => {
  expect(await complaints(html)).toEqual([]);
  expect(html).toContain('<html lang="de"');
});

test('the validator rejects what is invalid', async () => {
  const broken = page('site/index.html').replace('<html lang="en"', '<html').replace('</h1>', '');
  const rules = (await complaints(broken)).map((complaint) => complaint.split(' ')[1]);
  expect(rules).toContain('element-required-attributes');
  expect(rules).toContain('close-order');
});

test.each(pages)('%s has one script, no remote part and one first heading', (_, html) => {
  const scripts = [...html.matchAll(/<script([^>]*)>/gu)].map(([, attributes]) => attributes);
  const data = scripts.filter((attributes) => attributes === ' type="application/ld+json"');
  expect(scripts).toHaveLength(1 + data.length);
  expect(scripts[0]).toMatch(/^ src="(?:\.\.\/)?site\.js" defer$/u);
  expect(html).not.toMatch(/<(?:img|iframe|object|style)|javascript:|\son[a-z]+=|\sstyle=/iu);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1];
  expect(policy).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';/u);
  expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  expect(html.match(/<h1/gu)).toHaveLength(1);
  for (const [, href] of html.matchAll(/<link [^>]*href="([^"]*)"/gu)) {
    expect(href).toMatch(/^(?:\.\.\/)?(?:theme\.css|style\.css|icon\.svg)$/u);
  }
});

test('all links lead to what is there, and none out of the folder of the site', () => {
  expect(brokenLinks(site)).toEqual([]);
  expect(brokenLinks(german)).toEqual([]);
});

test.each([
  ['href="syllabus.html"', 'href="sylabus.html"', 'sylabus.html is not there'],
  ['href="#milestone-report-1"', 'href="#milestone-report-9"', 'index.html has no milestone-report-9'],
  ['href="calendar.ics"', 'href="../calendar.ics"', '../calendar.ics leads out of the site'],
  ['href="calendar.ics"', 'href="/calendar.ics"', '/calendar.ics needs a server'],
  ['href="calendar.ics"', 'href="javascript:alert(1)"', 'javascript:alert(1) is no address'],
  [
    'src="site.js"',
    'src="https://example.org/site.js"',
    'https://example.org/site.js is loaded from elsewhere',
  ],
])('a link that is changed from %s to %s is seen', (right, wrong, complaint) => {
  const index = page('site/index.html').replace(right, wrong);
  expect(brokenLinks(new Map([...site, ['site/index.html', index]]))).toEqual([
    `site/index.html: ${complaint}`,
  ]);
});

test('the schedule groups rows by week and days off by reason', () => {
  const [, ...weeks] = page('site/index.html').split('<tbody ');
  expect(weeks[0]).toContain('rowspan="2"');
  expect(weeks[0]).toContain('2 h 50 reading');
  expect(weeks[1]).toContain('rowspan="1"');
  expect(weeks[1]).toContain('data-from="2027-01-18" data-to="2027-01-20"');
  expect(weeks[1]).toMatch(/<time datetime="2027-01-18">Mon 18 Jan<\/time>\s*<time datetime="2027-01-20">/u);
  expect(weeks[1]).toMatch(/No class<\/span> Spring break/u);
  expect(weeks[2]).toContain('13:00–11:50');
  expect(weeks[2]).toMatch(/Due<\/p>\s*<ul>\s*<li><a href="#milestone-report-1">Report<\/a>/u);
});

test('the schedule says what sort of session it is, of all but readings', () => {
  const kinds = [...page('site/index.html').matchAll(/class="kind">([^<]*)</gu)].map(([, kind]) => kind);
  expect(new Set(kinds)).toEqual(new Set(['Introduction']));
});

test('the way to another session has the names of its papers that are short', () => {
  expect(page('site/sessions/2027-01-11-welcome.html')).toContain(
    '<span class="hint">Wed 13 Jan · Gandiva</span>',
  );
});

test('a paper is listed as the most that it is to any session', async () => {
  const { plan } = siteCourse();
  const readings = [{ paper: 'plain', role: 'required' as const, reasons: [] }];
  const sessions = plan.sessions.map((each) => (each.number === 3 ? { ...each, readings } : each));
  const readingsPage = (await siteOf({ plan: { sessions } })).get('site/readings.html') ?? '';
  expect(readingsPage).toContain('id="paper-plain" data-entry data-kind="required"');
});

test('days off for different reasons keep rows of their own', async () => {
  const day = { kind: 'no-class', week: 2 } as const;
  const noClass = [
    { ...day, date: '2027-01-18', reason: 'Holiday' },
    { ...day, date: '2027-01-20', reason: 'Strike' },
  ];
  const index = (await siteOf({ plan: { noClass } })).get('site/index.html') ?? '';
  expect(index).toContain('data-from="2027-01-18" data-to="2027-01-18"');
  expect(index).toContain('data-from="2027-01-20" data-to="2027-01-20"');
});

test('a course that tells what changed has a page of it, from the first build on', async () => {
  const outputs = ['site', 'changes'] as const;
  const { plan, catalog } = siteCourse();
  const build = (now: string, history: string | undefined, more: Partial<typeof plan> = {}) => {
    const lastBuild = {
      now,
      read: async (path: string) => (path.endsWith('changes.json') ? history : undefined),
    };
    return renderTexts({ ...plan, ...more }, { catalog, lastBuild, outputs });
  };
  const textOf = ({ documents }: Awaited<ReturnType<typeof build>>, path: string) =>
    documents.find((document) => document.path === path)?.content;

  const first = await build('2027-01-05T15:00:00Z', undefined);
  const none = textOf(first, 'site/changes.html') ?? '';
  expect(none).toContain('<p>Nothing has changed yet.</p>');
  expect(await complaints(none)).toEqual([]);
  expect(textOf(first, 'site/feed.json')).toBe(textOf(first, 'feed.json'));
  const [, ...sessions] = plan.sessions;
  const history = textOf(first, '.proseminar/changes.json');
  const second = await build('2027-01-06T15:00:00Z', history, { sessions });
  const changed = new Map(second.documents.map(({ path, content }) => [path, content]));
  const html = changed.get('site/changes.html') ?? '';
  expect(html).toContain('<time datetime="2027-01-06">Wednesday 6 January 2027</time>');
  expect(html).toContain('Welcome');
  expect(await complaints(html)).toEqual([]);
  expect(brokenLinks(changed)).toEqual([]);
  expect(changed.get('site/feed.json')).toBe(changed.get('feed.json'));
});

test('exams last until their last day', async () => {
  const exams = { kind: 'exams', date: '2027-02-01', to: '2027-02-05', week: 4, reason: 'Exams' } as const;
  const index = (await siteOf({ plan: { noClass: [exams] } })).get('site/index.html');
  expect(index).toContain('data-from="2027-02-01" data-to="2027-02-05"');
});

test('a session page quotes the summary of the notes and says where it is from', () => {
  expect(page(gandiva)).toContain('<p>Jobs share accelerators in <em>time slices</em>.</p>');
  expect(page(gandiva)).toContain('<li>Packs jobs</li>');
  expect(page(gandiva)).toContain(
    '<figcaption>Summary, from the reading notes in notes/gandiva.md</figcaption>',
  );
});

test('a paper is listed once, with every session that reads it', () => {
  const [, pollux = ''] = page('site/readings.html').split('id="paper-pollux"');
  expect(pollux.split('</article>')[0]?.match(/class="use"/gu)).toHaveLength(2);
  expect(page('site/readings.html')).toContain('3 papers in 3 sessions');
});

test('a course with slides has its decks on the site', async () => {
  const withSlides = await siteOf({ outputs: ['site', 'slides'] });
  const deck = gandiva.replace('sessions', 'slides');
  expect(withSlides.get(gandiva)).toContain('href="../slides/2027-01-13-gandiva.html"');
  expect(withSlides.has(deck)).toBe(true);
  expect(withSlides.get('site/sessions/2027-01-11-welcome.html')).not.toContain('slides/');
  expect(page(gandiva)).not.toContain('slides/');
  expect(brokenLinks(withSlides)).toEqual([]);
});

test('people stand on the site as the course shows them', async () => {
  expect(page('site/people.html')).toMatch(/Grace Hopper [\s\S]*Wed 13 Jan[\s\S]*Scribe/u);
  const initials = await siteOf({ plan: { showPeople: 'initials' } });
  const none = await siteOf({ plan: { showPeople: 'none' } });
  expect(initials.get('site/people.html')).toContain('G. H.');
  expect(none.has('site/people.html')).toBe(false);
  for (const [path, content] of [...initials, ...none]) {
    // Grace Hopper and Ada Lovelace are authors of the papers, too.
    if (!/references|readings|sessions|search/u.test(path)) expect(content).not.toMatch(/Hopper|Lovelace/u);
    expect(content).not.toMatch(/"person-1".*ada/u);
  }
});

test('a path beside the reading list is no link on the site', () => {
  expect(page(gandiva)).not.toContain('papers/plain.pdf');
});

test('a title that is too long for a tab is cut at a word', async () => {
  const [, title = ''] =
    /<title>(.*)<\/title>/u.exec(
      (await siteOf({ title: 'Systems '.repeat(20) })).get('site/index.html') ?? '',
    ) ?? [];
  expect(title).toMatch(/^CSE 585: (?:Systems )+Systems…$/u);
  expect(title.length).toBeLessThanOrEqual(70);
});

test('every word of the site is there in German', () => {
  const words = (html: string) =>
    html
      .replace(/<head>[\s\S]*<\/head>/u, '')
      .replace(/<blockquote>[\s\S]*?<\/blockquote>/gu, '')
      .replace(/<[^>]*>/gu, ' ');
  const english =
    /\b(?:Schedule|Readings|Session|Week|Due|Grading|Policies|Search|People|Previous|Next|Required|Optional|Instructors?|Meets|Runs|When|Where|Show|All|Calendar|reading|all times)\b/u;
  for (const [path, html] of pagesOf(german)) expect(english.exec(words(html))?.[0], path).toBeUndefined();
});

test('the same course gives the same bytes', async () => {
  expect(await siteOf()).toEqual(site);
});

test('a template that names an unknown field fails with its place', async () => {
  const templates = { 'site/session.html.hbs': '<h1>\n{{titel}}</h1>' };
  const catalog = { schemaVersion: 1, title: 'List', topics: [], papers: [], resources: [] } as const;
  const { problems } = await renderTexts(emptyPlan, { catalog, templates, only: ['site'] });
  expect(problems).toMatchObject([
    { template: 'site/session.html.hbs', line: 2, column: 3, reason: expect.stringContaining('`titel`') },
  ]);
});

test('a course without anything has valid pages that lead nowhere wrong', async () => {
  const empty = await emptySite();
  const pages = ['site/changes.html', 'site/index.html', 'site/search.html'];
  expect(pagesOf(empty).map(([path]) => path)).toEqual(pages);
  for (const [, html] of pagesOf(empty)) expect(await complaints(html)).toEqual([]);
  expect(brokenLinks(empty)).toEqual([]);
});

test('a theme of the course replaces the built-in one', async () => {
  const themed = await siteOf({ templates: { 'site/theme.css.hbs': ':root { --accent: #060; }' } });
  expect(themed.get('site/theme.css')).toBe(':root { --accent: #060; }');
  expect(themed.get('site/style.css')).toBe(site.get('site/style.css'));
});
