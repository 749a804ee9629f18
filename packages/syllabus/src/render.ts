import { cleanText } from '@proseminar/core';
import Handlebars from 'handlebars';
import { checkTemplate } from './check-template.js';
import { sealView } from './seal-view.js';
import { TemplateError, type TemplateProblem } from './template-error.js';
import { builtInTemplates } from './templates.js';
import { shapeOfFields } from './view-shape.js';
import type { Fields, ViewOf } from './views/fields.js';

/** Texts of templates by name, a path below `templates/`: `README.md.hbs`, `partials/due.md.hbs`. */
export type Templates = Readonly<Record<string, string>>;

/**
 * Make a template ready, as a function from its view to text.
 *
 * A name that is not among the fields throws a `TemplateError`, whether its branch would be taken or not.
 * `{{> due}}` in `README.md.hbs` is `partials/due.md.hbs`: partials stand beside their template and have the
 * same kind of output. Text is escaped in a `.html.hbs` template; views for other targets hold finished text.
 *
 * @example
 * compileTemplate('title.md.hbs', {'title.md.hbs': '# {{title}}'}, {title: 'Title of the course'})({title: 'Raft'})
 * // => '# Raft'
 */
export function compileTemplate<const Contract extends Fields>(
  name: string,
  templates: Templates,
  fields: Contract,
): (view: ViewOf<Contract>) => string {
  const isHtml = name.endsWith('.html.hbs');
  const { handlebars, partials } = openSurroundings(name, templates, isHtml);
  const text = templates[name] ?? '';
  const isOurs =
    isBuiltIn(name, text) && [...partials].every(([, part]) => isBuiltIn(part.template, part.text));
  if (!isOurs) check(name, text, { fields, isHtml, partials });
  const template = handlebars.compile<object>(text, optionsFor(isHtml));

  return (view) => {
    try {
      // A template that was checked by our tests does not have to be watched.
      return template(isOurs ? view : sealView(view));
    } catch (error) {
      const reason = error instanceof Error ? cleanText(error.message) : 'Unexpected failure of the template';
      throw new TemplateError([{ ruleId: 'template-field-is-known', template: name, reason }]);
    }
  };
}

/** Partials by the name that includes them. */
type Partials = ReadonlyMap<string, { readonly template: string; readonly text: string }>;

interface Surroundings {
  readonly handlebars: typeof Handlebars;
  readonly partials: Partials;
}

/** What templates that stand together share, so that partials are compiled once for all of them. */
const opened = new WeakMap<Templates, Map<string, Surroundings>>();

function openSurroundings(template: string, templates: Templates, isHtml: boolean): Surroundings {
  const known = opened.get(templates) ?? new Map<string, Surroundings>();
  opened.set(templates, known);
  const key = `${folderOf(template)}*${extensionOf(template)}`;
  const found = known.get(key);
  if (found) return found;

  const partials = new Map(
    Object.entries(templates).flatMap(([path, text]) => {
      const partial = partialName(path, template);
      return partial === undefined ? [] : [[partial, { template: path, text }]];
    }),
  );
  const handlebars = Handlebars.create();
  handlebars.registerHelper('log', () => '');
  // Compiled when it is first included.
  for (const [partial, { text }] of partials)
    handlebars.registerPartial(partial, handlebars.compile(text, optionsFor(isHtml)));

  const surroundings = { handlebars, partials };
  known.set(key, surroundings);
  return surroundings;
}

function optionsFor(isHtml: boolean) {
  return { strict: true, noEscape: !isHtml, knownHelpersOnly: true };
}

function isBuiltIn(name: string, text: string): boolean {
  return Object.hasOwn(builtInTemplates, name) && builtInTemplates[name] === text;
}

/** Throw for what a template or one of its partials cannot name. */
function check(
  name: string,
  text: string,
  { fields, isHtml, partials }: { fields: Fields; isHtml: boolean; partials: Partials },
): void {
  const parsed = new Map(
    [...partials].map(([partial, part]) => [partial, { ...part, program: parse(part.template, part.text) }]),
  );
  const surroundings = { root: shapeOfFields(fields), isHtml, partials: parsed };
  const problems = checkTemplate(name, parse(name, text), surroundings);
  if (problems.length > 0) throw new TemplateError(unique(problems));
}

/** `due` for `partials/due.md.hbs` beside `README.md.hbs`. */
function partialName(path: string, template: string): string | undefined {
  const folder = `${folderOf(template)}partials/`;
  const extension = extensionOf(template);
  if (!path.startsWith(folder) || !path.endsWith(extension)) return undefined;
  return path.slice(folder.length, -extension.length);
}

function folderOf(template: string): string {
  return template.slice(0, template.lastIndexOf('/') + 1);
}

function extensionOf(template: string): string {
  return /\.[^./]+\.hbs$/u.exec(template)?.[0] ?? '.hbs';
}

function parse(template: string, text: string): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    throw new TemplateError([syntaxProblem(template, error instanceof Error ? error : new Error())]);
  }
}

/** Handlebars says where in its message, and names the tokens of its grammar, which help nobody. */
function syntaxProblem(template: string, error: Error): TemplateProblem {
  const [, parseLine, excerpt = ''] = /^Parse error on line (\d+):\n(.*)\n/u.exec(error.message) ?? [];
  const [, open, close, line] = /^(.*) doesn't match (.*) - (\d+):\d+$/u.exec(error.message) ?? [];
  const at = Number(parseLine ?? line ?? 1);

  const reason = close
    ? `Unexpected \`{{/${close}}}\`, expected \`{{/${open}}}\``
    : error.message.includes("got 'EOF'")
      ? 'Unexpected end of the template, expected the end of an open block: `{{/each}}`, `{{/if}}`'
      : `Unexpected syntax near \`${cleanText(excerpt)}\`, expected an expression such as \`{{title}}\``;

  return { ruleId: 'template-parses', template, line: at, reason };
}

/** A partial that is used twice has its problems once. */
function unique(problems: readonly TemplateProblem[]): readonly TemplateProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
