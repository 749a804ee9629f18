import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Catalog } from '@proseminar/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoursePlan } from '../src/course-plan.js';
import { makeDeck } from '../src/deck/make-deck.js';
import { type RenderDocumentsOptions, renderDocuments } from '../src/render-documents.js';
import { builtInTemplates } from '../src/templates.js';
import { typstText } from '../src/typst/typst-text.js';
import { sessionFacts } from '../src/views/session-facts.js';
import { sampleNotes } from './sample-notes.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';
import { findByTypst, readByTypst, typeset } from './typeset.js';

const syllabus = await render(samplePlan, { catalog: sampleCatalog, notes: sampleNotes });

async function render(plan: CoursePlan, options: RenderDocumentsOptions): Promise<Uint8Array> {
  const { documents, problems } = await renderDocuments(plan, { typeset, only: ['pdf'], ...options });
  expect(problems).toEqual([]);
  const content = documents.find((document) => document.path === 'syllabus.pdf')?.content;
  if (!(content instanceof Uint8Array)) throw new Error('Unexpected missing syllabus.pdf');
  return content;
}

test('any text is what Typst reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(text !== '');
      expect(readByTypst(typstText(text))).toBe(text);
    }),
    { numRuns: 100 },
  );
  for (const text of [
    ...hostile,
    Array.from({ length: 0x180 }, (_, code) => String.fromCodePoint(code)).join(''),
  ])
    expect(readByTypst(typstText(text))).toBe(text);
});

test('the same course is the same bytes', async () => {
  expect(await render(samplePlan, { catalog: sampleCatalog, notes: sampleNotes })).toEqual(syllabus);
});

test('every slide has room on its page, the longest of them too', async () => {
  const sources: string[] = [];
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
  const long = {
    ...sampleCatalog,
    papers: sampleCatalog.papers.map((paper) => ({ ...paper, title: words.slice(0, 400) })),
  };
  for (const catalog of [sampleCatalog, long]) {
    await render(samplePlan, {
      catalog,
      notes: sampleNotes,
      typeset: async (source) => {
        sources.push(source);
        return new Uint8Array();
      },
    });
  }
  const heights = sources.flatMap((source) => findByTypst(source, '<height>').map(Number));
  expect(heights.length).toBeGreaterThan(100);
  // Below are the source and the number, which have 76 of 720.
  expect(Math.max(...heights)).toBeLessThanOrEqual(720 - 52 - 76);
});

test('without something that sets Typst, there is no PDF', async () => {
  const { documents, problems } = await renderDocuments(samplePlan, {
    catalog: sampleCatalog,
    only: ['pdf'],
  });
  expect({ documents, problems }).toEqual({ documents: [], problems: [] });
});

test('a template that makes no Typst is a problem', async () => {
  const templates = { 'pdf/syllabus.typ.hbs': '#set text(size: {{title}})' };
  const options = { catalog: sampleCatalog, templates, typeset, only: ['pdf'] as const };
  expect((await renderDocuments(samplePlan, options)).problems).toEqual([
    {
      ruleId: 'template-parses',
      template: 'pdf/syllabus.typ.hbs',
      reason: expect.stringMatching(/^Unexpected Typst: .*expected length, found string/u),
    },
  ]);
});

const hostile = [
  '#read("/etc/passwd")',
  '"; import "@preview/x:1.0.0"; "',
  '\\" #eval("1") \\u{41}',
  '$x$ *b* _i_ `raw` @ref <label> ~ -- ... // /* c */ = h',
  '{{constructor}} $ {x} #{x} [a](b)]]))}}',
];

/** Programs of Debian, each with its package. */
function isThere(program: string, debianPackage: string): boolean {
  const found = spawnSync(program, ['-v']).error === undefined;
  if (!found) console.warn(`Not judged by ${program}: it is in the Debian package ${debianPackage}`);
  return found;
}

function inFile<Result>(content: Uint8Array, read: (file: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  try {
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, content);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!isThere('qpdf', 'qpdf'))('qpdf', () => {
  const check = (content: Uint8Array) =>
    inFile(content, (file) => spawnSync('qpdf', ['--check', file]).status);

  test('finds nothing wrong, but with half of it', () => {
    expect(check(syllabus)).toBe(0);
    expect(check(syllabus.slice(0, syllabus.length / 2))).not.toBe(0);
  });

  test('links lead where the list leads, and by http, https and mailto only', async () => {
    const [first, ...others] = sampleCatalog.papers;
    if (!first) throw new Error('Unexpected catalog without papers');
    const links = [{ url: 'javascript:alert(1)', rel: 'pdf' as const }];
    const catalog: Catalog = { ...sampleCatalog, papers: [{ ...first, links }, ...others] };
    const text = '[mail](mailto:a@example.org) [bad](javascript:alert(1)) [file](file:///etc/passwd)';
    const plan = { ...samplePlan, policies: [{ title: 'Links', text }] };
    const content = await render(plan, { catalog });
    const readable = inFile(content, (file) =>
      execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { encoding: 'latin1' }),
    );
    const targets = [...readable.matchAll(/\/URI \(([^)]*)\)/gu)].map(([, url = '']) => url);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets).toContain('mailto:a@example.org');
    expect(targets.filter((url) => !/^(?:https?:\/\/|mailto:)/u.test(url))).toEqual([]);
    expect(readable).not.toMatch(/\/(?:JavaScript|Launch|EmbeddedFile|OpenAction)/u);
  });
});

describe.skipIf(!isThere('pdftotext', 'poppler-utils'))('poppler', () => {
  const info = (content: Uint8Array) =>
    inFile(content, (file) => execFileSync('pdfinfo', ['-rawdates', file], { encoding: 'utf8' }));
  const words = (content: Uint8Array) =>
    inFile(content, (file) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).replaceAll(
      /[\s-]+/gu,
      '',
    );
  const withoutSpaces = (text: string) => text.replaceAll(/[\s-]+/gu, '');

  test('reads its title, its date and its pages', () => {
    const text = info(syllabus);
    expect(text).toMatch(/^Title: +CS 598: Machine Learning Systems Seminar$/mu);
    expect(text).toMatch(/^Author: +Ada Lovelace$/mu);
    expect(text).toMatch(/^CreationDate: +D:20270222$/mu);
    expect(text).toMatch(/^Page size: .*A4/mu);
    expect(text).toMatch(/^Pages: +[2-4]$/mu);
    expect(() => info(syllabus.slice(0, 400))).toThrow();
  });

  test('finds room between the lines of a long title', async () => {
    const title = 'A Seminar on Systems for Machine Learning and on What People Learned of Them';
    const pdf = await render({ ...samplePlan, title }, { catalog: sampleCatalog });
    const boxes = inFile(pdf, (file) =>
      execFileSync('pdftotext', ['-bbox', '-l', '1', file, '-'], { encoding: 'utf8' }),
    );
    const [first = 0, second = 0] = [
      ...new Set(
        [...boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"/gu)]
          .filter(([, top, bottom]) => Number(bottom) - Number(top) > 20)
          .map(([, top]) => Number(top)),
      ),
    ];
    // The letters have 23 points.
    expect(second - first).toBeGreaterThan(23);
  });

  test('finds every session, every paper that is read, and all that is due', () => {
    const text = words(syllabus);
    const read = new Set(samplePlan.sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper)));
    const titles = [
      ...samplePlan.sessions,
      ...samplePlan.milestones,
      ...samplePlan.policies,
      ...samplePlan.grading,
      ...sampleCatalog.papers.filter(({ id }) => read.has(id)),
    ].map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.filter((title) => !text.includes(withoutSpaces(title)))).toEqual([]);
    expect(text).toContain('Noclass:Springbreak');
  });

  test('finds a page for each slide of a deck, with its title', async () => {
    const options = { catalog: sampleCatalog, notes: sampleNotes, typeset, only: ['pdf'] as const };
    const { documents } = await renderDocuments(samplePlan, options);
    const course = sessionFacts(samplePlan, sampleCatalog, sampleNotes);
    const decks = course.sessions
      .filter(({ readings }) => readings.length > 0)
      .map((session) => makeDeck(course, session, sampleNotes));
    expect(decks.length).toBeGreaterThan(3);

    for (const deck of decks) {
      const content = documents.find(({ path }) => path === `slides/${deck.slug}.pdf`)?.content;
      if (!(content instanceof Uint8Array)) throw new Error(`Unexpected missing slides/${deck.slug}.pdf`);
      expect(info(content)).toMatch(new RegExp(`^Pages: +${deck.slides.length}$`, 'mu'));
      expect(info(content)).toMatch(/^Page size: +1280 x 720 pts/mu);
      const text = words(content);
      expect(deck.slides.filter(({ title }) => !text.includes(withoutSpaces(title)))).toEqual([]);
    }
  });

  test.each(hostile)('shows %j as it is written', async (title) => {
    const plan = { ...samplePlan, title, policies: [{ title, text: 'x' }] };
    expect(words(await render(plan, { catalog: sampleCatalog }))).toContain(withoutSpaces(title));
  });

  test('a course may have a template of its own', async () => {
    const name = 'pdf/syllabus.typ.hbs';
    const templates = { [name]: (builtInTemplates[name] ?? '').replace('"a4"', '"us-letter"') };
    expect(info(await render(samplePlan, { catalog: sampleCatalog, templates }))).toMatch(
      /^Page size: .*letter/mu,
    );
  });

  test('a German course has no English words of ours', async () => {
    const text = words(await render({ ...samplePlan, language: 'de' }, { catalog: sampleCatalog }));
    for (const label of ['Zeitplan', 'Abgaben', 'Bewertung', 'Lektüreliste', 'KeineSitzung'])
      expect(text).toContain(label);
    for (const label of ['Schedule', 'Milestones', 'Grading', 'Readings', 'Noclass', 'Optional'])
      expect(text).not.toContain(label);
  });
});
