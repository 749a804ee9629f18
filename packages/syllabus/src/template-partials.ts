import type { Templates } from './render.js';

/** Partials by the name that includes them. */
export type Partials = ReadonlyMap<string, { readonly template: string; readonly text: string }>;

/**
 * The partials of a template: they stand beside it and have the same kind of output.
 *
 * @example
 * findPartials('README.md.hbs', {'partials/due.md.hbs': '…'}).keys() // => 'due'
 */
export function findPartials(name: string, templates: Templates): Partials {
  const folder = `${folderOf(name)}partials/`;
  const extension = extensionOf(name);

  return new Map(
    Object.entries(templates)
      .filter(([path]) => path.startsWith(folder) && path.endsWith(extension))
      .map(([template, text]) => [template.slice(folder.length, -extension.length), { template, text }]),
  );
}

/**
 * Names of the partials that the text of a template includes, whether they are there or not.
 *
 * @example
 * listIncluded('site/partials/head.html.hbs', '{{> icon}}') // => ['site/partials/icon.html.hbs']
 */
export function listIncluded(name: string, text: string): readonly string[] {
  const folder = folderOf(name).replace(/partials\/.*$/u, '');
  const included = text.matchAll(/\{\{~?#?>\s*([^\s}~]+)/gu);
  return [...included].map(([, partial]) => `${folder}partials/${partial}${extensionOf(name)}`);
}

/** The same for templates that have the same partials. */
export function partialsKey(name: string): string {
  return `${folderOf(name)}*${extensionOf(name)}`;
}

function folderOf(template: string): string {
  return template.slice(0, template.lastIndexOf('/') + 1);
}

function extensionOf(template: string): string {
  return /\.[^./]+\.hbs$/u.exec(template)?.[0] ?? '.hbs';
}
