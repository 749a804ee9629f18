import type { Labels } from '../language/language.js';
import type { LinkGroup } from './deck.js';

/** Words that decks say themselves; everything else on a slide is out of the course, the list or the notes. */
export interface DeckLabels {
  readonly room: string;
  readonly position: string;
  readonly session: (number: number) => string;
  readonly week: (week: number) => string;
  readonly before: string;
  readonly today: string;
  readonly next: string;
  readonly agenda: string;
  readonly required: string;
  readonly optional: string;
  /** The same inside a line. */
  readonly optionalMark: string;
  readonly background: string;
  readonly links: Readonly<Record<LinkGroup, string>>;
  readonly noLink: string;
  readonly readingNotes: string;
  readonly togetherWith: string;
  /** `reading notes in notes/gandiva.md` */
  readonly notesIn: (path: string) => string;
  /** `From the reading notes in notes/gandiva.md` */
  readonly fromNotes: (path: string) => string;
  readonly notesTitle: string;
  readonly figures: string;
  readonly figureWithoutWords: string;
  readonly more: string;
  readonly nextTime: string;
  readonly due: string;
  readonly sources: string;
  readonly made: string;
  readonly idea: string;
  readonly judgement: string;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly discussion: string;
  readonly brief: string;
  readonly comparison: string;
  readonly appeared: string;
  readonly notesSay: string;
  readonly ideaRow: string;
  readonly evidenceRow: string;
  readonly limitsRow: string;
  readonly roles: string;
}

export const deckLabels: Labels<DeckLabels> = {
  en: {
    room: 'Where',
    position: 'Where we are',
    session: (number) => `Session ${number}`,
    week: (week) => `Week ${week}`,
    before: 'Before',
    today: 'Today',
    next: 'Next',
    agenda: 'What we read',
    required: 'Required reading',
    optional: 'Optional reading',
    optionalMark: 'optional reading',
    background: 'For those who want more',
    links: { paper: 'Paper', video: 'Video', slides: 'Slides', code: 'Code', more: 'More' },
    noLink: 'The reading list has no link for this paper.',
    readingNotes: 'Notes',
    togetherWith: 'Together with',
    notesIn: (path) => `reading notes in ${path}`,
    fromNotes: (path) => `From the reading notes in ${path}`,
    notesTitle: 'Notes',
    figures: 'Figures',
    figureWithoutWords: 'A figure without a caption',
    more: 'More in the notes',
    nextTime: 'Next time',
    due: 'Due',
    sources: 'Sources',
    made: 'Reading notes are quoted word for word. Prompts are the same for every paper.',
    idea: 'Problem and idea',
    judgement: 'Strengths and weaknesses',
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    discussion: 'Questions to discuss',
    brief: 'In one minute',
    comparison: 'Side by side',
    appeared: 'Appeared',
    notesSay: 'In short',
    ideaRow: 'Main idea',
    evidenceRow: 'Evidence',
    limitsRow: 'Limits',
    roles: 'Questions for each role',
  },
  de: {
    room: 'Wo',
    position: 'Wo wir stehen',
    session: (number) => `Sitzung ${number}`,
    week: (week) => `Woche ${week}`,
    before: 'Davor',
    today: 'Heute',
    next: 'Danach',
    agenda: 'Was wir lesen',
    required: 'Pflichtlektüre',
    optional: 'Zusatzlektüre',
    optionalMark: 'Zusatzlektüre',
    background: 'Zum Weiterlesen',
    links: { paper: 'Artikel', video: 'Video', slides: 'Folien', code: 'Code', more: 'Weiteres' },
    noLink: 'Die Leseliste hat keinen Link zu diesem Artikel.',
    readingNotes: 'Notizen',
    togetherWith: 'Zusammen mit',
    notesIn: (path) => `Lesenotizen in ${path}`,
    fromNotes: (path) => `Aus den Lesenotizen in ${path}`,
    notesTitle: 'Notizen',
    figures: 'Abbildungen',
    figureWithoutWords: 'Eine Abbildung ohne Bildunterschrift',
    more: 'Mehr in den Notizen',
    nextTime: 'Nächstes Mal',
    due: 'Abgabe',
    sources: 'Quellen',
    made: 'Lesenotizen sind wörtlich zitiert. Die Anregungen sind für alle Artikel gleich.',
    idea: 'Problem und Idee',
    judgement: 'Stärken und Schwächen',
    strengths: 'Stärken',
    weaknesses: 'Schwächen',
    discussion: 'Fragen zur Diskussion',
    brief: 'In einer Minute',
    comparison: 'Nebeneinander',
    appeared: 'Erschienen',
    notesSay: 'In Kürze',
    ideaRow: 'Hauptidee',
    evidenceRow: 'Belege',
    limitsRow: 'Grenzen',
    roles: 'Fragen an jede Rolle',
  },
};
