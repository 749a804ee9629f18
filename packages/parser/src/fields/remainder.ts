import { trimEnd, trimStart } from '../trim-separators.js';

const emptyBrackets = /\(\s*[,;|/\s]*\)|\[\s*[,;|/\s]*\]/gu;
const pictograms = /:(?:\d(?:st|nd|rd|th)_)?[a-z][a-z_]{2,30}:/gu;
const separators = ' ,;:|•·–—-';

/**
 * What is left of an entry once its fields are taken out, without the
 * brackets and separators that held them; absent where nothing is left.
 */
export function readRemainder(texts: readonly string[]): string | undefined {
  const parts = texts.filter(hasWords).map(tidy).filter(hasWords);
  return parts.length === 0 ? undefined : tidy([...new Set(parts)].join(' '));
}

/** Most of what is left has none. */
function hasWords(text: string): boolean {
  return text !== '' && /[\p{Letter}\p{Number}]/u.test(text);
}

function tidy(text: string): string {
  if (text === '') return text;
  let tidied = text;
  for (let before = ''; before !== tidied; ) {
    before = tidied;
    const filled = tidied.replace(pictograms, ' ').replace(emptyBrackets, ' ').replace(/\s+/gu, ' ');
    tidied = withoutLooseBrackets(trimEnd(trimStart(filled, `${separators}.`), separators));
  }
  return tidied;
}

/** Without a bracket at an end whose partner is gone, as it stood before the links. */
function withoutLooseBrackets(text: string): string {
  if (text.startsWith(')')) return text.slice(1);
  if (text.endsWith('(')) return text.slice(0, -1);
  const balance = count(text, '(') - count(text, ')');
  if (balance < 0 && text.endsWith(')')) return text.slice(0, -1);
  return balance > 0 && text.startsWith('(') ? text.slice(1) : text;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
