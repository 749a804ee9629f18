import { slug } from '@proseminar/core';
import type { Language } from './language.js';

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Words as a name of a file: `fileWords('Einführung', 'de')` is `einfuehrung`. */
export function fileWords(words: string, language: Language): string {
  return slug(language === 'de' ? spellUmlauts(words) : words);
}

function spellUmlauts(words: string): string {
  return words.normalize('NFC').replace(/[äöü]/giu, (letter) => umlauts[letter.toLowerCase()] ?? letter);
}
