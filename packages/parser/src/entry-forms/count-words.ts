import { isPlain } from '../parts/characters.js';

const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** How many words a text has; two characters count as one where words have no spaces between them. */
export function countWords(text: string): number {
  const plain = countPlainWords(text);
  if (plain !== undefined) return plain;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.reduce((sum, word) => sum + (unspaced.test(word) ? Math.ceil(word.length / 2) : 1), 0);
}

/** The same for a text of ASCII; most are. */
function countPlainWords(text: string): number | undefined {
  let words = 0;
  let isInside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127) return undefined;
    const isPart = isPlain(code);
    if (isPart && !isInside) words += 1;
    isInside = isPart;
  }
  return words;
}
