/** Letters that Unicode does not decompose into a Latin one and a mark. */
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/**
 * The words of a text as they are compared: lower case, without accents and punctuation.
 *
 * @example
 * foldedWords('Gödel’s C++: a Primer') // => ['godels', 'c++', 'a', 'primer']
 */
export function foldedWords(text: string): string[] {
  if (isAscii(text)) return text.toLowerCase().replaceAll("'", '').match(asciiWords) ?? [];
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/gu, '')
    .replace(/[ßæøłđ]/gu, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFC');
  return plain.match(/[\p{Letter}\p{Mark}\p{Number}]+(?:\+\+|#)?/gu) ?? [];
}

const asciiWords = /[a-z0-9]+(?:\+\+|#)?/gu;

/** Most texts are, and need none of what takes time. */
function isAscii(text: string): boolean {
  return !/[^ -~]/u.test(text);
}

/** A name as it is compared: its folded words, or the name itself where it has no letters: `★`. */
export function foldName(name: string): string {
  return foldedWords(name).join(' ') || name;
}

const articles = new Set(['a', 'an', 'the']);

/**
 * What two spellings of one title have in common: its words without articles.
 *
 * @example
 * titleKey('The Parameter-Server!') === titleKey('Parameter Server') // => true
 */
export function titleKey(title: string): string {
  const words = foldedWords(title);
  const telling = words.filter((word) => !articles.has(word));
  return (telling.length > 0 ? telling : words).join(' ') || title;
}
