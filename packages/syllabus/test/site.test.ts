import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { renderSite } from '../src/render-site.js';
import { siteOf, siteTemplates } from './site-course.js';

const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });

async function complaints(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line} ${ruleId} ${message}`),
  );
}

const site = siteOf();
const pages = [...site].filter(([path]) => path.endsWith('.html'));
const page = (path: string) => site.get(path) ?? '';
const gandiva = 'site/sessions/2027-01-13-gandiva.html';

test('a site is an index, a page for each session and a style sheet', () => {
  expect([...site.keys()]).toEqual([
    'site/index.html',
    'site/sessions/2027-01-11-welcome.html',
    gandiva,
    'site/sessions/2027-01-25-scheduling.html',
    'site/style.css',
  ]);
});

test.each(pages)('%s is valid', async (_, html) => {
  expect(await complaints(html)).toEqual([]);
});

test('the validator rejects what is invalid', async () => {
  const broken = page('site/index.html').replace('<html lang="en">', '<html>').replace('</h1>', '');
  const rules = (await complaints(broken)).map((complaint) => complaint.split(' ')[1]);
  expect(rules).toContain('element-required-attributes');
  expect(rules).toContain('close-order');
});

test.each(pages)('%s has no script, no remote part and one first heading', (_, html) => {
  expect(html).not.toMatch(/<(?:script|img|iframe|object|style)|javascript:|\son[a-z]+=|\sstyle=/iu);
  expect(html).toContain(`content="default-src 'none'; style-src 'self'; img-src 'self'"`);
  expect(html.match(/<h1/gu)).toHaveLength(1);
  expect(html.match(/<link [^>]*>/gu)).toEqual([expect.stringMatching(/href="(?:\.\.\/)?style\.css"/u)]);
});

test.each(pages)('%s links only to what is there', (path, html) => {
  const links = [...html.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(3);

  for (const href of links) {
    if (/^(?:https:\/\/example\.org|mailto:)/u.test(href)) continue;
    const url = new URL(href, `file:///${path}`);
    const target = url.pathname.slice(1);
    const others = /^(?:calendar\.ics|references\.bib|syllabus\.md|slides\/[\w-]+\.md)$/u;
    expect(site.has(target) || others.test(target), href).toBe(true);
    if (url.hash) expect(site.get(target)).toContain(`id="${url.hash.slice(1)}"`);
  }
});

test('the schedule groups rows by week and days off by reason', () => {
  const [, ...weeks] = page('site/index.html').split('<tbody>');
  expect(weeks[0]).toContain('rowspan="2"');
  expect(weeks[1]).toContain('rowspan="1"');
  expect(weeks[1]).toMatch(/<time datetime="2027-01-18">Mon 18 Jan<\/time>\s*<time datetime="2027-01-20">/u);
  expect(weeks[1]).toContain('No class: Spring break');
  expect(weeks[2]).toContain('13:00–11:50');
  expect(weeks[2]).toMatch(/Due<\/span>\s*<a href="#milestone-report-1">Report<\/a>/u);
});

test('a session page quotes the summary of the notes and says where it is from', () => {
  expect(page(gandiva)).toContain('<p>Jobs share accelerators in <em>time slices</em>.</p>');
  expect(page(gandiva)).toContain('<li>Packs jobs</li>');
  expect(page(gandiva)).toContain(
    '<figcaption>Summary, from the reading notes in notes/gandiva.md</figcaption>',
  );
});

test('a path beside the reading list is no link on the site', () => {
  expect(page(gandiva)).not.toContain('papers/plain.pdf');
});

test('a title that is too long for a tab is cut at a word', () => {
  const [, title = ''] =
    /<title>(.*)<\/title>/u.exec(siteOf({ title: 'Systems '.repeat(20) }).get('site/index.html') ?? '') ?? [];
  expect(title).toMatch(/^CSE 585: (?:Systems )+Systems…$/u);
  expect(title.length).toBeLessThanOrEqual(70);
});

test('a template that names an unknown field fails with its place', () => {
  const templates = { ...siteTemplates, 'site/session.html.hbs': '<h1>\n{{titel}}</h1>' };
  expect(() => renderSite(emptyCourse, { templates })).toThrow(
    'site/session.html.hbs:2:3 Unexpected field `titel`, expected',
  );
});

const emptyCourse = {
  title: 'Empty',
  code: '',
  term: '',
  description: '',
  slug: 'empty',
  instructors: [],
  meetings: [],
  firstDay: '2027-01-11',
  firstDayLong: 'Monday 11 January 2027',
  lastDay: '2027-01-11',
  lastDayLong: 'Monday 11 January 2027',
  timeZone: 'UTC',
  grading: [],
  policies: [],
  milestones: [],
  weeks: [],
  sessions: [],
  sessionCount: 0,
  schedule: [],
};

test('a course without anything has a valid page', async () => {
  const [index] = renderSite(emptyCourse, { templates: siteTemplates });
  expect(await complaints(index?.content ?? '')).toEqual([]);
});
