import type { Labels } from '../language/language.js';

/** Words of `slides.html.hbs`, where templates name them as `labels.…`. */
export const slidesPageLabels: Labels<{
  readonly notes: string;
  readonly noNotes: string;
  readonly present: string;
  readonly all: string;
  readonly previous: string;
  readonly next: string;
  readonly speaker: string;
  readonly fullScreen: string;
  readonly help: string;
  readonly keys: string;
  readonly firstLast: string;
  readonly space: string;
  readonly close: string;
  readonly slideOf: string;
  readonly elapsed: string;
  readonly until: string;
  readonly nextSlide: string;
  readonly restart: string;
  readonly controls: string;
}> = {
  en: {
    notes: 'Speaker notes',
    noNotes: 'No notes on this slide.',
    present: 'Present',
    all: 'All slides',
    previous: 'Previous slide',
    next: 'Next slide',
    speaker: 'Speaker view',
    fullScreen: 'Full screen',
    help: 'Help',
    keys: 'Keys',
    firstLast: 'First and last slide',
    space: 'Space',
    close: 'Close',
    slideOf: 'Slide {number} of {count}: {title}',
    elapsed: 'Elapsed',
    until: 'This slide until',
    nextSlide: 'Next',
    restart: 'Restart the clock',
    controls: 'Slides',
  },
  de: {
    notes: 'Notizen für Vortragende',
    noNotes: 'Keine Notizen zu dieser Folie.',
    present: 'Vorführen',
    all: 'Alle Folien',
    previous: 'Vorige Folie',
    next: 'Nächste Folie',
    speaker: 'Vortragsansicht',
    fullScreen: 'Vollbild',
    help: 'Hilfe',
    keys: 'Tasten',
    firstLast: 'Erste und letzte Folie',
    space: 'Leertaste',
    close: 'Schließen',
    slideOf: 'Folie {number} von {count}: {title}',
    elapsed: 'Vergangen',
    until: 'Diese Folie bis',
    nextSlide: 'Danach',
    restart: 'Uhr neu starten',
    controls: 'Folien',
  },
};
