import { formatCount, type LinkRelation } from '@proseminar/core';
import type { Labels, Language } from '../language/language.js';
import type { AttachmentKind } from '../overrides/attachments.js';

/** Words in the facts of a course. */
export const factLabels: Labels<{
  readonly session: (number: number) => string;
  readonly until: (date: string) => string;
  readonly about: (minutes: string) => string;
  readonly assumed: (pages: number) => string;
  /** Before the last of several names. */
  readonly and: string;
  /** Sorts of sessions that plans bring with them; courses have words of their own. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What is attached to sessions. */
  readonly attachments: Readonly<Record<AttachmentKind, string>>;
  /** What links are called that have no name in the reading list. */
  readonly links: Readonly<Record<LinkRelation, string>>;
}> = {
  en: {
    session: (number) => `Session ${number}`,
    until: (date) => `to ${date}`,
    about: (minutes) => `About ${minutes}`,
    assumed: (pages) => `if papers without a page count have ${formatCount(pages, 'page')}`,
    and: 'and',
    kinds: {},
    attachments: { slides: 'Slides', summary: 'Summary', video: 'Recording' },
    links: {
      pdf: 'PDF',
      paper: 'Paper',
      code: 'Code',
      project: 'Project',
      slides: 'Slides',
      video: 'Video',
      data: 'Data',
      blog: 'Blog post',
      other: 'Link',
    },
  },
  de: {
    session: (number) => `Sitzung ${number}`,
    until: (date) => `bis ${date}`,
    about: (minutes) => `Etwa ${minutes}`,
    assumed: (pages) =>
      `wenn Artikel ohne Seitenzahl ${pages === 1 ? 'eine Seite' : `${pages} Seiten`} haben`,
    and: 'und',
    kinds: {
      reading: 'Lektüre',
      open: 'Offen',
      lecture: 'Vorlesung',
      introduction: 'Einführung',
      project: 'Projekt',
      talks: 'Vorträge',
      discussion: 'Diskussion',
      workshop: 'Workshop',
      exam: 'Prüfung',
    },
    attachments: { slides: 'Folien', summary: 'Zusammenfassung', video: 'Aufzeichnung' },
    links: {
      pdf: 'PDF',
      paper: 'Artikel',
      code: 'Code',
      project: 'Projekt',
      slides: 'Folien',
      video: 'Video',
      data: 'Daten',
      blog: 'Blogbeitrag',
      other: 'Link',
    },
  },
};

/** `listNames(['Ada', 'Grace', 'Alan'], 'en')` is `Ada, Grace and Alan`. */
export function listNames(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${factLabels[language].and} ${names.at(-1)}`;
}

/** What sort of session it is, with a capital: `Reading`, in German `Lektüre`. */
export function kindTitle(kind: string, language: Language): string {
  const { kinds } = factLabels[language];
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? kind) : kind.charAt(0).toUpperCase() + kind.slice(1);
}
