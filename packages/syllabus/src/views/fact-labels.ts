import { formatCount } from '@proseminar/core';
import type { Labels } from '../language/language.js';

/** Words in the facts of a course. */
export const factLabels: Labels<{
  readonly session: (number: number) => string;
  readonly until: (date: string) => string;
  readonly about: (minutes: string) => string;
  readonly assumed: (pages: number) => string;
}> = {
  en: {
    session: (number) => `Session ${number}`,
    until: (date) => `to ${date}`,
    about: (minutes) => `About ${minutes}`,
    assumed: (pages) => `if papers without a page count have ${formatCount(pages, 'page')}`,
  },
  de: {
    session: (number) => `Sitzung ${number}`,
    until: (date) => `bis ${date}`,
    about: (minutes) => `Etwa ${minutes}`,
    assumed: (pages) =>
      `wenn Artikel ohne Seitenzahl ${pages === 1 ? 'eine Seite' : `${pages} Seiten`} haben`,
  },
};
