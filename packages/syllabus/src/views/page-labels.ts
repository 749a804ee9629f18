import { formatCount } from '@proseminar/core';
import type { Labels } from '../language/language.js';

/** Words of `README.md.hbs`, where templates name them as `labels.…`. */
export const coursePageLabels: Labels<{
  readonly meets: string;
  readonly runs: string;
  readonly reads: string;
  readonly syllabus: string;
  readonly calendar: string;
  readonly bibliography: string;
  readonly website: string;
  readonly schedule: string;
  readonly week: string;
  readonly date: string;
  readonly session: string;
  readonly readings: string;
  readonly kind: string;
  readonly due: string;
  readonly noClass: string;
  readonly slides: string;
  readonly optional: string;
  readonly background: string;
}> = {
  en: {
    meets: 'Meets',
    runs: 'Runs',
    reads: 'Reads',
    syllabus: 'Syllabus',
    calendar: 'Calendar',
    bibliography: 'Bibliography',
    website: 'Website',
    schedule: 'Schedule',
    week: 'Week',
    date: 'Date',
    session: 'Session',
    readings: 'Readings',
    kind: 'Kind',
    due: 'Due',
    noClass: 'No class',
    slides: 'Slides',
    optional: 'Optional',
    background: 'Background',
  },
  de: {
    meets: 'Termine',
    runs: 'Zeitraum',
    reads: 'Lektüre',
    syllabus: 'Kursplan',
    calendar: 'Kalender',
    bibliography: 'Literaturverzeichnis',
    website: 'Webseite',
    schedule: 'Zeitplan',
    week: 'Woche',
    date: 'Datum',
    session: 'Sitzung',
    readings: 'Lektüre',
    kind: 'Art',
    due: 'Fällig',
    noClass: 'Keine Sitzung',
    slides: 'Folien',
    optional: 'Freiwillig',
    background: 'Hintergrund',
  },
};

/** Words of `syllabus.md.hbs`, where templates name them as `labels.…`. */
export const syllabusLabels: Labels<{
  readonly syllabus: string;
  readonly coursePage: string;
  readonly calendar: string;
  readonly bibliography: string;
  readonly meetings: string;
  readonly instructors: string;
  readonly schedule: string;
  readonly week: string;
  readonly dates: string;
  readonly sessions: string;
  readonly noClass: string;
  readonly attached: string;
  readonly readingsNote: string;
  readonly records: string;
  readonly milestones: string;
  readonly due: string;
  readonly what: string;
  readonly grading: string;
  readonly part: string;
  readonly share: string;
}> = {
  en: {
    syllabus: 'Syllabus',
    coursePage: 'Course page',
    calendar: 'Calendar',
    bibliography: 'Bibliography',
    meetings: 'Meetings',
    instructors: 'Instructors',
    schedule: 'Schedule',
    week: 'Week',
    dates: 'Dates',
    sessions: 'Sessions',
    noClass: 'No class',
    attached: 'Materials',
    readingsNote: 'The readings of each session are on the [course page](README.md#schedule).',
    records: 'From the sessions',
    milestones: 'Milestones',
    due: 'Due',
    what: 'What',
    grading: 'Grading',
    part: 'Part',
    share: 'Share',
  },
  de: {
    syllabus: 'Kursplan',
    coursePage: 'Kursseite',
    calendar: 'Kalender',
    bibliography: 'Literaturverzeichnis',
    meetings: 'Termine',
    instructors: 'Lehrende',
    schedule: 'Zeitplan',
    week: 'Woche',
    dates: 'Datum',
    sessions: 'Sitzungen',
    noClass: 'Keine Sitzung',
    attached: 'Materialien',
    readingsNote: 'Die Lektüre jeder Sitzung steht auf der [Kursseite](README.md#zeitplan).',
    records: 'Aus den Sitzungen',
    milestones: 'Abgaben',
    due: 'Fällig',
    what: 'Was',
    grading: 'Bewertung',
    part: 'Leistung',
    share: 'Anteil',
  },
};

/** Words of `session.md.hbs`, where templates name them as `labels.…`. */
export const sessionLabels: Labels<{
  readonly when: string;
  readonly note: string;
  readonly where: string;
  readonly topics: string;
  readonly reading: string;
  readonly slides: string;
  readonly prepared: string;
  readonly record: string;
  readonly required: string;
  readonly optional: string;
  readonly background: string;
  readonly backgroundNote: string;
  readonly fromNotes: string;
  readonly reasons: string;
  readonly previous: string;
  readonly next: string;
}> = {
  en: {
    when: 'When',
    note: 'Note',
    where: 'Where',
    topics: 'Topics',
    reading: 'Reading',
    slides: 'Slides',
    prepared: 'Prepared slides',
    record: 'From the session',
    required: 'Required reading',
    optional: 'Optional reading',
    background: 'Background',
    backgroundNote: 'For those who want more.',
    fromNotes: 'From the reading notes',
    reasons: 'Why this is here',
    previous: 'Previous',
    next: 'Next',
  },
  de: {
    when: 'Wann',
    note: 'Hinweis',
    where: 'Wo',
    topics: 'Themen',
    reading: 'Lektüre',
    slides: 'Folien',
    prepared: 'Vorbereitete Folien',
    record: 'Aus der Sitzung',
    required: 'Pflichtlektüre',
    optional: 'Freiwillige Lektüre',
    background: 'Hintergrund',
    backgroundNote: 'Für alle, die mehr wissen wollen.',
    fromNotes: 'Aus den Notizen zur Lektüre',
    reasons: 'Warum das hier steht (auf Englisch)',
    previous: 'Vorige Sitzung',
    next: 'Nächste Sitzung',
  },
};

/** Sentences of pages that are made of several fields. */
export const pageSentences: Labels<{
  /** `10:30–11:50`, or one time. */
  readonly time: (time: string) => string;
  readonly size: (papers: number, sessions: number) => string;
  readonly runs: (first: string, last: string, timeZone: string) => string;
  /** The same with the name of the term, as a sentence. */
  readonly term: (first: string, last: string, timeZone: string, term: string) => string;
  readonly position: (number: number, week: number) => string;
  readonly dueAt: (time: string) => string;
  readonly selfStudy: (reason: string, names: string) => string;
}> = {
  en: {
    time: (time) => time,
    size: (papers, sessions) => `${formatCount(papers, 'paper')} in ${formatCount(sessions, 'session')}`,
    runs: (first, last, timeZone) => `${first} to ${last}, all times ${timeZone}`,
    term: (first, last, timeZone, term) =>
      `From ${first} to ${last}${term && ` (${term})`}, all times ${timeZone}`,
    position: (number, week) => `Session ${number} · Week ${week}`,
    dueAt: (time) => `Due at ${time}`,
    selfStudy: (reason, names) => `${reason} (read ${names})`,
  },
  de: {
    time: (time) => `${time} Uhr`,
    size: (papers, sessions) =>
      `${papers} Artikel in ${sessions} ${sessions === 1 ? 'Sitzung' : 'Sitzungen'}`,
    runs: (first, last, timeZone) => `${first}, bis ${last}; Uhrzeiten in der Zeitzone ${timeZone}`,
    term: (first, last, timeZone, term) =>
      `Von ${first}, bis ${last}${term && ` (${term})`}; Uhrzeiten in der Zeitzone ${timeZone}`,
    position: (number, week) => `Sitzung ${number} · Woche ${week}`,
    dueAt: (time) => `Fällig um ${time} Uhr`,
    selfStudy: (reason, names) => `${reason} (lesen: ${names})`,
  },
};
