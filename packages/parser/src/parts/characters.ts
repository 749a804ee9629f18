import { gap } from './citation.js';

/**
 * Whether a code unit is a letter or a digit of ASCII, which are most of a text and separate nothing.
 *
 * Asked before patterns are tried, as a pattern takes twenty times as long for one character.
 */
export function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether a character is a space of any kind; most are that of ASCII. */
export function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (!(code > 32 && code < 128) && /\s/u.test(text.charAt(index)));
}

/** Whether a short text is nothing but spaces, gaps, brackets and separators, as most of what stands around links is. */
export function saysNothing(text: string): boolean {
  if (text.length > 100) return false;
  for (let index = 0; index < text.length; index++) if (!nothing.includes(text.charAt(index))) return false;
  return true;
}

const nothing = ` ()[],;:|-/${gap}`;

/** How many parts spaces make of a text, those before the first and after the last among them. */
export function countParts(text: string): number {
  let parts = 1;
  for (let index = 0; index < text.length; index++)
    if (isSpaceAt(text, index) && !isSpaceAt(text, index - 1)) parts += 1;
  return parts;
}
