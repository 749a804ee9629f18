import { Temporal } from 'temporal-polyfill';
import { basicDate } from './calendar-event.js';
import type { ContentLine } from './content-lines.js';

/** A zone that has not changed for so many years is written as one that never changes. */
const longAgo = 2;

/**
 * The definition of a time zone, right for all instants from the first to the last: an observance for each
 * offset in use between them, and hardly more, as calendars choke on long ones.
 */
export function timeZoneLines(timeZone: string, instants: readonly string[]): readonly ContentLine[] {
  const sorted = instants
    .map((instant) => Temporal.Instant.from(instant))
    .sort((a, b) => Temporal.Instant.compare(a, b));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return [];
  const start = first.toZonedDateTimeISO(timeZone);

  return [
    ['BEGIN', 'VTIMEZONE'],
    ['TZID', timeZone],
    ...opening(start, changesUntil(last, start)),
    ...changesUntil(last, start).flatMap(observance),
    ['END', 'VTIMEZONE'],
  ];
}

/** What is in force at the beginning. Outlook wants a standard time in every zone, so that of before where none follows. */
function opening(
  start: Temporal.ZonedDateTime,
  later: readonly Temporal.ZonedDateTime[],
): readonly ContentLine[] {
  const change = start.getTimeZoneTransition('previous');

  if (!change || change.year < start.year - longAgo) {
    const offset = formatOffset(start.offsetNanoseconds);
    return block('STANDARD', '19700101T000000', offset, offset);
  }

  const before = change.getTimeZoneTransition('previous');
  const hasStandard = [change, ...later].some((each) => !isForward(each));
  return [...(before && !hasStandard ? observance(before) : []), ...observance(change)];
}

function changesUntil(last: Temporal.Instant, start: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];

  for (
    let change = start.getTimeZoneTransition('next');
    change && Temporal.Instant.compare(change.toInstant(), last) <= 0;
    change = change.getTimeZoneTransition('next')
  ) {
    found.push(change);
  }

  return found;
}

/** Whether clocks are put forward. */
function isForward(change: Temporal.ZonedDateTime): boolean {
  return change.offsetNanoseconds > offsetBefore(change);
}

function offsetBefore(change: Temporal.ZonedDateTime): number {
  return change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
}

/** Begins at what the clock showed just before it was changed. */
function observance(change: Temporal.ZonedDateTime): readonly ContentLine[] {
  const before = offsetBefore(change);
  const after = change.offsetNanoseconds;
  const onOldClock = change.toPlainDateTime().add({ nanoseconds: before - after });
  const start = basicDate(onOldClock.toString({ smallestUnit: 'second' }));
  return block(isForward(change) ? 'DAYLIGHT' : 'STANDARD', start, formatOffset(before), formatOffset(after));
}

function block(kind: string, start: string, from: string, to: string): readonly ContentLine[] {
  return [
    ['BEGIN', kind],
    ['DTSTART', start],
    ['TZOFFSETFROM', from],
    ['TZOFFSETTO', to],
    ['TZNAME', `UTC${to.slice(0, 3)}:${to.slice(3)}`],
    ['END', kind],
  ];
}

/** `-0500`, in whole minutes, as programs refuse seconds. */
function formatOffset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
