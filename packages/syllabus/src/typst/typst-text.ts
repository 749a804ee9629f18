/**
 * A text as Typst reads it in code: a string, in which nothing is markup; empty where the text is.
 *
 * @example
 * typstText('50 % of #1 "or" $x$') // => '"50 % of #1 \\"or\\" $x$"'
 */
export function typstText(text: string): string {
  return text === '' ? '' : `"${text.replaceAll(special, inString)}"`;
}

/** What ends a string, begins an escape, or would not be seen in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const special = /["\\\u0000-\u001F\u007F-\u009F\u2028\u2029]/gu;

function inString(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
