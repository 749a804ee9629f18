import { cleanText } from '@proseminar/core';
import runtime from 'handlebars/runtime.js';
import { TemplateError } from './template-error.js';
import { findPartials, type Partials } from './template-partials.js';
import { builtInTemplates, compiledTemplates } from './templates.js';
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
 * const fill = await compileTemplate('title.md.hbs', {'title.md.hbs': '# {{title}}'}, {title: 'Title of the course'})
 * fill({title: 'Raft'}) // => '# Raft'
 */
export async function compileTemplate<const Contract extends Fields>(
  name: string,
  templates: Templates,
  fields: Contract,
): Promise<(view: ViewOf<Contract>) => string> {
  const partials = findPartials(name, templates);
  const isOurs =
    isBuiltIn(name, templates[name]) &&
    [...partials.values()].every(({ template, text }) => isBuiltIn(template, text));
  const template = isOurs
    ? openBuiltIn(name, partials)
    : (await import('./own-template.js')).compileOwnTemplate(name, templates, fields);

  return (view) => {
    try {
      return template(view);
    } catch (error) {
      const reason = error instanceof Error ? cleanText(error.message) : 'Unexpected failure of the template';
      throw new TemplateError([{ ruleId: 'template-field-is-known', template: name, reason }]);
    }
  };
}

function isBuiltIn(name: string, text: string | undefined): boolean {
  return Object.hasOwn(builtInTemplates, name) && builtInTemplates[name] === text;
}

/** Our templates are compiled already, and checked by our tests: no view has to be watched. */
function openBuiltIn(name: string, partials: Partials): (view: object) => string {
  const handlebars = runtime.create();
  const open = (template: string) => handlebars.template<object>(compiledTemplates[template] ?? {});
  handlebars.registerHelper('log', () => '');
  for (const [partial, { template }] of partials) handlebars.registerPartial(partial, open(template));
  return open(name);
}
