/** Where a part of a text stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The items of an array in JSON, as places in its text, so that one that is broken does not spoil the others.
 *
 * `undefined` for a text that is no array.
 */
export function findJsonItems(text: string): Span[] | undefined {
  const open = text.search(/[^\s\ufeff]/u);
  if (text[open] !== '[') return undefined;
  const items: Span[] = [];
  let depth = 0;
  let start = open + 1;
  let isString = false;

  let at = open + 1;
  for (; at < text.length; at++) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
      else if (character === '\n') skipBroken(at);
    } else if (character === '"') isString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (depth > 0 && (character === '}' || character === ']')) depth -= 1;
    else if (depth === 0 && (character === ',' || character === ']')) {
      take(at);
      start = at + 1;
      if (character === ']') return items;
    }
  }
  take(text.length);
  return items;

  /** A string of JSON does not go on in the next line: a quotation mark is missing. The next item is indented alike. */
  function skipBroken(place: number): void {
    const first = start + text.slice(start, place).search(/\S/u);
    const line = text.lastIndexOf('\n', first) + 1;
    const indent = text.slice(line, first);
    const next = /\S/u.test(indent) ? -1 : text.indexOf(`\n${indent}{`, place);
    at = next === -1 ? text.length : next + indent.length;
    take(at);
    start = at + 1;
    depth = 0;
    isString = false;
  }

  function take(end: number): void {
    const item = text.slice(start, end);
    const trimmed = item.trim().replace(/,$/u, '');
    const from = start + item.indexOf(trimmed);
    if (trimmed !== '') items.push({ start: from, end: from + trimmed.length });
  }
}
