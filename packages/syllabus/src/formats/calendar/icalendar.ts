import { basicDate, type CalendarEvent, text } from './calendar-event.js';
import { type ContentLine, formatContentLines } from './content-lines.js';
import type { Revision } from './revisions.js';
import { timeZoneLines } from './time-zone-lines.js';

/** A feed to subscribe to. */
export interface CalendarFeed {
  readonly name: string;
  /** IANA zone of all clock times. */
  readonly timeZone: string;
  /** A day from which on its events are known, as `2027-01-18`. */
  readonly since: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * A feed as iCalendar, RFC 5545.
 *
 * Events keep their `UID` when they move: it comes from what they are about, not from their date. `DTSTAMP` is the time
 * of their last revision, and before that a fixed day, so that the same course is always the same file.
 *
 * @param revisions How often each event was changed, by its id; never if absent.
 */
export function toICalendar(
  { name, timeZone, since, events }: CalendarFeed,
  revisions: ReadonlyMap<string, Revision> = new Map(),
): string {
  const instants = events.flatMap((event) => event.instants);

  return formatContentLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//proseminar//proseminar//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', text(name)],
    ['X-WR-CALNAME', text(name)],
    ['X-WR-TIMEZONE', timeZone],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT12H'],
    ['X-PUBLISHED-TTL', 'PT12H'],
    ...timeZoneLines(timeZone, instants),
    ...events.flatMap(({ uid, lines }): readonly ContentLine[] => [
      ['BEGIN', 'VEVENT'],
      ['UID', uid],
      ...revisionLines(revisions.get(uid), since),
      ...lines,
      ['END', 'VEVENT'],
    ]),
    ['END', 'VCALENDAR'],
  ]);
}

function revisionLines({ sequence, modified }: Revision = { sequence: 0 }, since: string): ContentLine[] {
  return [
    ['DTSTAMP', modified ?? `${basicDate(since)}T000000Z`],
    ['SEQUENCE', String(sequence)],
    ...(modified === undefined ? [] : [['LAST-MODIFIED', modified] as const]),
  ];
}
