import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { CoursePlan } from '../../src/course-plan.js';
import type { SessionRecord } from '../../src/overrides/overrides-file.js';
import { renderDocuments } from '../../src/render-documents.js';
import { siteCourse } from '../site-course.js';
import { asCanvasReads, asMoodleReads } from './as-platforms-read.js';
import { complaints, filesOf, malformed, schemaComplaints } from './complaints.js';

const schema = readFileSync(new URL('common-cartridge.rng', import.meta.url), 'utf8');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'heading-level': ['error', { minInitialRank: 'h2' }], 'long-title': 'off' },
});
const { plan, catalog, notes } = siteCourse();
const date = '2027-01-13';
const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff]);

const record: SessionRecord = {
  date,
  slides: ['Talk (1).PDF', 'talk 1.pdf', 'deck.html', 'https://example.org/deck?a=1&b=2', 'missing.pdf'],
  summary: 'notes/Zusammenfassung Ü.md',
  video: 'https://www.video.example/watch',
  note: 'We *ran out* for $5.\n\n# Open\n\n<b onclick="alert(1)">x</b> [script](javascript:alert(1))',
};

/** A cartridge with everything attached that the record names as a file, but for what is missing. */
async function cartridgeOf(own: SessionRecord = record, more: Partial<CoursePlan> = {}) {
  const names = [own.slides ?? [], own.summary ?? [], own.video ?? []].flat();
  const files = Object.fromEntries(
    names.filter((name) => name !== 'missing.pdf').map((name) => [`${own.date}/${name}`, bytes]),
  );
  const options = { catalog, notes, records: [own], files, only: ['cartridge'] as const };
  const { documents, problems } = await renderDocuments({ ...plan, ...more }, options);
  expect(problems).toEqual([]);
  const zip = documents[0]?.content as Uint8Array;
  const made = filesOf(zip);
  expect(complaints(made)).toEqual([]);
  expect(await schemaComplaints(made['imsmanifest.xml'] ?? '', schema)).toEqual([]);
  expect(
    await malformed(Object.fromEntries(Object.entries(made).filter(([path]) => path.endsWith('.xml')))),
  ).toEqual([]);
  return { zip, made };
}

const { zip, made } = await cartridgeOf();
const folder = 'web_resources/sessions/2027-01-13-gandiva';
const page = made['wiki_content/2027-01-13-gandiva.html'] ?? '';

/** The lines of a session, from its page to what is read. */
function linesOf(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.includes('page “Session 2'));
  const end = lines.findIndex((line) => line.includes('Gandiva: Introspective'));
  return lines.slice(start + 1, end).map((line) => line.trim());
}

test('Canvas and Moodle have the files, and links to what is elsewhere', () => {
  expect(linesOf(asCanvasReads(made))).toEqual([
    'file sessions/2027-01-13-gandiva/talk-1.pdf',
    'file sessions/2027-01-13-gandiva/talk-1-2.pdf',
    'link “Slides: example.org” https://example.org/deck?a=1&b=2',
    'file sessions/2027-01-13-gandiva/notes/zusammenfassung-u.md',
    'link “Recording: video.example” https://www.video.example/watch',
  ]);
  const moodle = asMoodleReads(made);
  expect(linesOf(moodle)).toEqual([
    'file “Slides: Talk (1).PDF”',
    'file “Slides: talk 1.pdf”',
    'link “Slides: example.org” https://example.org/deck?a=1&b=2',
    'file “Summary: Zusammenfassung Ü.md”',
    'link “Recording: video.example” https://www.video.example/watch',
  ]);
  expect(unzipSync(zip)[`${folder}/talk-1.pdf`]).toEqual(bytes);
});

test('the page of the session names all of it, and has the note', async () => {
  expect(page).toContain(
    '<p><strong>Slides:</strong> Talk (1).PDF · talk 1.pdf · deck.html · <a href="https://example.org/deck?a&#x3D;1&amp;b&#x3D;2" target="_blank" rel="noopener">example.org</a> · missing.pdf</p>\n<p><strong>Summary:</strong> Zusammenfassung Ü.md</p>',
  );
  expect(page).toContain('<h2>From the session</h2>\n<p>We <em>ran out</em> for &#36;5.</p>\n<h3>Open</h3>');
  expect(page).not.toMatch(/onclick|javascript:|<script/u);
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test.each(['deck.html', 'deck.HTM', 'plot.svg', 'page.xhtml'])(
  '%s, which may have scripts, stays out',
  async (name) => {
    const own = await cartridgeOf({ date, slides: name });
    expect(Object.keys(own.made).filter((path) => path.startsWith('web_resources'))).toEqual([]);
    expect(own.made['wiki_content/2027-01-13-gandiva.html']).toContain(
      `<strong>Slides:</strong> ${name}</p>`,
    );
  },
);

test('a recording that is a file stays out', async () => {
  const own = await cartridgeOf({ date, video: 'talk.mp4' });
  expect(Object.keys(own.made).filter((path) => path.startsWith('web_resources'))).toEqual([]);
});

test.each([
  'Ü & “b” #1 100%.pdf',
  "it's $IMS-CC-FILEBASE$ {{y}}.pdf",
  '北京.pptx',
  '-rf.pdf',
  'no ending',
  'a.b/c.d/e.tar.gz',
  `${'long '.repeat(20)}.pdf`,
])('%j is a plain path, and its name is only words', async (name) => {
  const own = await cartridgeOf({ date, slides: name });
  const [path = '', ...others] = Object.keys(own.made).filter((each) => each.startsWith('web_resources'));
  expect(others).toEqual([]);
  expect(path).toMatch(/^web_resources\/sessions\/2027-01-13-gandiva\/[a-z0-9/-]+\.[a-z]+$/u);
  expect(linesOf(asMoodleReads(own.made))).toEqual([`file “Slides: ${name.split('/').at(-1)?.trim()}”`]);
  expect(own.made['wiki_content/2027-01-13-gandiva.html']).not.toContain('$');
});

test('what is attached keeps its id when its session moves', async () => {
  const sessions = plan.sessions.map((own) => (own.date === date ? { ...own, date: '2027-01-14' } : own));
  const moved = await cartridgeOf({ ...record, date: '2027-01-14' }, { sessions });
  const ids = (files: Readonly<Record<string, string>>) =>
    [...(files['imsmanifest.xml'] ?? '').matchAll(/ identifier="([^"]*)"/gu)].map(([, id]) => id).sort();
  expect(ids(moved.made)).toEqual(ids(made));
});
