import { cleanText } from '@proseminar/core';
import Handlebars from 'handlebars';
import { checkTemplate } from './check-template.js';
import { sealView } from './seal-view.js';
import { TemplateError, type TemplateProblem } from './template-error.js';
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
  const program = parse(name, templates[name] ?? '');
  const partials = new Map(
    Object.keys(templates).flatMap((path) => {
      const partial = partialName(path, name);
      const text = templates[path] ?? '';
      return partial === undefined ? [] : [[partial, { template: path, text, program: parse(path, text) }]];
    }),
  );

  const handlebars = Handlebars.create();
  handlebars.registerHelper('log', () => '');
  for (const [partial, { text }] of partials) handlebars.registerPartial(partial, text);
  const options = { strict: true, noEscape: !isHtml, knownHelpersOnly: true };
  const template = handlebars.compile<object>(templates[name] ?? '', options);

  const surroundings = { root: shapeOfFields(fields), isHtml, partials };
  const problems = checkTemplate(name, program, surroundings);
  if (problems.length > 0) throw new TemplateError(unique(problems));

  return (view) => {
    try {
      return template(sealView(view));
    } catch (error) {
      const reason = error instanceof Error ? cleanText(error.message) : 'Unexpected failure of the template';
      throw new TemplateError([{ ruleId: 'template-field-is-known', template: name, reason }]);
    }
  };
}

/** `due` for `partials/due.md.hbs` beside `README.md.hbs`. */
function partialName(path: string, template: string): string | undefined {
  const folder = `${template.slice(0, template.lastIndexOf('/') + 1)}partials/`;
  const extension = /\.[^./]+\.hbs$/u.exec(template)?.[0] ?? '.hbs';
  if (!path.startsWith(folder) || !path.endsWith(extension)) return undefined;
  return path.slice(folder.length, -extension.length);
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
