import type { Labels } from '../language/language.js';
import type { AttachmentKind } from '../overrides/attachments.js';

/** A value that became another. */
interface Replaced {
  readonly is: string;
  readonly was: string;
}

/** A sentence for each sort of what is kept of a session. */
type OfSession = Readonly<Record<AttachmentKind | 'note', (date: string) => string>>;

/** Sentences that tell students what changed. */
export const changeLabels: Labels<{
  /** What parts of the course as a whole are called, by their keys in a plan. */
  readonly course: Readonly<Record<string, string>>;
  readonly courseChanged: (parts: string) => string;
  readonly session: (number: number, date: string) => string;
  readonly sessionNew: (session: string, time: string, title: string) => string;
  readonly sessionDropped: (session: string, title: string) => string;
  readonly moved: (what: string, { is, was }: Replaced) => string;
  readonly movedTo: (session: number, day: string) => string;
  readonly allMoved: (moves: string) => string;
  readonly now: (what: string, { is, was }: Replaced) => string;
  readonly room: string;
  readonly end: string;
  readonly newDescription: (what: string) => string;
  readonly newOrder: (session: string) => string;
  readonly noClass: (date: string, reason: string) => string;
  readonly exams: (date: string, reason: string) => string;
  readonly dayDropped: (date: string, reason: string) => string;
  readonly dayChanged: (date: string, reason: string) => string;
  readonly roles: Readonly<Record<string, string>>;
  readonly paperNew: (paper: string, places: string) => string;
  readonly paperDropped: (paper: string, places: string) => string;
  readonly place: (place: string, role: string) => string;
  readonly and: string;
  readonly nobody: string;
  readonly none: string;
  readonly due: (title: string) => string;
  readonly dueNew: (title: string, time: string) => string;
  readonly dueDropped: (title: string, time: string) => string;
  /** That something of a session can be opened now, and that more can. */
  readonly attached: OfSession;
  readonly attachedMore: OfSession;
}> = {
  en: {
    course: {
      title: 'title',
      code: 'code',
      term: 'term',
      description: 'description',
      instructors: 'instructors',
      grading: 'grading',
      policies: 'policies',
      'calendar.firstDay': 'first day',
      'calendar.lastDay': 'last day',
      'calendar.timeZone': 'time zone',
      'calendar.meetings': 'meeting times',
    },
    courseChanged: (parts) => `New in the syllabus: ${parts}.`,
    session: (number, date) => `Session ${number} (${date})`,
    sessionNew: (session, time, title) => `${session} is new: ${title}, ${time}.`,
    sessionDropped: (session, title) => `${session} is dropped: ${title}.`,
    moved: (what, { is, was }) => `${what} moves from ${was} to ${is}.`,
    movedTo: (session, day) => `${session} to ${day}`,
    allMoved: (moves) => `These sessions move: ${moves}.`,
    now: (what, { is, was }) => `${what}: ${is}, instead of ${was}.`,
    room: 'room',
    end: 'ends at',
    newDescription: (what) => `${what} has a new description.`,
    newOrder: (session) => `${session}: the readings are in another order.`,
    noClass: (date, reason) => `No class on ${date}: ${reason}.`,
    exams: (date, reason) => `${reason}: ${date}.`,
    dayDropped: (date, reason) => `Dropped: ${reason} on ${date}.`,
    dayChanged: (date, reason) => `Changed: ${reason} on ${date}.`,
    roles: { required: 'required', optional: 'optional', background: 'background' },
    paperNew: (paper, places) => `${paper} is new: ${places}.`,
    paperDropped: (paper, places) => `${paper} is no longer read; it was for ${places}.`,
    place: (place, role) => `${place}, ${role}`,
    and: ' and ',
    nobody: 'nobody',
    none: 'none',
    due: (title) => `${title} (due)`,
    dueNew: (title, time) => `New deadline: ${title}, ${time}.`,
    dueDropped: (title, time) => `Deadline dropped: ${title}, ${time}.`,
    attached: {
      slides: (date) => `Slides for ${date} are online.`,
      summary: (date) => `The summary for ${date} is online.`,
      video: (date) => `The recording of ${date} is online.`,
      note: (date) => `There are notes from ${date}.`,
    },
    attachedMore: {
      slides: (date) => `New slides for ${date} are online.`,
      summary: (date) => `A new summary for ${date} is online.`,
      video: (date) => `A new recording of ${date} is online.`,
      note: (date) => `There are new notes from ${date}.`,
    },
  },
  de: {
    course: {
      title: 'Titel',
      code: 'Kürzel',
      term: 'Semester',
      description: 'Beschreibung',
      instructors: 'Lehrende',
      grading: 'Bewertung',
      policies: 'Regeln',
      'calendar.firstDay': 'erster Tag',
      'calendar.lastDay': 'letzter Tag',
      'calendar.timeZone': 'Zeitzone',
      'calendar.meetings': 'Termine',
    },
    courseChanged: (parts) => `Neu im Kursplan: ${parts}.`,
    session: (number, date) => `Sitzung ${number} (${date})`,
    sessionNew: (session, time, title) => `${session} ist neu: ${title}, ${time}.`,
    sessionDropped: (session, title) => `${session} entfällt: ${title}.`,
    moved: (what, { is, was }) => `${what}: verschoben von ${was} auf ${is}.`,
    movedTo: (session, day) => `${session} auf ${day}`,
    allMoved: (moves) => `Diese Sitzungen werden verschoben: ${moves}.`,
    now: (what, { is, was }) => `${what}: ${is} statt ${was}.`,
    room: 'Raum',
    end: 'Ende',
    newDescription: (what) => `${what} hat eine neue Beschreibung.`,
    newOrder: (session) => `${session}: andere Reihenfolge der Lektüre.`,
    noClass: (date, reason) => `Keine Sitzung am ${date}: ${reason}.`,
    exams: (date, reason) => `${reason}: ${date}.`,
    dayDropped: (date, reason) => `Entfällt: ${reason} am ${date}.`,
    dayChanged: (date, reason) => `Geändert: ${reason} am ${date}.`,
    roles: { required: 'Pflichtlektüre', optional: 'freiwillige Lektüre', background: 'Hintergrund' },
    paperNew: (paper, places) => `${paper} ist neu: ${places}.`,
    paperDropped: (paper, places) => `${paper} wird nicht mehr gelesen; vorher: ${places}.`,
    place: (place, role) => `${place}, ${role}`,
    and: ' und ',
    nobody: 'niemand',
    none: 'keine Angabe',
    due: (title) => `${title} (Abgabe)`,
    dueNew: (title, time) => `Neue Abgabe: ${title}, ${time}.`,
    dueDropped: (title, time) => `Abgabe entfällt: ${title}, ${time}.`,
    attached: {
      slides: (date) => `Die Folien zum ${date} sind online.`,
      summary: (date) => `Die Zusammenfassung zum ${date} ist online.`,
      video: (date) => `Die Aufzeichnung vom ${date} ist online.`,
      note: (date) => `Es gibt Notizen zum ${date}.`,
    },
    attachedMore: {
      slides: (date) => `Neue Folien zum ${date} sind online.`,
      summary: (date) => `Eine neue Zusammenfassung zum ${date} ist online.`,
      video: (date) => `Eine neue Aufzeichnung vom ${date} ist online.`,
      note: (date) => `Es gibt neue Notizen zum ${date}.`,
    },
  },
};
