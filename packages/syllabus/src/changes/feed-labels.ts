import type { Labels } from '../language/language.js';

/** Words of the documents that tell what changed, where templates name them as `labels.…`. */
export const feedLabels: Labels<{
  readonly changes: string;
  readonly nothing: string;
  readonly changesOn: (date: string) => string;
}> = {
  en: {
    changes: 'Changes',
    nothing: 'Nothing has changed yet.',
    changesOn: (date) => `Changes on ${date}`,
  },
  de: {
    changes: 'Änderungen',
    nothing: 'Bisher hat sich nichts geändert.',
    changesOn: (date) => `Änderungen am ${date}`,
  },
};
