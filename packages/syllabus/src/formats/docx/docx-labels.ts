import type { Labels } from '../../language/language.js';

/** Words at the foot of each page. */
export const docxLabels: Labels<{ readonly page: string; readonly of: string }> = {
  en: { page: 'Page', of: 'of' },
  de: { page: 'Seite', of: 'von' },
};
