import { cleanText } from '../text.js';

/**
 * A text as TeX that prints it, safe inside the braces of a BibTeX field.
 *
 * The forms are those that BibTeX’s readers agree on: letters and symbols
 * beyond ASCII stay as they are, and a brace without a partner becomes a
 * command, because BibTeX counts `\{` as a brace too.
 */
export function escapeTex(text: string): string {
  const clean = cleanText(text);
  const lonely = findLonelyBraces(clean);
  // Readers mis-pair the dollars of `$<$` where the text has one of its own.
  const symbols = clean.includes('$') ? commands : mathematics;

  return clean.replace(special, (character, place: number) =>
    lonely.has(place)
      ? (lonelyBraces[character] ?? '')
      : (escapes[character] ?? symbols[character] ?? character),
  );
}

/** An `@` is special only where it looks like the start of an entry; dashes and quotes where TeX would make one sign of two. */
const special = /@(?= ?[a-z]+ ?[{(])|(?<=-)-|(?<=')'|(?<=`)`|[\\~^%&$#_<>|{}]/giu;

const escapes: Readonly<Partial<Record<string, string>>> = {
  '@': '{@}',
  '-': '{-}',
  "'": "{'}",
  '`': '{`}',
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '\\^{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
};

const mathematics: Readonly<Partial<Record<string, string>>> = { '<': '$<$', '>': '$>$', '|': '$|$' };

const commands: Readonly<Partial<Record<string, string>>> = {
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

const lonelyBraces: Readonly<Partial<Record<string, string>>> = {
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
};

/** Places of braces that close or open nothing. */
function findLonelyBraces(text: string): ReadonlySet<number> {
  const open: number[] = [];
  const lonely: number[] = [];
  for (let place = 0; place < text.length; place++) {
    if (text[place] === '{') open.push(place);
    if (text[place] === '}' && open.pop() === undefined) lonely.push(place);
  }
  return new Set([...lonely, ...open]);
}
