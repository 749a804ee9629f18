import { existsSync } from 'node:fs';
import type { RenderedDocument } from '@proseminar/syllabus';
import { strToU8, zipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planFolder } from '../../src/plan-folder.js';
import { renderFolder } from '../../src/render-folder.js';
import { temporaryFolder } from '../temporary-folder.js';
import { hostileCourse } from './hostile-course.js';
import { hostileValues } from './hostile-values.js';
import { inspectDocument, ranScript } from './inspect-document.js';

const executablePath = '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere)
  console.warn(`Skipped: documents of hostile courses are opened in ${executablePath}, which is not there`);

describe.skipIf(!isThere)('words and addresses stay what they are in every document', () => {
  let browser: Browser;
  let page: Page;
  let requests: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => requests.push(`dialog ${dialog.message()}`));
  });
  afterAll(async () => await browser.close());

  test.each([
    ['a.md', '[a](javascript:x)', 'link to javascript:x'],
    ['a.md', '![a](https://outside.example/p.png)', 'image from https://outside.example/p.png'],
    ['a.md', '<b>x</b>', 'HTML <b>'],
    ['a.md', 'a {{ b }}', 'Liquid {{ b }}'],
    ['a.md', 'a\u202eb', 'has U+202e'],
    ['a.html', '<p onclick="x">', 'P has onclick'],
    ['a.html', '<a href=" javascript:x">a</a>', 'href  javascript:x'],
    ['a.html', '<iframe src="//outside.example"></iframe>', 'IFRAME from //outside.example'],
    ['a.html', '<svg onload="window.hit=1"></svg>', 'svg has onload'],
    ['a.css', 'p{background:url(x)}', 'asks for another file'],
    ['a.ics', calendarWith('ATTENDEE:mailto:a@outside.example'), 'has attendees'],
    ['a.ics', calendarWith('BEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM'), 'has alarms'],
    ['a.ics', calendarWith(`X-LONG:${'x'.repeat(80)}`), 'has a long line'],
    ['a.bib', '@misc{a,\n}\n@preamble{"x"}\n', 'entry @preamble{"x"}'],
    ['a.bib', '@misc{a,\n  title = {{},\n}\n', 'has braces without partners'],
    ['a.ris', 'TY  - CONF\r\nTI  - A\r\nER  - \r\nER  - \r\n', 'has other records'],
    ['a.csv', 'title\r\n=1+1\r\n', 'formula =1+1'],
    ['a.csv', 'title\r\n"@SUM(1)"\r\n', 'formula @SUM(1)'],
    ['a.pptx', zipSync({ '../a.xml': strToU8('<a/>') }), 'part ../a.xml'],
    ['a.docx', zipSync({ 'a.xml': strToU8('<a>&x;</a>') }), 'a.xml: '],
    ['a.docx', zipSync({ 'a.rels': strToU8('<a Target="file:///x"/>') }), 'a.rels: Target file:///x'],
    ['a.imscc', zipSync({ 'a.html': strToU8('<p onclick="x">') }), 'P has onclick'],
    ['a.parquet', strToU8('PAR2'), 'is no Parquet'],
    ['a.pdf', strToU8('%PDF-1.7 /URI (javascript:x)'), 'is no harmless PDF'],
    ['a.exe', 'x', 'nobody inspects .exe'],
    ['../a.md', 'x', 'has a path that is not plain'],
  ])('%s with %j is found', async (path, content, complaint) => {
    const complaints = await inspectDocument({ path, content }, page);
    expect(complaints.join('\n')).toContain(complaint);
  });

  test('a script that runs is found', async () => {
    expect(await ranScript('<svg onload="window.hit=1"></svg>', page)).toBe(true);
    expect(await ranScript('<p>nothing</p>', page)).toBe(false);
  });

  describe.each(['markdown', 'json'] as const)('of a list in %s', (list) => {
    test.each(hostileValues().map(({ id, value }) => [id, value] as const))('%s', async (_, value) => {
      requests = [];
      const folder = temporaryFolder(hostileCourse(value, list));
      const course = await planFolder(folder, folder, () => undefined);
      const said = [...course.files, ...(course.list ? [course.list] : [])].flatMap(({ messages }) =>
        messages.map(String),
      );
      if (!course.planned) {
        // A refusal says what and where.
        expect(said.filter((message) => !/^[^:]+:\d+:\d+/u.test(message))).toEqual([]);
        expect(said).not.toEqual([]);
        return;
      }

      const rendered = await renderFolder(
        course.planned,
        { folder, cwd: folder, lastBuild },
        () => undefined,
      );
      const documents = (rendered.documents ?? []).filter(isInMemory);
      expect(documents.length).toBeGreaterThan(10);
      const complaints: string[] = [];
      for (const document of documents) complaints.push(...(await inspectDocument(document, page)));
      expect(complaints.join('\n')).toBe('');
      for (const content of onePerFolder(documents)) expect(await ranScript(content, page)).toBe(false);
      expect(requests.filter((url) => !url.startsWith('about:') && !url.startsWith('data:'))).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  });
});

function isInMemory(document: Pick<RenderedDocument<unknown>, 'content'>): document is RenderedDocument {
  const { content } = document;
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** Opening every page would take minutes, and those of a folder are made by one template. */
function onePerFolder(documents: readonly RenderedDocument[]): readonly string[] {
  const pages = new Map<string, string>();
  for (const { path, content } of documents) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (path.endsWith('.html') && typeof content === 'string' && !pages.has(folder))
      pages.set(folder, content);
  }
  return [...pages.values()];
}

/** A first build: nothing is there to go on from. */
const lastBuild = { read: async () => undefined, now: '2027-01-04T09:00:00Z' };

function calendarWith(line: string): string {
  return `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
}
