/**
 * Split a text where a sticky pattern fits outside of braces.
 *
 * @example
 * splitOutsideBraces('A and {B and C}', /\sand\s/y) // => ['A', '{B and C}']
 */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;

  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    const [found] = separator.exec(text) ?? [];
    if (found === undefined) continue;
    parts.push(text.slice(start, at));
    start = at + found.length;
    // The blank after one `and` may be that before the next.
    at = start - 2 < at ? at : start - 2;
  }

  return [...parts, text.slice(start)];
}
