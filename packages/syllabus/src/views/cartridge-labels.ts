import type { Labels } from '../language/language.js';

/** Words of the templates in `cartridge/`, which name them as `labels.…`. */
export const cartridgeLabels: Labels<{
  readonly meetings: string;
  readonly instructors: string;
  readonly schedule: string;
  readonly week: string;
  readonly dates: string;
  readonly sessions: string;
  readonly deadlines: string;
  readonly due: string;
  readonly what: string;
  readonly grading: string;
  readonly part: string;
  readonly share: string;
}> = {
  en: {
    meetings: 'Meetings',
    instructors: 'Instructors',
    schedule: 'Schedule',
    week: 'Week',
    dates: 'Dates',
    sessions: 'Sessions',
    deadlines: 'Milestones',
    due: 'Due',
    what: 'What',
    grading: 'Grading',
    part: 'Part',
    share: 'Share',
  },
  de: {
    meetings: 'Termine',
    instructors: 'Lehrende',
    schedule: 'Zeitplan',
    week: 'Woche',
    dates: 'Datum',
    sessions: 'Sitzungen',
    deadlines: 'Abgaben',
    due: 'Fällig',
    what: 'Was',
    grading: 'Bewertung',
    part: 'Leistung',
    share: 'Anteil',
  },
};

/** Words that the parts of a cartridge are named with. */
export const cartridgeWords: Labels<{
  readonly course: string;
  readonly syllabus: string;
  readonly week: (number: string, dates: string) => string;
  readonly session: (number: number, title: string) => string;
  readonly noClass: (reason: string) => string;
  readonly optional: (title: string) => string;
  readonly discussion: (title: string) => string;
  readonly prompt: (date: string) => string;
  readonly due: (title: string, date: string, time: string) => string;
  readonly dueLong: (date: string, time: string, timeZone: string) => string;
  readonly deadlines: string;
  readonly term: (first: string, last: string, timeZone: string) => string;
  readonly time: (time: string, timeZone: string) => string;
  readonly when: string;
  readonly where: string;
  readonly topics: string;
  readonly reading: string;
  readonly groups: Readonly<Record<'required' | 'optional' | 'background', string>>;
}> = {
  en: {
    course: 'Course',
    syllabus: 'Syllabus',
    week: (number, dates) => `Week ${number}: ${dates}`,
    session: (number, title) => `Session ${number}: ${title}`,
    noClass: (reason) => `No class: ${reason}`,
    optional: (title) => `Optional: ${title}`,
    discussion: (title) => `Discussion: ${title}`,
    prompt: (date) => `What would you like to talk about on ${date}? Ask here, and answer each other.`,
    due: (title, date, time) => `${title} (due ${date}, ${time})`,
    dueLong: (date, time, timeZone) => `Due on ${date} at ${time} (${timeZone}).`,
    deadlines: 'Milestones',
    term: (first, last, timeZone) => `From ${first} to ${last}, all times ${timeZone}`,
    time: (time, timeZone) => `${time} (${timeZone})`,
    when: 'When',
    where: 'Where',
    topics: 'Topics',
    reading: 'Reading',
    groups: { required: 'Required reading', optional: 'Optional reading', background: 'Background' },
  },
  de: {
    course: 'Kurs',
    syllabus: 'Kursplan',
    week: (number, dates) => `Woche ${number}: ${dates}`,
    session: (number, title) => `Sitzung ${number}: ${title}`,
    noClass: (reason) => `Keine Sitzung: ${reason}`,
    optional: (title) => `Freiwillig: ${title}`,
    discussion: (title) => `Diskussion: ${title}`,
    prompt: (date) => `Worüber möchten Sie am ${date} sprechen? Fragen Sie hier, und antworten Sie einander.`,
    due: (title, date, time) => `${title} (fällig ${date}, ${time} Uhr)`,
    dueLong: (date, time, timeZone) => `Fällig: ${date}, ${time} Uhr (${timeZone}).`,
    deadlines: 'Abgaben',
    term: (first, last, timeZone) => `Von ${first}, bis ${last}; Uhrzeiten in der Zeitzone ${timeZone}`,
    time: (time, timeZone) => `${time} Uhr (${timeZone})`,
    when: 'Wann',
    where: 'Wo',
    topics: 'Themen',
    reading: 'Lektüre',
    groups: {
      required: 'Pflichtlektüre',
      optional: 'Freiwillige Lektüre',
      background: 'Hintergrund',
    },
  },
};
