import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { templateOptions } from '../src/template-options.js';

/**
 * A template file as a module: its text, and the same compiled, so that a build neither loads the compiler nor waits for it.
 *
 * @example
 * templateModule('templates/README.md.hbs') // => 'export const text = "# {{heading}}…";\nexport const compiled = {…};\n'
 */
export function templateModule(file: string): string {
  const text = readFileSync(file, 'utf8');
  const compiled = Handlebars.precompile(text, templateOptions(file));
  return `export const text = ${JSON.stringify(text)};\nexport const compiled = ${String(compiled)};\n`;
}
