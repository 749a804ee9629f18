import { byCodeUnits, type Catalog, type ScheduleReading } from '@proseminar/core';
import { addDays, daysBetween } from '../calendar.js';
import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import { escapeMarkdown, markdownLink } from '../escape-markdown.js';
import { type ClassifiedDay, papersOf } from './classify-days.js';
import type { NotCarried } from './drafted.js';
import { whyNotFound } from './match-readings.js';

/** Sessions of a course's own and reading on days without class. */
export interface DraftedSessions extends Pick<Course, 'fixed' | 'selfStudy'> {
  readonly notCarried: readonly NotCarried[];
}

/** The sessions that the course makes itself, by number, and what is read on days without class. */
export function draftSessions(
  days: readonly ClassifiedDay[],
  catalog: Catalog,
  calendar: Calendar,
  isClass: (date: string) => boolean,
): DraftedSessions {
  const held = days.filter(({ kind }) => kind !== 'no-class');
  const names = nameSessions(held);
  const fixed = held.flatMap((day, index) =>
    day.kind === 'fixed' ? [fixedSession(day, names[index] ?? index + 1, index === 0)] : [],
  );
  const off = listOff(calendar, isClass);
  const placeOf = ({ kind, date, to = date }: ClassifiedDay) =>
    kind === 'no-class' ? off.findIndex((each) => each.date >= date && each.date <= to) : -1;
  const selfStudy = days.flatMap((day) => {
    const readings = papersOf(day, 'required');
    const at = placeOf(day);
    const first = off.find(({ reason }) => reason.toLowerCase() === off[at]?.reason.toLowerCase());
    const which = first === off[at] ? (first?.reason ?? '') : at + 1;
    return readings.length > 0 && at !== -1 ? [{ day: which, readings, ...describe(day.others) }] : [];
  });

  return {
    ...(fixed.length > 0 && { fixed }),
    ...(selfStudy.length > 0 && { selfStudy }),
    notCarried: days.flatMap((day) => listLost(day, placeOf(day) !== -1, catalog)),
  };
}

/** The sessions of days with class as a course refers to them: by number, those after the last paper from the end. */
export function nameSessions(held: readonly ClassifiedDay[]): readonly (number | string)[] {
  const ofPapers = held.findLastIndex(({ kind }) => kind === 'reading');
  const lastReading = ofPapers === -1 ? held.findLastIndex(({ found }) => found.length > 0) : ofPapers;
  return held.map((_, index) => {
    const back = held.length - 1 - index;
    if (lastReading === -1 || index <= lastReading) return index + 1;
    return back === 0 ? 'last' : `last - ${back}`;
  });
}

/** The days without class of a calendar on which there would be class, in order of time. */
function listOff(
  { noClass = [] }: Calendar,
  isClass: (date: string) => boolean,
): readonly { readonly date: string; readonly reason: string }[] {
  return noClass
    .flatMap((entry) => {
      const [from, to] = 'date' in entry ? [entry.date, entry.date] : [entry.from, entry.to];
      return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => ({
        date: addDays(from, index),
        reason: entry.reason,
      }));
    })
    .filter(({ date }) => isClass(date))
    .sort((a, b) => byCodeUnits(a.date, b.date));
}

function fixedSession(day: ClassifiedDay, session: number | string, isFirst: boolean) {
  const title = day.title ?? '';
  const [readings, optional] = [papersOf(day, 'required'), papersOf(day, 'optional')];
  const kind = kindOf(title, isFirst);
  return {
    session,
    title,
    ...(kind !== undefined && { kind }),
    ...(readings.length > 0 && { readings }),
    ...(optional.length > 0 && { optional }),
    ...describe(day.others),
  };
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['guest', /\b(?:guest|invited|gastvortrag)\b/iu],
  ['exam', /\b(?:exams?|quiz|midterm|klausur)\b(?!.*presentation)/iu],
  ['talks', /\b(?:presentations?|posters?|demos?|project talks?|showcase|vorträge)\b/iu],
];

function kindOf(title: string, isFirst: boolean): string | undefined {
  const kind = kinds.find(([, words]) => words.test(title))?.[0];
  return kind ?? (isFirst || /\b(?:introduction|einführung)\b/iu.test(title) ? 'introduction' : undefined);
}

/** What is read beside papers, as links in Markdown. */
function describe(others: readonly ScheduleReading[]): { readonly description?: string } {
  if (others.length === 0) return {};
  const lines = others.map(({ title, url, role }) => {
    const words = url === undefined ? escapeMarkdown(title) : markdownLink(title, url);
    return `* ${words}${role === undefined ? '' : ` (${role})`}`;
  });
  return { description: `${lines.join('\n')}\n` };
}

/** What is read on a day that neither a session nor a day without class can have. */
function listLost(day: ClassifiedDay, isShown: boolean, catalog: Catalog): readonly NotCarried[] {
  const { kind, date, others, found } = day;
  const describes = kind === 'fixed' || (isShown && papersOf(day, 'required').length > 0);
  const unread = kind !== 'no-class' ? [] : found.filter(({ role }) => !isShown || role === 'optional');
  const titles = new Map(catalog.papers.map(({ id, title }) => [id, title]));

  return [
    ...(describes ? [] : others).map((reading) => ({
      line: reading.line,
      date,
      text: reading.title,
      why: whyNotFound(reading, catalog),
    })),
    ...unread.map(({ paper }) => ({
      line: day.line,
      date,
      text: titles.get(paper) ?? paper,
      why: isShown
        ? 'on days without class, only required papers are read'
        : 'it is read on a day on which the course would not meet',
    })),
  ];
}
