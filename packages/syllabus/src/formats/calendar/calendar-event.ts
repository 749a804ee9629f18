import { cleanText } from '@proseminar/core';
import { Temporal } from 'temporal-polyfill';
import { uniqueIds } from '../unique-ids.js';
import type { ContentLine } from './content-lines.js';

/** An event of a feed. */
export interface CalendarEvent {
  /** What it is about, as an id that stays when it moves. */
  readonly uid: string;
  /** The instants at which it begins and ends on the clock of the course's zone; none of other events. */
  readonly instants: readonly string[];
  /** Its properties, but for the id and those of its revision. */
  readonly lines: readonly ContentLine[];
}

/** A value of type TEXT, on one line. */
export function text(value: string): string {
  return cleanText(value).replace(/[\\;,]/gu, '\\$&');
}

/** A property whose line breaks are meant; no line where it has no value. */
export function textLines(name: string, value: string): readonly ContentLine[] {
  return value === '' ? [] : [[name, value.split('\n').map(text).join('\\n')]];
}

/** `20270120T103000` on the clock of a zone. */
export function localTime(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return basicDate(local.toString({ smallestUnit: 'second' }));
}

/** Dates and times without separators: `20270120`. */
export function basicDate(date: string): string {
  return date.replace(/[-:]/gu, '');
}

/** Makes ids that are unique in a course out of words. */
export type MakeUid = (words: string) => string;

/** Ids below the name of a course. */
export function uidMaker(scope: string): MakeUid {
  const unique = uniqueIds();
  return (words) => `${scope}-${unique(words)}@proseminar`;
}
