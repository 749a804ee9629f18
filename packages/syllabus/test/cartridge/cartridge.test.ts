import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, test } from 'vitest';
import type { CoursePlan } from '../../src/course-plan.js';
import { renderDocuments } from '../../src/render-documents.js';
import { sampleNotes } from '../sample-notes.js';
import { sampleCatalog, samplePlan } from '../sample-plan.js';
import { emptyPlan } from '../site-course.js';
import { asCanvasReads, asMoodleReads, type CartridgeFiles } from './as-platforms-read.js';
import { complaints, filesOf, malformed, schemaComplaints } from './complaints.js';

const schemaPath = fileURLToPath(new URL('common-cartridge.rng', import.meta.url));
const schema = readFileSync(schemaPath, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'cartridge-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function cartridgeOf(plan: CoursePlan): Promise<Uint8Array> {
  const options = { catalog: sampleCatalog, notes: sampleNotes, only: ['cartridge'] as const };
  const { documents, problems } = await renderDocuments(plan, options);
  expect(problems).toEqual([]);
  expect(documents.map(({ path }) => path)).toEqual(['course.imscc']);
  const content = documents[0]?.content;
  if (!(content instanceof Uint8Array)) throw new Error('A cartridge is bytes');
  return content;
}

const zip = await cartridgeOf(samplePlan);
const files = filesOf(zip);

test('Canvas and Moodle show the course', async () => {
  const snapshot = (lines: readonly string[]) => `${lines.join('\n')}\n`;
  await expect(snapshot(asCanvasReads(files))).toMatchFileSnapshot('../fixtures/cartridge/canvas.txt');
  await expect(snapshot(asMoodleReads(files))).toMatchFileSnapshot('../fixtures/cartridge/moodle.txt');
});

test.each(['wiki_content/syllabus.html', 'wiki_content/2027-03-05-gandiva-tiresias.html'])(
  '%s looks as reviewed',
  async (path) => {
    await expect(files[path]).toMatchFileSnapshot(
      `../fixtures/cartridge/${path.replace('wiki_content/', '')}`,
    );
  },
);

test('nothing is wrong with a cartridge, in either language, full or empty', async () => {
  for (const plan of [samplePlan, { ...samplePlan, language: 'de' as const }, emptyPlan]) {
    const made = filesOf(await cartridgeOf(plan));
    expect(complaints(made)).toEqual([]);
    expect(await schemaComplaints(made['imsmanifest.xml'] ?? '', schema)).toEqual([]);
    const xml = Object.entries(made).filter(([path]) => path.endsWith('.xml'));
    expect(await malformed(Object.fromEntries(xml))).toEqual([]);
    expect(await malformed({ 'a.xml': '<a><b></a>' })).not.toEqual([]);
  }
});

test('every page is valid HTML, and one with an open tag is not', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    // The title of a page is a heading of the platform, and may be longer than search engines show.
    rules: { 'heading-level': ['error', { minInitialRank: 'h2' }], 'long-title': 'off' },
  });
  const found = async (html: string) => {
    const { results } = await validator.validateString(html);
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`));
  };
  const german = filesOf(await cartridgeOf({ ...samplePlan, language: 'de' }));

  for (const made of [files, german]) {
    for (const [path, html] of Object.entries(made)) {
      if (path.endsWith('.html')) expect(await found(html), path).toEqual([]);
    }
  }
  expect(await found((files['wiki_content/syllabus.html'] ?? '').replace('</li>', ''))).not.toEqual([]);
});

test('the same course is the same bytes', async () => {
  expect(await cartridgeOf(samplePlan)).toEqual(zip);
});

test('what moves to another day keeps its id, so that importing again changes it', async () => {
  const ids = (made: CartridgeFiles) =>
    [...(made['imsmanifest.xml'] ?? '').matchAll(/ identifier="([^"]*)"/gu)].map(([, id]) => id).sort();
  const [first, second, ...others] = samplePlan.sessions;
  if (!first || !second) throw new Error('The sample has sessions');
  const [a, b] = [
    { ...first, date: second.date },
    { ...second, date: first.date },
  ];
  const moved = filesOf(await cartridgeOf({ ...samplePlan, sessions: [b, a, ...others] }));
  expect(moved['imsmanifest.xml']).not.toBe(files['imsmanifest.xml']);
  expect(ids(moved)).toEqual(ids(files));
});

test('no word of a German cartridge is English', async () => {
  const lines = asCanvasReads(filesOf(await cartridgeOf({ ...samplePlan, language: 'de' })));
  expect(lines.join('\n')).not.toMatch(/\b(?:Week|Session|Course|Optional|No class|Syllabus)\b|\(due/u);
});

test('people are named only where the course shows them', async () => {
  const all = (made: CartridgeFiles) => JSON.stringify(made);
  expect(all(files)).toContain('Team Blue');
  expect(all(filesOf(await cartridgeOf({ ...samplePlan, showPeople: 'none' })))).not.toContain('Team');
});

test('a room is words in the calendar of Canvas', async () => {
  const sessions = samplePlan.sessions.map((session) => ({ ...session, room: '<b> $x$' }));
  const made = filesOf(await cartridgeOf({ ...samplePlan, sessions }));
  expect(made['course_settings/events.xml']).toContain(
    '<description>&lt;p&gt;&amp;lt;b&amp;gt; &amp;#36;x&amp;#36;&lt;/p&gt;</description>',
  );
});

describe('hostile words stay words', async () => {
  const shape = (made: CartridgeFiles) => asMoodleReads(made).map((line) => line.replace(/“.*/u, ''));
  const tags = (made: CartridgeFiles) =>
    Object.entries(made).flatMap(([path, text]) =>
      path.endsWith('.html') ? [...text.matchAll(/<\/?[a-z][^\s>]*/gu)].map(([tag]) => tag) : [],
    );
  const plain = await withWords('Plain');

  test.each([
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'x" onmouseover="alert(1)',
    ']]> &lt; &xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
    '$IMS-CC-FILEBASE$/../../x $CANVAS_OBJECT_REFERENCE$/pages/y',
    '../../outside.html',
    'x\uffff\ufffe\u0000\u0007 \ud800',
    '2019 begins with a digit',
    '北京',
    'long '.repeat(300),
  ])('%j', async (text) => {
    const made = await withWords(text);
    const manifest = made['imsmanifest.xml'] ?? '';
    const xml = Object.entries(made).filter(([path]) => path.endsWith('.xml'));
    expect(complaints(made)).toEqual([]);
    expect(await schemaComplaints(manifest, schema)).toEqual([]);
    expect(await malformed(Object.fromEntries(xml))).toEqual([]);
    expect(shape(made)).toEqual(shape(plain));
    expect(tags(made)).toEqual(tags(plain));
    const pages = Object.entries(made).filter(([path]) => /html$|^discussions/u.test(path));
    expect(pages.filter(([, page]) => page.includes('$'))).toEqual([]);
  });

  /** Everything that a person can name has the text for its name. */
  async function withWords(text: string): Promise<CartridgeFiles> {
    return filesOf(
      await cartridgeOf({
        ...samplePlan,
        title: text,
        code: text,
        term: text,
        instructors: [{ id: 'a', name: text }],
        people: samplePlan.people.map((person) => ({ ...person, name: text })),
        noClass: samplePlan.noClass.map((day) => ({ ...day, reason: text })),
        policies: samplePlan.policies.map((policy) => ({ ...policy, title: text })),
        grading: samplePlan.grading.map((part) => ({ ...part, title: text })),
        milestones: samplePlan.milestones.map((due) => ({
          ...due,
          id: text,
          title: text,
          description: text,
        })),
        sessions: samplePlan.sessions.map((session) => ({ ...session, title: text, description: text })),
      }),
    );
  }
});

describe('broken cartridges are found', () => {
  const change = (path: string, from: string | RegExp, to: string): CartridgeFiles => {
    const text = files[path] ?? '';
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return { ...files, [path]: changed };
  };
  const inManifest = (from: string | RegExp, to: string) => change('imsmanifest.xml', from, to);
  const [page = ''] = Object.keys(files).filter((path) => path.startsWith('wiki_content/'));
  const [link = ''] = Object.keys(files).filter((path) => path.startsWith('web_links/'));
  const { [page]: _, ...without } = files;

  test.each<[string, CartridgeFiles]>([
    ['another schema', inManifest('IMS Common Cartridge', '1EdTech Common Cartridge')],
    ['another version', inManifest('1.1.0', '1.3.0')],
    ['no description', inManifest(/<lomimscc:lom>.*<\/lomimscc:lom>/u, '')],
    ['a title of the root', inManifest(/(<item identifier="outline-root">)/u, '$1<title>T</title>')],
    ['a line without a title', inManifest(/<title>Syllabus<\/title>/u, '')],
    ['an empty title', inManifest(/<title>Syllabus<\/title>/u, '<title> </title>')],
    ['two roots', inManifest('</organization>', '<item identifier="second"/></organization>')],
    ['an id that begins with a digit', inManifest('identifier="item-syllabus"', 'identifier="1"')],
    ['a type of another version', inManifest('imswl_xmlv1p1', 'imswl_xmlv1p3')],
    ['another structure', inManifest('rooted-hierarchy', 'flat')],
    ['a path that leads out', inManifest(/href="wiki_content\/syllabus/gu, 'href="../syllabus')],
    ['a link with an address', inManifest('type="imswl_xmlv1p1"', 'type="imswl_xmlv1p1" href="a.xml"')],
    [
      'lines below a line that leads somewhere',
      inManifest(/(identifierref="[^"]*">)/u, '$1<item identifier="x"/>'),
    ],
    ['a prefix for the namespace', inManifest('xmlns="http://www.ims', 'xmlns:cc="http://www.ims')],
  ])('%s, by the schema', async (_name, broken) => {
    expect(await schemaComplaints(broken['imsmanifest.xml'] ?? '', schema)).not.toEqual([]);
  });

  test.each<[string, CartridgeFiles, string]>([
    [
      'a line that leads nowhere',
      inManifest(/identifierref="[^"]*"/u, 'identifierref="nobody"'),
      'a line leads to nobody',
    ],
    ['a file that is missing', without, `${page} is missing`],
    ['a file that nobody names', { ...files, 'extra.txt': 'x' }, 'extra.txt is in no resource'],
    ['a path that leads out', { ...files, '../x.txt': 'x' }, '../x.txt is unsafe'],
    [
      'an address that is not ASCII',
      change(link, /href="[^"]*"/u, 'href="https://e.org/ä"'),
      `${link} leads to https://e.org/ä`,
    ],
    [
      'a long title',
      change('course_settings/events.xml', 'Introduction', 'x'.repeat(256)),
      'course_settings/events.xml has a title that is too long',
    ],
    [
      'another outline for Canvas',
      change('course_settings/module_meta.xml', 'Syllabus', 'Other'),
      'the two outlines differ',
    ],
    [
      'a late namespace',
      inManifest('<manifest ', `<manifest${' '.repeat(1100)}`),
      'the default namespace is not near the beginning',
    ],
  ])('%s', (_name, broken, complaint) => {
    expect(complaints(broken)).toContain(complaint);
  });

  test('Canvas and Moodle show nothing of what they do not know', () => {
    expect(asCanvasReads(inManifest('IMS Common Cartridge', '1EdTech Common Cartridge'))).toEqual([]);
    expect(asMoodleReads(inManifest(/imsccv1p1\/imscp_v1p1/u, 'imsccv1p3/imscp_v1p1'))).toEqual([]);
  });
});

const isJingThere = spawnSync('jing').error === undefined;
if (!isJingThere) console.log('jing is not installed: references in manifests are checked by the tests only');

describe.skipIf(!isJingThere)('jing', () => {
  const jing = (xml: string) => {
    const path = join(folder, 'imsmanifest.xml');
    writeFileSync(path, xml);
    return spawnSync('jing', [schemaPath, path], { encoding: 'utf8' });
  };
  const manifest = files['imsmanifest.xml'] ?? '';

  test('accepts the manifest, and not one with a reference to nothing or an id twice', {
    timeout: 30_000,
  }, () => {
    expect(jing(manifest)).toMatchObject({ status: 0, stdout: '' });
    expect(jing(manifest.replace(/identifierref="[^"]*"/u, 'identifierref="nobody"'))).toMatchObject({
      status: 1,
    });
    expect(jing(manifest.replace('identifier="outline"', 'identifier="outline-root"'))).toMatchObject({
      status: 1,
    });
  });
});

const isUnzipThere = spawnSync('unzip', ['-v']).status === 0;
if (!isUnzipThere) console.log('unzip is not installed: cartridges are unpacked by fflate only');

test.skipIf(!isUnzipThere)('unzip finds no fault, and finds a file that was cut off', () => {
  const path = join(folder, 'course.imscc');
  writeFileSync(path, zip);
  expect(spawnSync('unzip', ['-t', path], { encoding: 'utf8' }).stdout).toContain('No errors detected');
  writeFileSync(path, zip.slice(0, -100));
  expect(spawnSync('unzip', ['-t', path]).status).not.toBe(0);
});
