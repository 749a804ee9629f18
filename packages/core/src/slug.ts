/** Names that Windows does not let a file have. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Letters that Unicode does not decompose into a Latin one and a mark. */
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', μ: 'mu' };

/**
 * A text as a piece of an id or a file name: `[a-z0-9-]`, whole words, never empty.
 *
 * A text without Latin letters or digits becomes a short hash of it, so that
 * the same text always gives the same slug.
 *
 * @param max
 *   Most characters; words that do not fit are left out.
 * @example
 * slug('Gödel’s Proof: a Primer') // => 'godels-proof-a-primer'
 */
export function slug(text: string, max = 60): string {
  const words = latinWords(text);
  let joined = words[0]?.slice(0, max) ?? '';

  for (const word of words.slice(1)) {
    if (joined.length + 1 + word.length > max) break;
    joined += `-${word}`;
  }
  if (joined === '') return `x${shortHash(text)}`;
  return reserved.test(joined) ? `${joined}-x` : joined;
}

/** The words of a text in lower-case ASCII: `['godels', 'proof']`. */
export function latinWords(text: string): string[] {
  const ascii = /[^ -~]/u.test(text) ? toAscii(text) : text.toLowerCase().replaceAll("'", '');
  return ascii.match(/[a-z0-9]+/gu) ?? [];
}

function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mark}'’]/gu, '')
    .replace(/[ßæøłđμ]/gu, (letter) => spelledOut[letter] ?? '');
}

/** Seven characters `[0-9a-z]` that depend on nothing but the text (FNV-1a, 32 bits). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}
