import type { Author } from '@proseminar/core';
import type { Parts } from '../parts/parts.js';

const etAl = /[\s,;]*\bet al\b\.?/giu;

/**
 * Read names as a list writes them: `A. Lovelace, C. Babbage and G. Boole`,
 * or with `;` between them where names have commas.
 */
export function readAuthors(text: string | undefined): Author[] {
  if (text === undefined) return [];
  const names = text.replace(etAl, '').split(text.includes(';') ? ';' : /,\s*(?:and\s)?|\sand\s|\s&\s/u);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((literal) => ({ literal }));
}

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
