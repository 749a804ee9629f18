import type { Language } from './language/language.js';
import { planWords } from './language/plan-words.js';

/** The title of one of several sessions about the same: `Serving (2 of 5)`. */
export function withPart(title: string, number: number, count: number, language: Language): string {
  return `${title} (${planWords[language].place(number, count)})`;
}

/** What such a title is without its part, in any language: `Serving`. */
export function withoutPart(title: string): string {
  return title.replace(/ \(\d+ \p{L}+ \d+\)$/u, '');
}
