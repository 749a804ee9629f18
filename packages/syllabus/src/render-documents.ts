import { byCodeUnits, type Catalog, nearest, type Paper, type PaperNotes, toBibtex } from '@proseminar/core';
import type { CoursePlan } from './course-plan.js';
import { toCourseJson } from './formats/course-json.js';
import { toICalendar } from './formats/icalendar.js';
import { compileTemplate, type Templates } from './render.js';
import { renderSite } from './render-site.js';
import { TemplateError, type TemplateProblem } from './template-error.js';
import { builtInTemplates } from './templates.js';
import { type CourseFacts, sessionFacts } from './views/session-facts.js';
import { coursePageFields, viewCoursePage } from './views/view-course-page.js';
import { sessionFields, viewSession } from './views/view-session.js';
import { slidesFields, viewSlides } from './views/view-slides.js';
import { syllabusFields, viewSyllabus } from './views/view-syllabus.js';

/** A document of a course, in memory. */
export interface RenderedDocument {
  /** Path below the output folder, with `/` between folders. */
  readonly path: string;
  readonly content: string;
}

export interface RenderDocumentsOptions {
  /** The catalog that the course was planned from. */
  catalog: Catalog;
  /**
   * Reading notes by paper id.
   *
   * @default {}
   */
  notes?: Readonly<Record<string, PaperNotes>>;
  /**
   * Templates that replace built-in ones of the same name: `{'session.md.hbs': '# {{heading}}'}`.
   *
   * @default {}
   */
  templates?: Templates;
}

type Notes = Readonly<Record<string, PaperNotes>>;

/**
 * Render all documents of a course, sorted by path.
 *
 * A template that cannot be used is a problem, and its documents are missing.
 *
 * @example
 * const {documents, problems} = renderDocuments(plan, {catalog})
 * documents[0]?.path // => 'README.md'
 */
export function renderDocuments(
  plan: CoursePlan,
  options: RenderDocumentsOptions,
): { readonly documents: readonly RenderedDocument[]; readonly problems: readonly TemplateProblem[] } {
  const { catalog, notes = {}, templates: own = {} } = options;
  const templates = { ...builtInTemplates, ...own };
  const course = sessionFacts(plan, catalog, notes);
  const papers = usedPapers(plan, catalog);
  const problems: TemplateProblem[] = unknownTemplates(own, templates);

  const documents = [
    { path: 'calendar.ics', content: toICalendar(course) },
    { path: 'references.bib', content: toBibtex(papers) },
    { path: 'course.json', content: toCourseJson(plan, papers) },
    ...kinds.flatMap((render) => {
      try {
        return render(course, templates, notes);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        problems.push(...error.problems);
        return [];
      }
    }),
  ];

  const told = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { documents: documents.sort((a, b) => byCodeUnits(a.path, b.path)), problems: [...told.values()] };
}

type RenderKind = (course: CourseFacts, templates: Templates, notes: Notes) => readonly RenderedDocument[];

/** Each kind of document that templates make; the problems of one do not hide those of another. */
const kinds: readonly RenderKind[] = [
  (course, templates) => {
    const fill = compileTemplate('README.md.hbs', templates, coursePageFields);
    return [{ path: 'README.md', content: tidy(fill(viewCoursePage(course))) }];
  },
  (course, templates) => {
    const fill = compileTemplate('syllabus.md.hbs', templates, syllabusFields);
    return [{ path: 'syllabus.md', content: tidy(fill(viewSyllabus(course))) }];
  },
  (course, templates, notes) => {
    const fill = compileTemplate('session.md.hbs', templates, sessionFields);
    return course.sessions.map((session) => ({
      path: `sessions/${session.slug}/README.md`,
      content: tidy(fill(viewSession(course, session, notes))),
    }));
  },
  (course, templates, notes) => {
    const fill = compileTemplate('slides.md.hbs', templates, slidesFields);
    return course.sessions
      .filter((session) => session.readings.length > 0)
      .map((session) => ({
        path: `slides/${session.slug}.md`,
        content: tidy(fill(viewSlides(course, session, notes))),
      }));
  },
  (course, templates, notes) => renderSite(course, { templates, notes }),
];

/** One line break at the end, whichever part of a template came last. */
function tidy(text: string): string {
  return `${text.trimEnd()}\n`;
}

function unknownTemplates(own: Templates, all: Templates): TemplateProblem[] {
  const known = Object.keys(builtInTemplates).sort(byCodeUnits);
  const names = known.map((name) => `\`${name}\``).join(', ');

  return Object.keys(own)
    .filter((name) => !Object.hasOwn(builtInTemplates, name) && !isUsedPartial(name, all))
    .sort(byCodeUnits)
    .map((template) => {
      const meant = nearest(template, known);
      const expected = meant === undefined ? names : `\`${meant}\` (one of ${names})`;
      const reason = `Unexpected template \`${template}\`, expected ${expected}`;
      return {
        ruleId: 'template-is-known',
        template,
        reason,
        ...(meant !== undefined && { expected: meant }),
      };
    });
}

/** Templates of a course may have partials of their own. */
function isUsedPartial(name: string, all: Templates): boolean {
  const [, partial] = /^(?:site\/)?partials\/([^/]+)\.[a-z]+\.hbs$/u.exec(name) ?? [];
  const uses = [`{{> ${partial}`, `{{>${partial}`, `{{#> ${partial}`, `{{#>${partial}`];
  return partial !== undefined && Object.values(all).some((text) => uses.some((use) => text.includes(use)));
}

/** In the order of the sessions, each once. */
function usedPapers(plan: CoursePlan, catalog: Catalog): readonly Paper[] {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const ids = new Set(
    [...plan.sessions, ...plan.noClass].flatMap(({ readings = [] }) => readings.map(({ paper }) => paper)),
  );
  return [...ids].flatMap((id) => papers.get(id) ?? []);
}
