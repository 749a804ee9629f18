/** How a template is compiled, by its name: for HTML it escapes, and it knows no helper that Handlebars does not bring. */
export function templateOptions(name: string): {
  readonly strict: true;
  readonly noEscape: boolean;
  readonly knownHelpersOnly: true;
} {
  return { strict: true, noEscape: !name.endsWith('.html.hbs'), knownHelpersOnly: true };
}
