/** Text with one line break at the end, whichever part of a template came last. */
export function tidy(text: string): string {
  return `${text.trimEnd()}\n`;
}
