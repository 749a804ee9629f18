import type { Labels } from '../language/language.js';

/** Words that the parts of a cartridge are named with. */
export const cartridgeWords: Labels<{
  readonly course: string;
  readonly week: (number: string, dates: string) => string;
  readonly session: (number: number, title: string) => string;
  readonly noClass: (reason: string) => string;
  readonly optional: (title: string) => string;
  readonly discussion: (title: string) => string;
  readonly prompt: (date: string) => string;
  readonly due: (title: string, date: string, time: string) => string;
  readonly dueLong: (date: string, time: string, timeZone: string) => string;
}> = {
  en: {
    course: 'Course',
    week: (number, dates) => `Week ${number}: ${dates}`,
    session: (number, title) => `Session ${number}: ${title}`,
    noClass: (reason) => `No class: ${reason}`,
    optional: (title) => `Optional: ${title}`,
    discussion: (title) => `Discussion: ${title}`,
    prompt: (date) => `What would you like to talk about on ${date}? Ask here, and answer each other.`,
    due: (title, date, time) => `${title} (due ${date}, ${time})`,
    dueLong: (date, time, timeZone) => `Due on ${date} at ${time} (${timeZone}).`,
  },
  de: {
    course: 'Kurs',
    week: (number, dates) => `Woche ${number}: ${dates}`,
    session: (number, title) => `Sitzung ${number}: ${title}`,
    noClass: (reason) => `Keine Sitzung: ${reason}`,
    optional: (title) => `Freiwillig: ${title}`,
    discussion: (title) => `Diskussion: ${title}`,
    prompt: (date) =>
      `Worüber möchten Sie in der Sitzung sprechen (${date})? Fragen Sie hier, und antworten Sie einander.`,
    due: (title, date, time) => `${title} (fällig ${date}, ${time} Uhr)`,
    dueLong: (date, time, timeZone) => `Fällig: ${date}, ${time} Uhr (${timeZone}).`,
  },
};
