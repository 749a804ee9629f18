import type { Catalog, Paper } from '@proseminar/core';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { CoursePlan } from '../src/course-plan.js';
import { publishPeople } from '../src/people/public-people.js';
import { renderTexts, type TextDocument } from './render-texts.js';
import { sampleNotes } from './sample-notes.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';

interface Node {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  children?: Node[];
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

function nodes(document: TextDocument): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(markdown.parse(document.content));
}

const words = (node: Node): string => node.value ?? (node.children ?? []).map(words).join('');

function headings(document: TextDocument): string[] {
  return nodes(document)
    .filter(({ type }) => type === 'heading')
    .map((node) => `${node.depth} ${words(node)}`);
}

function find(documents: readonly TextDocument[], pattern: RegExp): TextDocument {
  const document = documents.find(({ path }) => pattern.test(path));
  if (!document) throw new Error(`Unexpected documents, expected one for ${pattern}`);
  return document;
}

/** Where the links of a document lead. */
function links(document: TextDocument): readonly string[] {
  if (document.path.endsWith('.html')) {
    return [...document.content.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, url = '']) => url);
  }
  return nodes(document).flatMap(({ type, url }) => (type === 'link' && url !== undefined ? [url] : []));
}

const { documents, problems } = await renderTexts(samplePlan, { catalog: sampleCatalog, notes: sampleNotes });

test('a course has all its documents, sorted by path', () => {
  expect(problems).toEqual([]);
  const paths = documents.map(({ path }) => path);
  expect(paths).toEqual([...paths].sort());
  expect(paths.filter((path) => !path.includes('/'))).toEqual([
    'CHANGES.md',
    'README.md',
    'calendar.ics',
    'catalog.ndjson',
    'course.json',
    'feed.json',
    'references.bib',
    'references.csl.json',
    'references.ris',
    'schedule.csv',
    'syllabus.md',
  ]);
  expect(paths.filter((path) => path.startsWith('sessions/'))).toHaveLength(samplePlan.sessions.length);
  expect(paths.filter((path) => path.startsWith('slides/'))).toHaveLength(
    2 * samplePlan.sessions.filter(({ readings }) => readings.length > 0).length,
  );
});

describe('each document looks as reviewed', () => {
  test.each(documents.map(({ path, content }) => [path, content]))('%s', async (path, content) => {
    await expect(content).toMatchFileSnapshot(`fixtures/sample/${path}`);
  });
});

describe('every link that is relative leads to a document', () => {
  const known = new Set(documents.map(({ path }) => path));
  const pages = documents.filter(({ path }) => /\.(?:md|html)$/u.test(path));

  test.each(pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
    for (const link of links(page)) {
      if (/^(?:https:|mailto:|#)/u.test(link)) continue;
      expect(known.has(new URL(link, `file:///${path}`).pathname.slice(1)), link).toBe(true);
    }
  });
});

test('the pages have the headings and links of the plan', () => {
  expect(headings(find(documents, /^README/u))).toEqual([
    '1 CS 598: Machine Learning Systems Seminar',
    '2 Schedule',
  ]);
  expect(headings(find(documents, /^sessions\/.*gandiva/u))).toEqual([
    '1 Workload Scheduling (1 of 2)',
    '2 Required reading',
    '3 Gandiva: Introspective Cluster Scheduling for Deep Learning',
    '3 Tiresias: A GPU Cluster Manager for Distributed Deep Learning',
    '2 Why this is here',
  ]);
  const papers = sampleCatalog.papers.filter((paper) =>
    links(find(documents, /^README/u)).includes(paper.links[0]?.url ?? ''),
  );
  expect(papers.length).toBe(samplePlan.sessions.flatMap(({ readings }) => readings).length - 1);
});

test('the data is read back', () => {
  const { schemaVersion, plan, papers } = JSON.parse(find(documents, /^course\.json/u).content);
  expect(schemaVersion).toBe(1);
  expect(plan).toEqual(JSON.parse(JSON.stringify(publishPeople(samplePlan))));
  expect(papers.map(({ id }: Paper) => id)).toEqual(
    samplePlan.sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper)),
  );
});

test('people are named nowhere unless the course shows them', async () => {
  const hidden = await renderTexts({ ...samplePlan, showPeople: 'none' }, { catalog: sampleCatalog });
  expect(JSON.stringify(documents)).toContain('Team Blue');
  expect(JSON.stringify(hidden.documents)).not.toMatch(/Team Blue|team-blue/u);
});

describe('hostile words stay words', async () => {
  const hostile = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[click](https://evil.example) ![i](https://evil.example/t.png)',
    'Title\n\n---\n\n# Injected\n\n| a | b |',
    'x <!-- _class: evil --> <style>section{display:none}</style> ![bg](https://evil.example/t.png)',
    '{{ site.github }} {% include evil.html %} {{{t}}} {{#with this}}',
    'x\n---\nheadingDivider: 1\nstyle: "section{display:none}"',
    '```\n~~~ `` -->',
    '1. x\r\n- y',
  ];

  test.each(hostile)('%j', async (text) => {
    const made = await withWords(text);
    expect(shape(made)).toEqual(shape(await withWords(lettersFor(text))));

    for (const { path, content } of made) {
      if (!path.endsWith('.md')) continue;
      expect(content.replace(/^<!-- _class: [a-z ]+ -->$|^<!--$/gmu, '')).not.toMatch(
        /\{[{%]|<(?!br>|!-- [A-Z])[a-z!/]/iu,
      );
      const [, frontMatter] = /^---\n([\s\S]*?)\n---\n/u.exec(content) ?? [];
      if (path.startsWith('slides/')) {
        expect(Object.keys(parseYaml(frontMatter ?? ''))).toEqual([
          'marp',
          'theme',
          'paginate',
          'lang',
          'title',
          'style',
        ]);
      }
    }
  });

  /** Letters about as wide as the signs of a text, which take as many slides. */
  function lettersFor(text: string): string {
    return text
      .replace(/[.,:;'’‘|!()[\]{}/\\`-]/gu, 'l')
      .replace(/[&%@]/gu, 'm')
      .replace(/[^\p{L}\p{N}\s]/gu, 'Q');
  }

  /** Everything that a person can name has the text for its name. */
  async function withWords(text: string): Promise<readonly TextDocument[]> {
    const plan: CoursePlan = {
      ...samplePlan,
      title: text,
      term: text,
      description: 'Plain',
      instructors: [{ id: 'a', name: text }],
      people: samplePlan.people.map((person) => ({ ...person, name: text })),
      noClass: samplePlan.noClass.map((day) => ({ ...day, reason: text })),
      milestones: samplePlan.milestones.map((due) => ({ ...due, title: text, description: text })),
      grading: [{ title: text, percent: 100 }],
      policies: [{ title: text, text: 'Plain' }],
      sessions: samplePlan.sessions.map((session) => ({
        ...session,
        title: text,
        kind: text,
        room: text,
        description: text,
        topics: [{ id: 'a', title: `${text} topic` }],
        reasons: [{ sentence: text, evidence: [] }],
      })),
    };
    const catalog: Catalog = {
      ...sampleCatalog,
      papers: sampleCatalog.papers.map((paper) => ({
        ...paper,
        title: text,
        shortName: text,
        authors: [{ literal: text }],
        venue: { name: text },
        links: [{ rel: 'pdf', url: 'https://example.org/a_(1).pdf?a=1&b=2', label: text }],
      })),
    };
    return (await renderTexts(plan, { catalog, notes: sampleNotes })).documents;
  }

  /** What a document is made of, without its words, and without links that are only visible addresses. */
  function shape(made: readonly TextDocument[]): string[] {
    return made
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap((document) => {
        const kinds = nodes(document)
          .filter(
            (node) =>
              node.type !== 'text' && !(node.type === 'link' && node.url?.startsWith('https://evil.')),
          )
          .map(({ type, depth = '' }) => `${type}${depth}`)
          .filter((kind) => kind !== 'blockquote');
        return [document.path.replace(/\/.*/u, ''), kinds.join(' ')];
      });
  }
});

test.each(['readme', 'syllabus', 'sessions'] as const)(
  'where `%s` is all that a course has, nothing in it leads to what is not there',
  async (name) => {
    const outputs = [name] as const;
    const { documents } = await renderTexts(samplePlan, { catalog: sampleCatalog, outputs });
    const there = new Set(documents.map(({ path }) => path));
    const links = documents.flatMap(({ path, content }) =>
      [...content.matchAll(/\]\((?!https?:|mailto:|#)([^)#]*)/gu)].map(([, url = '']) =>
        new URL(url, `file:///${path}`).pathname.slice(1),
      ),
    );
    expect(documents.length).toBeGreaterThan(0);
    expect(links.filter((path) => !there.has(path))).toEqual([]);
  },
);

describe('templates of the course', () => {
  test('replace built-in ones, and may have partials', async () => {
    const templates = {
      'session.md.hbs': '# {{heading}}\n\n{{#each required}}{{> line}}{{/each}}',
      'partials/line.md.hbs': '- {{title}}\n',
    };
    const made = await renderTexts(samplePlan, { catalog: sampleCatalog, templates });
    expect(made.problems).toEqual([]);
    expect(find(made.documents, /^sessions\/.*pollux/u).content).toBe(
      '# Workload Scheduling (2 of 2)\n\n- [Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning](https://www.usenix.org/system/files/osdi21-qiao.pdf)\n',
    );
  });

  test('may have partials in every folder of templates', async () => {
    const templates = {
      'cartridge/session.html.hbs': '{{#each groups}}{{> line}}{{/each}}',
      'cartridge/partials/line.html.hbs': '<p>{{title}}</p>',
    };
    const made = await renderTexts(samplePlan, { catalog: sampleCatalog, templates });
    expect(made.problems).toEqual([]);
  });

  test('have all their problems told at once', async () => {
    const templates = {
      'session.md.hbs': '{{heding}}',
      'README.md.hbs': '{{#each rows}}',
      'sesion.md.hbs': '',
      'partials/unused.md.hbs': '',
    };
    const made = await renderTexts(samplePlan, { catalog: sampleCatalog, templates });
    expect(
      made.problems.map(({ template, line, ruleId, expected }) => [template, line, ruleId, expected]),
    ).toEqual([
      ['partials/unused.md.hbs', undefined, 'template-is-known', undefined],
      ['sesion.md.hbs', undefined, 'template-is-known', 'session.md.hbs'],
      ['README.md.hbs', 1, 'template-parses', undefined],
      ['session.md.hbs', 1, 'template-field-is-known', 'heading'],
    ]);
    expect(made.documents.some(({ path }) => path === 'README.md' || path.startsWith('sessions/'))).toBe(
      false,
    );
    expect(made.documents.some(({ path }) => path === 'syllabus.md')).toBe(true);
  });
});

test('the same plan gives the same bytes', async () => {
  const again = await renderTexts(JSON.parse(JSON.stringify(samplePlan)), {
    catalog: JSON.parse(JSON.stringify(sampleCatalog)),
    notes: JSON.parse(JSON.stringify(sampleNotes)),
  });
  expect(again.documents).toEqual(documents);
});
