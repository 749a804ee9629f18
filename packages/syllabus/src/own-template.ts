import { cleanText } from '@proseminar/core';
import Handlebars from 'handlebars';
import { checkTemplate } from './check-template.js';
import type { Templates } from './render.js';
import { sealView } from './seal-view.js';
import { TemplateError, type TemplateProblem } from './template-error.js';
import { templateOptions } from './template-options.js';
import { findPartials, type Partials, partialsKey } from './template-partials.js';
import { shapeOfFields } from './view-shape.js';
import type { Fields } from './views/fields.js';

/**
 * Compile a template that a course has of its own, or one that includes such a partial, as a function from its view to text.
 *
 * This loads the compiler of Handlebars, which few courses need.
 *
 * @throws {TemplateError} For a name that is not among the fields, whether its branch would be taken or not.
 */
export function compileOwnTemplate(
  name: string,
  templates: Templates,
  fields: Fields,
): (view: object) => string {
  const { handlebars, partials } = openSurroundings(name, templates);
  const text = templates[name] ?? '';
  check(name, text, { fields, partials });
  const template = handlebars.compile<object>(text, templateOptions(name));
  return (view) => template(sealView(view));
}

interface Surroundings {
  readonly handlebars: typeof Handlebars;
  readonly partials: Partials;
}

/** What templates that stand together share, so that partials are compiled once for all of them. */
const opened = new WeakMap<Templates, Map<string, Surroundings>>();

function openSurroundings(name: string, templates: Templates): Surroundings {
  const known = opened.get(templates) ?? new Map<string, Surroundings>();
  opened.set(templates, known);
  const key = partialsKey(name);
  const found = known.get(key);
  if (found) return found;

  const partials = findPartials(name, templates);
  const handlebars = Handlebars.create();
  handlebars.registerHelper('log', () => '');
  // Compiled when it is first included.
  for (const [partial, { text }] of partials)
    handlebars.registerPartial(partial, handlebars.compile(text, templateOptions(name)));

  const surroundings = { handlebars, partials };
  known.set(key, surroundings);
  return surroundings;
}

/** Throw for what a template or one of its partials cannot name. */
function check(
  name: string,
  text: string,
  { fields, partials }: { fields: Fields; partials: Partials },
): void {
  const parsed = new Map(
    [...partials].map(([partial, part]) => [partial, { ...part, program: parse(part.template, part.text) }]),
  );
  const surroundings = { root: shapeOfFields(fields), isHtml: name.endsWith('.html.hbs'), partials: parsed };
  const problems = checkTemplate(name, parse(name, text), surroundings);
  if (problems.length > 0) throw new TemplateError(unique(problems));
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
