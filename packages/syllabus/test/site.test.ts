import type { Catalog } from '@proseminar/core';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { renderTexts } from './render-texts.js';
import { emptyPlan, siteOf } from './site-course.js';

const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });

async function complaints(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line} ${ruleId} ${message}`),
  );
}

const site = await siteOf();
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

test('a title that is too long for a tab is cut at a word', async () => {
  const [, title = ''] =
    /<title>(.*)<\/title>/u.exec(
      (await siteOf({ title: 'Systems '.repeat(20) })).get('site/index.html') ?? '',
    ) ?? [];
  expect(title).toMatch(/^CSE 585: (?:Systems )+Systems…$/u);
  expect(title.length).toBeLessThanOrEqual(70);
});

test('a template that names an unknown field fails with its place', async () => {
  const templates = { 'site/session.html.hbs': '<h1>\n{{titel}}</h1>' };
  const { problems } = await renderTexts(emptyPlan, { catalog: emptyCatalog, templates, only: ['site'] });
  expect(problems).toMatchObject([
    { template: 'site/session.html.hbs', line: 2, column: 3, reason: expect.stringContaining('`titel`') },
  ]);
});

test('a course without anything has a valid page', async () => {
  const { documents } = await renderTexts(emptyPlan, { catalog: emptyCatalog, only: ['site'] });
  const index = documents.find(({ path }) => path === 'site/index.html');
  expect(await complaints(index?.content ?? '')).toEqual([]);
});

const emptyCatalog: Catalog = { schemaVersion: 1, title: 'List', topics: [], papers: [], resources: [] };
