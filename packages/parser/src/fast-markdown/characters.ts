import { hyphen } from './codes.js';

/** What stands beside a run of `*`, `_` or `~`; the beginning and the end of a text are whitespace. */
export type CharacterKind = typeof word | typeof whitespace | typeof punctuation;
export const word = 0;
export const whitespace = 1;
export const punctuation = 2;

const isUnicodeWhitespace = /\s/u;
const isUnicodePunctuation = /[\p{P}\p{S}]/u;

/** Kinds of the ASCII characters, which nearly all are. */
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): CharacterKind {
  if (isUnicodeWhitespace.test(character)) return whitespace;
  return isUnicodePunctuation.test(character) ? punctuation : word;
}

/** Half of a surrogate pair is a word character, whatever the pair is: micromark looks at code units. */
export function characterKind(code: number): CharacterKind {
  return code < 128 ? (asciiKinds[code] as CharacterKind) : kindOf(String.fromCharCode(code));
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isAlphanumeric(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** A letter, a digit or `-`: what names of tags are made of. */
export function isTagNameCharacter(code: number): boolean {
  return code === hyphen || isAlphanumeric(code);
}

export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

export function isControl(code: number): boolean {
  return code < 32 || code === 127;
}
