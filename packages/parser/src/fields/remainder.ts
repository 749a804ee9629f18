import { trimEnd, trimStart } from '../trim-separators.js';

const emptyBrackets = /\(\s*[,;|/\s]*\)|\[\s*[,;|/\s]*\]/gu;
const separators = ' ,;:|•·–—-';

/**
 * What is left of an entry once its fields are taken out, without the
 * brackets and separators that held them; absent where nothing is left.
 */
export function readRemainder(texts: readonly string[]): string | undefined {
  const parts = texts.map(tidy).filter((text) => /[\p{Letter}\p{Number}]/u.test(text));
  return parts.length === 0 ? undefined : tidy([...new Set(parts)].join(' '));
}

function tidy(text: string): string {
  let tidied = text;
  for (let before = ''; before !== tidied; ) {
    before = tidied;
    const filled = tidied.replace(emptyBrackets, ' ').replace(/\s+/gu, ' ');
    tidied = trimEnd(trimStart(filled, `${separators}.`), separators);
  }
  return tidied;
}
