/** Way from a document's root to a value in it. */
export type ProblemPath = readonly (string | number)[];

/** A path in words of the document: `papers[3].links[0].url`; `catalog` for the root. */
export function formatPath(path: ProblemPath): string {
  if (path.length === 0) return 'catalog';
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^\w+$/u.test(step) ? `.${step}` : `[${showValue(step)}]`;
    })
    .join('')
    .replace(/^\./u, '');
}

/** Most characters of a value that a message shows. */
const longestShown = 40;

/** A value as a message shows it: short, on one line, without characters that nobody can see. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return `\`${String(value)}\``;

  const characters = [...value.slice(0, 2 * longestShown + 2)];
  const short = characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : value;
  return JSON.stringify(short).replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
