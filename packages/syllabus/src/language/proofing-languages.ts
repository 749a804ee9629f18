import type { Language } from './language.js';

/** Which language a program checks the spelling in: the most common of its variants. */
export const proofingLanguages: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };
