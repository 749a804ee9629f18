import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CoursePlan } from '../../src/course-plan.js';
import { renderDocuments } from '../../src/render-documents.js';
import { filesOf, malformed } from '../cartridge/complaints.js';
import { sampleCatalog, samplePlan } from '../sample-plan.js';
import { emptyPlan } from '../site-course.js';
import { complaints, type Parts } from './complaints.js';

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan: CoursePlan = {
  ...samplePlan,
  policies: [
    ...samplePlan.policies,
    {
      title: 'Conduct',
      text: '# Rules\n\n1. Be *kind*.\n2. Say `why`.\n   - always\n\n7) Ask [us](mailto:ada@example.org).\n\n> Quoted.\n\n[bad](javascript:alert(1)) ![a plot](https://evil.example/t.png)',
    },
  ],
};

async function docxOf(own: CoursePlan): Promise<Uint8Array> {
  const { documents, problems } = await renderDocuments(own, { catalog: sampleCatalog, only: ['docx'] });
  expect(problems).toEqual([]);
  expect(documents.map(({ path }) => path)).toEqual(['syllabus.docx']);
  const content = documents[0]?.content;
  if (!(content instanceof Uint8Array)) throw new Error('A Word document is bytes');
  return content;
}

const bytes = await docxOf(plan);
const parts = filesOf(bytes);

test('nothing is wrong with a document, in either language, full or empty', async () => {
  for (const own of [plan, { ...plan, language: 'de' as const }, emptyPlan]) {
    const made = filesOf(await docxOf(own));
    expect(await malformed(made)).toEqual([]);
    expect(complaints(made)).toEqual([]);
  }
});

test('an address that browsers take as it is becomes one that Word reads', async () => {
  const policies = [{ title: 'Links', text: '[a](https://example.org/100%)' }];
  const made = filesOf(await docxOf({ ...plan, policies }));
  expect(made['word/_rels/document.xml.rels']).toContain('Target="https://example.org/100%25"');
});

test.each(['Heading1', 'Heading2', 'Heading3', 'TableBand'])('%s stays with what follows it', (id) => {
  const style = (parts['word/styles.xml'] ?? '').split('<w:style ').find((own) => own.includes(`"${id}"`));
  expect(style).toContain('<w:keepNext/>');
});

test('the same course is the same bytes, dated by its first day', async () => {
  expect(await docxOf(plan)).toEqual(bytes);
  const dates = [...(parts['docProps/core.xml'] ?? '').matchAll(/>([^<]*Z)</gu)].map(([, date]) => date);
  expect(dates).toEqual(['2027-02-22T00:00:00Z', '2027-02-22T00:00:00Z']);
});

test('no word of a German document is English', async () => {
  const made = filesOf(await docxOf({ ...plan, language: 'de' }));
  const words = (made['word/document.xml'] ?? '').replace(/<[^>]*>/gu, '|') + (made['word/footer.xml'] ?? '');
  expect(words).toContain('Zeitplan');
  expect(words).not.toMatch(
    /\b(?:Week|Session|Date|Due|Grading|Milestones|Optional|No class|Schedule|Page)\b/u,
  );
});

test('people are named only where the course shows them', async () => {
  const words = (made: Parts) => JSON.stringify(made);
  expect(words(parts)).toContain('Team Blue');
  expect(words(filesOf(await docxOf({ ...plan, showPeople: 'none' })))).not.toContain('Team');
});

describe('broken documents are found', () => {
  const change = (path: string, from: string | RegExp, to: string): Parts => {
    const text = parts[path] ?? '';
    expect(text.replace(from, to)).not.toBe(text);
    return { ...parts, [path]: text.replace(from, to) };
  };
  const { 'word/styles.xml': _, ...withoutStyles } = parts;
  const relations = 'word/_rels/document.xml.rels';

  test.each<[string, Parts, string]>([
    ['a part that is missing', withoutStyles, 'word/styles.xml is missing'],
    ['a part without a type', { ...parts, 'word/more.xml': '<a/>' }, 'word/more.xml has no type'],
    [
      'a link of another scheme',
      change(relations, /https:[^"]*/u, 'file:///etc/passwd'),
      'a link leads to file:///etc/passwd',
    ],
    ['a link to nothing', change('word/document.xml', 'r:id="link1"', 'r:id="nobody"'), 'nobody is unknown'],
    [
      'a style that nobody made',
      change('word/styles.xml', 'w:styleId="Title"', 'w:styleId="Titel"'),
      'no style Title',
    ],
    [
      'properties out of order',
      change('word/styles.xml', /(<w:b\/>)(<w:color w:val="1F4E79"\/>)/u, '$2$1'),
      'w:rPr has w:color w:b w:sz',
    ],
  ])('%s', (_name, broken, complaint) => {
    expect(complaints(broken)).toContain(complaint);
  });
});

describe('hostile words stay words', async () => {
  const shape = (made: Parts) =>
    (made['word/document.xml'] ?? '').match(/<w:(?:p|tbl|tr|tc|hyperlink|instr\w*)\b/gu);
  const plain = shape(await withWords('Plain'));

  test.each([
    '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
    ']]> &lt; &xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
    'x\uffff\ufffe\u0000\u0007 \ud800',
    '=HYPERLINK("https://evil.example")',
    '{ INCLUDETEXT "file:///etc/passwd" }',
    '" w:val="x',
    'a\nb\tc',
  ])('%j', async (text) => {
    const made = await withWords(text);
    expect(await malformed(made)).toEqual([]);
    expect(complaints(made)).toEqual([]);
    expect(shape(made)).toEqual(plain);
  });

  /** Everything that a person can name has the text for its name. */
  async function withWords(text: string): Promise<Parts> {
    return filesOf(
      await docxOf({
        ...plan,
        title: text,
        term: text,
        instructors: [{ id: 'a', name: text }],
        people: plan.people.map((person) => ({ ...person, name: text })),
        noClass: plan.noClass.map((day) => ({ ...day, reason: text })),
        policies: plan.policies.map((policy) => ({ ...policy, title: text })),
        grading: plan.grading.map((part) => ({ ...part, title: text })),
        milestones: plan.milestones.map((due) => ({ ...due, title: text, description: text })),
        sessions: plan.sessions.map((session) => ({ ...session, title: text, description: text })),
      }),
    );
  }
});

const python = '/usr/bin/python3';
const isPythonDocxThere = existsSync(python) && spawnSync(python, ['-c', 'import docx']).status === 0;
if (!isPythonDocxThere)
  console.log('python3-docx is not installed: Word documents are read by the tests only');

describe.skipIf(!isPythonDocxThere)('python-docx', () => {
  const script = `
import docx, json, sys
document = docx.Document(sys.argv[1])
print(json.dumps({
  'title': document.core_properties.title,
  'language': document.core_properties.language,
  'headings': [p.text for p in document.paragraphs if p.style.name.startswith('Heading')],
  'lists': [p.text for p in document.paragraphs if p.style.name == 'List Paragraph'],
  'tables': [[cell.text for cell in table.rows[0].cells] for table in document.tables],
  'repeats': [table.rows[0]._tr.trPr.xpath('w:tblHeader') != [] for table in document.tables],
  'links': [r.target_ref for r in document.part.rels.values() if r.reltype.endswith('/hyperlink')],
}))`;
  const read = (content: Uint8Array) => {
    const path = join(folder, 'python.docx');
    writeFileSync(path, content);
    return spawnSync(python, ['-c', script, path], { encoding: 'utf8' });
  };

  test('reads headings, lists, tables and links', () => {
    const { stdout } = read(bytes);
    const { links, ...found } = JSON.parse(stdout);
    expect(found).toEqual({
      title: 'CS 598: Machine Learning Systems Seminar',
      language: 'en-US',
      headings: ['Grading', 'Milestones', 'Late work', 'Conduct', 'Rules', 'Schedule'],
      lists: ['Be kind.', 'Say why.', 'always', 'Ask .'],
      tables: [
        ['Part', 'Share'],
        ['Due', 'What'],
        ['Date', 'Session'],
      ],
      repeats: [true, true, true],
    });
    expect(links).toContain('mailto:ada@example.org');
    expect(links).toHaveLength(1 + 10);
  });

  test('does not read a file that was cut off', () => {
    expect(read(bytes.slice(0, bytes.length - 300)).status).not.toBe(0);
  });
});

const isOfficeThere = ['soffice', 'pdftotext', 'pdfinfo'].every(
  (name) => spawnSync('which', [name]).status === 0,
);
if (!isOfficeThere)
  console.log('LibreOffice or poppler is not installed: Word documents are not set in pages');

describe.skipIf(!isOfficeThere)('LibreOffice', () => {
  const convert = (name: string, content: Uint8Array): string => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path]);
    return join(folder, `${name}.pdf`);
  };

  test('sets every title on pages', { timeout: 120_000 }, () => {
    const pdf = convert('whole', bytes);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');
    const titles = plan.sessions.map(({ title }) => title);
    for (const title of [plan.title, ...titles, 'Snow day', 'Project proposal', 'Team Blue']) {
      expect(text).toContain(title);
    }
    expect(text).toContain('7. Ask us.');
    const [, pages = 0] =
      /^Pages:\s+(\d+)$/mu.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })) ?? [];
    expect(Number(pages)).toBeGreaterThanOrEqual(2);
    expect(text).toContain(`Page 1 of ${pages}`);
  });

  test('makes nothing of a file that was cut off', { timeout: 120_000 }, () => {
    expect(existsSync(convert('cut', bytes.slice(0, 2000)))).toBe(false);
  });
});
