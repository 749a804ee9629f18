import type { Labels } from '../language/language.js';

/** Words of `pdf/syllabus.typ.hbs`, where templates name them as `labels.…`. */
export const syllabusPdfLabels: Labels<{
  readonly meets: string;
  readonly runs: string;
  readonly instructors: string;
  readonly grading: string;
  readonly part: string;
  readonly share: string;
  readonly milestones: string;
  readonly due: string;
  readonly what: string;
  readonly schedule: string;
  readonly week: string;
  readonly date: string;
  readonly session: string;
  readonly readings: string;
  readonly optional: string;
  readonly background: string;
  readonly noClass: string;
  readonly reads: string;
  readonly readingList: string;
  readonly records: string;
}> = {
  en: {
    meets: 'Meets',
    runs: 'Runs',
    instructors: 'Taught by',
    grading: 'Grading',
    part: 'Part',
    share: 'Share',
    milestones: 'Milestones',
    due: 'Due',
    what: 'What',
    schedule: 'Schedule',
    week: 'Week',
    date: 'Date',
    session: 'Session',
    readings: 'Reading',
    optional: 'optional',
    background: 'background',
    noClass: 'No class',
    reads: 'Reads',
    readingList: 'Readings',
    records: 'From the sessions',
  },
  de: {
    meets: 'Termine',
    runs: 'Zeitraum',
    instructors: 'Lehrende',
    grading: 'Bewertung',
    part: 'Leistung',
    share: 'Anteil',
    milestones: 'Abgaben',
    due: 'Fällig',
    what: 'Was',
    schedule: 'Zeitplan',
    week: 'Woche',
    date: 'Datum',
    session: 'Sitzung',
    readings: 'Lektüre',
    optional: 'freiwillig',
    background: 'Hintergrund',
    noClass: 'Keine Sitzung',
    reads: 'Lektüre',
    readingList: 'Lektüreliste',
    records: 'Aus den Sitzungen',
  },
};
