import { byCodeUnits, type Catalog, nearest, type Paper } from '@proseminar/core';
import type { CoursePlan } from './course-plan.js';
import type {
  CourseNotes,
  CourseSource,
  FormatDocument,
  LastBuild,
  RenderedDocument,
  StoredDocument,
  Typeset,
} from './format.js';
import { type FormatName, formatNames } from './format-names.js';
import { formats } from './formats.js';
import type { SessionRecord } from './overrides/overrides-file.js';
import { presentAsRecorded } from './overrides/present-as-recorded.js';
import type { Templates } from './render.js';
import { TemplateError, type TemplateProblem } from './template-error.js';
import { listIncluded } from './template-partials.js';
import { builtInTemplates } from './templates.js';
import type { SessionFiles } from './views/record-facts.js';
import { type CourseFacts, sessionFacts } from './views/session-facts.js';

export interface RenderDocumentsOptions {
  /** The catalog that the course was planned from. */
  catalog: Catalog;
  /**
   * Reading notes by paper id.
   *
   * @default {}
   */
  notes?: CourseNotes;
  /**
   * What happened in sessions: `sessions` of an `overrides.yaml`.
   *
   * @default []
   */
  records?: readonly SessionRecord[];
  /**
   * The files that records name, by date and path: `{'2027-02-15/talk.pdf': bytes}`, or where they are, to be copied.
   * Those that are missing are named in documents, without a link.
   *
   * @default {}
   */
  files?: SessionFiles;
  /**
   * Templates that replace built-in ones of the same name: `{'session.md.hbs': '# {{heading}}'}`.
   *
   * @default {}
   */
  templates?: Templates;
  /**
   * The build before this one, for documents that tell what changed.
   *
   * @default None: everything is as in a first build
   */
  lastBuild?: LastBuild;
  /**
   * Names of the formats that the course has, of `formatNames`: a site has slides where the course does.
   *
   * @default formatNames
   */
  outputs?: readonly FormatName[];
  /**
   * Names of the formats to write this time: `['slides', 'calendar']`.
   *
   * @default outputs
   */
  only?: readonly FormatName[];
  /**
   * Sets Typst, for formats that are PDF.
   *
   * @default nothing, and there are no such documents
   */
  typeset?: Typeset;
  /**
   * Called with the name of each format before it is written, to show progress.
   *
   * @default nothing
   */
  onFormat?: (name: FormatName) => void;
}

/**
 * Render the documents of a course, sorted by path.
 *
 * A template that cannot be used is a problem, and the documents of its format are missing.
 *
 * @throws {TypeError} For a name in `outputs` or `only` that is no format.
 * @example
 * const {documents, problems} = await renderDocuments(plan, {catalog})
 * documents[0]?.path // => 'README.md'
 */
export async function renderDocuments(
  planned: CoursePlan,
  options: RenderDocumentsOptions,
): Promise<{
  readonly documents: readonly RenderedDocument[];
  /** Documents that are copies of the stored ones among `files`. */
  readonly stored: readonly StoredDocument[];
  readonly problems: readonly TemplateProblem[];
}> {
  const { catalog, notes = {}, templates: own = {}, lastBuild, typeset, onFormat } = options;
  const { records = [], files = {}, outputs = formatNames, only = outputs } = options;
  expectFormats('outputs', outputs);
  expectFormats('only', only);
  const templates = { ...builtInTemplates, ...own };
  const plan = presentAsRecorded(planned, records);
  const course = sessionFacts(plan, catalog, notes, { records, files });
  const source: CourseSource = {
    plan,
    catalog,
    notes,
    records,
    files,
    templates,
    course,
    papers: usedPapers(plan, catalog),
    outputs,
    ...(lastBuild && { lastBuild }),
    ...(typeset && { typeset }),
  };
  const problems: TemplateProblem[] = unknownTemplates(own, templates);
  const documents: FormatDocument[] = [];

  for (const name of formatNames.filter((each) => only.includes(each))) {
    onFormat?.(name);

    try {
      documents.push(...(await formats[name].write(source)));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      problems.push(...error.problems);
    }
  }

  const told = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  const named = nameSessions(documents, course).sort((a, b) => byCodeUnits(a.path, b.path));
  return {
    documents: named.filter((document): document is RenderedDocument => !isStored(document)),
    stored: named.filter(isStored),
    problems: [...told.values()],
  };
}

/** The documents, each with the session whose name its path has. */
function nameSessions(documents: readonly FormatDocument[], course: CourseFacts): FormatDocument[] {
  const sessions = new Map(course.sessions.map((session) => [session.slug, session]));

  return documents.map((document) => {
    const names = document.path.split('/').map((part) => part.replace(/\..*$/u, ''));
    const session = names.flatMap((name) => sessions.get(name) ?? [])[0];
    if (!session) return document;
    const required = session.readings.filter(({ isRequired }) => isRequired);
    const papers = (required.length > 0 ? required : session.readings).map(({ id }) => id);
    const about = papers.length > 0 ? papers : [`${session.kind}: ${session.title}`];
    return { ...document, session: { slug: session.slug, about } };
  });
}

function isStored(document: FormatDocument): document is StoredDocument {
  const { content } = document;
  return typeof content === 'object' && 'from' in content;
}

function expectFormats(option: string, names: readonly FormatName[]): void {
  const unknown = names.find((name) => !formatNames.includes(name));
  if (unknown === undefined) return;
  const known = formatNames.map((name) => `\`${name}\``).join(', ');
  throw new TypeError(`Unexpected format \`${unknown}\` in \`${option}\`, expected some of ${known}`);
}

function unknownTemplates(own: Templates, all: Templates): TemplateProblem[] {
  const known = Object.keys(builtInTemplates).sort(byCodeUnits);
  // Templates of a course may have partials of their own.
  const included = new Set(Object.entries(all).flatMap(([name, text]) => listIncluded(name, text)));
  const names = known.map((name) => `\`${name}\``).join(', ');

  return Object.keys(own)
    .filter((name) => !Object.hasOwn(builtInTemplates, name) && !included.has(name))
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

/** In the order of the sessions, each once. */
function usedPapers(plan: CoursePlan, catalog: Catalog): readonly Paper[] {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const ids = new Set(
    [...plan.sessions, ...plan.noClass].flatMap(({ readings = [] }) => readings.map(({ paper }) => paper)),
  );
  return [...ids].flatMap((id) => papers.get(id) ?? []);
}
