import type { Labels } from '../../language/language.js';
import type { LayoutName } from './layouts.js';

/** Words that decks for PowerPoint have beside their slides: where somebody edits them. */
export interface PptxLabels {
  readonly layouts: Readonly<Record<LayoutName, string>>;
  readonly title: string;
  readonly text: string;
  readonly topic: string;
  readonly prompt: string;
  readonly source: string;
  readonly table: string;
  readonly code: string;
  readonly footer: string;
  readonly date: string;
  readonly number: string;
  readonly slideImage: string;
  readonly notes: string;
}

export const pptxLabels: Labels<PptxLabels> = {
  en: {
    layouts: {
      title: 'Title',
      paper: 'Paper',
      content: 'Content',
      contentOnTopic: 'Content with topic',
      hint: 'Content with hint',
      hintOnTopic: 'Content with topic and hint',
      prompt: 'Prompt',
      promptOnTopic: 'Prompt with topic',
      columns: 'Prompt with two columns',
    },
    title: 'Title',
    text: 'Text',
    topic: 'Topic',
    prompt: 'For the presenter: what to do here',
    source: 'Source',
    table: 'Table',
    code: 'Code',
    footer: 'Course',
    date: 'Date',
    number: 'Number',
    slideImage: 'Slide',
    notes: 'Notes',
  },
  de: {
    layouts: {
      title: 'Titel',
      paper: 'Artikel',
      content: 'Inhalt',
      contentOnTopic: 'Inhalt mit Thema',
      hint: 'Inhalt mit Hinweis',
      hintOnTopic: 'Inhalt mit Thema und Hinweis',
      prompt: 'Anregung',
      promptOnTopic: 'Anregung mit Thema',
      columns: 'Anregung mit zwei Spalten',
    },
    title: 'Titel',
    text: 'Text',
    topic: 'Thema',
    prompt: 'Für Vortragende: was hier zu tun ist',
    source: 'Quelle',
    table: 'Tabelle',
    code: 'Code',
    footer: 'Kurs',
    date: 'Datum',
    number: 'Nummer',
    slideImage: 'Folie',
    notes: 'Notizen',
  },
};
