import type { Labels } from '../../language/language.js';

/** Words of the site that stand around a value. */
export interface SitePhrases {
  readonly instructor: (count: number) => string;
  readonly meets: string;
  readonly runs: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly timeZone: string;
  readonly allTimes: (zone: string) => string;
  readonly sessionInWeek: (session: number, week: number) => string;
  readonly when: string;
  readonly where: string;
  readonly topic: string;
  readonly topics: string;
  readonly reading: string;
  readonly due: string;
  readonly syllabus: string;
  readonly calendar: string;
  readonly calendarHint: string;
  readonly bibtexHint: string;
  readonly risHint: string;
  readonly slides: string;
  readonly prepared: string;
  readonly slidesHint: string;
  readonly weeklyReading: (time: string) => string;
  readonly level: (least: string, most: string, average: string) => string;
  readonly even: (time: string) => string;
  readonly rate: (pages: number) => string;
  readonly assumed: (papers: number, all: number, pages: number) => string;
  readonly plusOptional: (time: string) => string;
  readonly papersInSessions: (papers: number, sessions: number) => string;
}

/** The same in each language. */
export const sitePhrases: Labels<SitePhrases> = {
  en: {
    instructor: (count) => (count > 1 ? 'Instructors' : 'Instructor'),
    meets: 'Meets',
    runs: 'Runs',
    fromTo: (from, to) => `${from} to ${to}`,
    timeZone: 'Time zone',
    allTimes: (zone) => `all times ${zone}`,
    sessionInWeek: (session, week) => `Session ${session} · Week ${week}`,
    when: 'When',
    where: 'Where',
    topic: 'Topic',
    topics: 'Topics',
    reading: 'Reading',
    due: 'Due',
    syllabus: 'Syllabus',
    calendar: 'Calendar file',
    calendarHint: 'Sessions and due dates, to import once',
    bibtexHint: 'All readings for Overleaf and other editors of LaTeX',
    risHint: 'The same for Zotero, EndNote and libraries',
    slides: 'Slides',
    prepared: 'Prepared slides',
    slidesHint: 'The deck of this session',
    weeklyReading: (time) => `${time} reading`,
    level: (least, most, average) =>
      `Required reading takes ${least} to ${most} a week, ${average} on average.`,
    even: (time) => `Required reading takes ${time} a week.`,
    rate: (pages) => `That is at ${pages} pages an hour.`,
    assumed: (papers, all, pages) =>
      `${papers} of ${all} papers ${papers === 1 ? 'has' : 'have'} no page count and ${papers === 1 ? 'is' : 'are'} taken to have ${pages} pages.`,
    plusOptional: (time) => `and ${time} optional`,
    papersInSessions: (papers, sessions) =>
      `${papers} ${papers === 1 ? 'paper' : 'papers'} in ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  },
  de: {
    instructor: () => 'Lehrende',
    meets: 'Termine',
    runs: 'Zeitraum',
    fromTo: (from, to) => `${from} bis ${to}`,
    timeZone: 'Zeitzone',
    allTimes: (zone) => `alle Zeiten ${zone}`,
    sessionInWeek: (session, week) => `Sitzung ${session} · Woche ${week}`,
    when: 'Wann',
    where: 'Wo',
    topic: 'Thema',
    topics: 'Themen',
    reading: 'Lesezeit',
    due: 'Fällig',
    syllabus: 'Kursplan',
    calendar: 'Kalenderdatei',
    calendarHint: 'Sitzungen und Abgaben, zum einmaligen Importieren',
    bibtexHint: 'Die gesamte Lektüre für Overleaf und andere LaTeX-Editoren',
    risHint: 'Dieselbe für Zotero, EndNote und Bibliotheken',
    slides: 'Folien',
    prepared: 'Vorbereitete Folien',
    slidesHint: 'Die Folien dieser Sitzung',
    weeklyReading: (time) => `${time} Lesezeit`,
    level: (least, most, average) =>
      `Die Pflichtlektüre braucht ${least} bis ${most} pro Woche, im Mittel ${average}.`,
    even: (time) => `Die Pflichtlektüre braucht ${time} pro Woche.`,
    rate: (pages) => `Gerechnet ist mit ${pages} Seiten pro Stunde.`,
    assumed: (papers, all, pages) =>
      `${papers} von ${all} Artikeln ${papers === 1 ? 'hat' : 'haben'} keine Seitenzahl; angenommen sind ${pages} Seiten.`,
    plusOptional: (time) => `und ${time} freiwillig`,
    papersInSessions: (papers, sessions) =>
      `${papers} Artikel in ${sessions} ${sessions === 1 ? 'Sitzung' : 'Sitzungen'}`,
  },
};
