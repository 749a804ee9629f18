import type { Labels } from './language.js';

/** Words that a plan itself brings into documents, where the files of the course have none. */
export const planWords: Labels<{
  /** Title of a session that nothing is left for. */
  readonly openSession: string;
  /** `2 of 5` */
  readonly place: (number: number, count: number) => string;
  /** What is special about an extra day without a reason. */
  readonly extraDay: string;
  /** `Follows a Monday schedule` */
  readonly follows: (weekday: string) => string;
  readonly endsAt: (time: string) => string;
  readonly beginsAt: (time: string) => string;
  readonly exams: string;
  /** The role that there is without any. */
  readonly presenting: string;
  /** `10:30–11:50` */
  readonly times: (start: string, end: string) => string;
  readonly everyWeeks: (weeks: number) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  /** Why there is no class that was called off without a reason. */
  readonly cancelled: string;
  readonly movedTo: (date: string) => string;
  readonly movedFrom: (date: string) => string;
}> = {
  en: {
    openSession: 'Open session',
    place: (number, count) => `${number} of ${count}`,
    extraDay: 'Extra day',
    follows: (weekday) => `Follows a ${weekday} schedule`,
    endsAt: (time) => `Ends at ${time}`,
    beginsAt: (time) => `Begins at ${time}`,
    exams: 'Exams',
    presenting: 'Presenting',
    times: (start, end) => `${start}–${end}`,
    everyWeeks: (weeks) => `every ${weeks} weeks`,
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    cancelled: 'Cancelled',
    movedTo: (date) => `Moved to ${date}`,
    movedFrom: (date) => `Moved from ${date}`,
  },
  de: {
    openSession: 'Offene Sitzung',
    place: (number, count) => `${number} von ${count}`,
    extraDay: 'Zusätzlicher Termin',
    follows: (weekday) => `Es gilt der ${weekday}splan`,
    endsAt: (time) => `Endet um ${time} Uhr`,
    beginsAt: (time) => `Beginnt um ${time} Uhr`,
    exams: 'Prüfungen',
    presenting: 'Vortrag',
    times: (start, end) => `${start}–${end} Uhr`,
    everyWeeks: (weeks) => `alle ${weeks} Wochen`,
    from: (date) => `ab ${date}`,
    until: (date) => `bis ${date}`,
    cancelled: 'Entfällt',
    movedTo: (date) => `Verlegt auf ${date}`,
    movedFrom: (date) => `Verlegt von ${date}`,
  },
};
