import { isAlphanumeric, isAsciiPunctuation } from '../characters.js';
import { ampersand, backslash, numberSign } from '../codes.js';
import { refuse } from '../refusal.js';
import type { InlineText } from './inline-text.js';

/** The names that occur; texts with others go to remark-parse, which knows all two thousand. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  copy: '©',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00A0',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  times: '×',
};

const shape = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\dA-Za-z]{1,31}));/uy;

/** Read an `&`, with what stands for one character. */
export function readCharacterReference(text: InlineText): void {
  const { at } = text;
  const reference = characterReferenceAt(text.text, at);
  if (!reference || reference.end > text.end) {
    text.at += 1;
    return;
  }
  const { value, end } = reference;
  text.addText(at);
  text.appendText(value, at, text.point(end));
  // What looks at the text later may find an address.
  if (isAlphanumeric(value.charCodeAt(0)) || '.:/@'.includes(value)) text.suspects.push(at);
  text.goOn(end);
}

/** `&amp;` as it is read, and where it ends; `undefined` for an `&` that is itself. */
function characterReferenceAt(text: string, at: number): { value: string; end: number } | undefined {
  const next = text.charCodeAt(at + 1);
  if (next !== numberSign && !isAlphanumeric(next)) return undefined;
  shape.lastIndex = at;
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, decimal, hexadecimal, name] = match;
  return { value: decode(decimal, hexadecimal, name), end: shape.lastIndex };
}

function decode(decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return (Object.hasOwn(named, name) ? named[name] : undefined) ?? refuse();
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  // Controls, surrogates and what is no character are replaced; that is left to remark-parse.
  const isOrdinary = (code >= 32 && code < 127) || (code >= 160 && code < 0xd800);
  return isOrdinary ? String.fromCharCode(code) : refuse();
}

/** An address, a title or the language of code without its escapes and references. */
export function decodeString(text: string, start: number, end: number): string {
  let value = '';
  let from = start;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === backslash && at + 1 < end && isAsciiPunctuation(text.charCodeAt(at + 1))) {
      value += text.slice(from, at);
      from = at + 1;
      at += 2;
    } else if (code === ampersand) {
      const reference = characterReferenceAt(text, at);
      if (reference && reference.end <= end) {
        value += text.slice(from, at) + reference.value;
        from = reference.end;
        at = from;
      } else {
        at += 1;
      }
    } else {
      at += 1;
    }
  }
  return value + text.slice(from, end);
}
