import type { Labels } from '../../language/language.js';
import type { ReadingFacts } from '../../views/reading-facts.js';

/** Words in calendar feeds. */
export const calendarLabels: Labels<
  Readonly<Record<ReadingFacts['role'], string>> & {
    readonly noClass: (reason: string) => string;
    readonly due: (title: string) => string;
    readonly dueAt: (time: string, title: string) => string;
  }
> = {
  en: {
    required: 'Required',
    optional: 'Optional',
    background: 'Background',
    noClass: (reason) => `No class: ${reason}`,
    due: (title) => `Due: ${title}`,
    dueAt: (time, title) => `Due at ${time}: ${title}`,
  },
  de: {
    required: 'Pflichtlektüre',
    optional: 'Freiwillig',
    background: 'Hintergrund',
    noClass: (reason) => `Keine Sitzung: ${reason}`,
    due: (title) => `Abgabe: ${title}`,
    dueAt: (time, title) => `Abgabe bis ${time} Uhr: ${title}`,
  },
};
