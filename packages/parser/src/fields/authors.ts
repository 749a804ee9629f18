import type { Author } from '@proseminar/core';
import type { Parts } from '../parts/parts.js';

const etAl = /[\s,;]*\bet al\b\.?/giu;

/**
 * Read names as a list writes them: `A. Lovelace, C. Babbage and G. Boole`,
 * or with `;` between them where names have commas; initials alone belong to
 * the family name before them.
 */
export function readAuthors(text: string | undefined): Author[] {
  if (text === undefined) return [];
  const names: string[] = [];
  const isParted = text.includes(';');
  const parts = text
    .replace(etAl, '')
    .normalize()
    .split(isParted ? ';' : /,\s*(?:and\s)?|\sand\s|\s&\s/u);
  for (const part of parts) {
    const name = part.replace(/^[\s…&]+/u, '').trim();
    const last = names.at(-1);
    if (last !== undefined && !isParted && initials.test(name)) names[names.length - 1] = `${last}, ${name}`;
    else if (name !== '') names.push(name);
  }
  return names.map((literal) => ({ literal }));
}

/** `M. P.`, or what follows it: `2nd`. */
const initials = /^(?:(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}|2nd|3rd|[JS]r\.?|III?)$/u;

/** The authors: of a detail, else of the words beside the title. */
export function readEntryAuthors({ citation, details }: Pick<Parts, 'citation' | 'details'>): Author[] {
  const written = details.get('Authors');
  if (written !== undefined) return readAuthors(written);
  return (citation.authors?.names ?? []).map((literal) => ({ literal }));
}

/** Names as text, so that `readAuthors` gives the same again. */
export function writeAuthors(authors: readonly Author[]): string {
  const names = authors.map(({ literal }) => literal.replaceAll(';', ','));
  const plain = names.join(', ');
  const isPlain = readAuthors(plain).every(({ literal }, index) => literal === names[index]);
  if (isPlain && readAuthors(plain).length === names.length) return plain;
  return names.length === 1 ? `${plain};` : names.join('; ');
}
