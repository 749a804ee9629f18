import { Temporal } from 'temporal-polyfill';
import { dateAt } from '../calendar.js';

/** `courseClock('2027-02-03T15:00:00Z', 'America/Detroit')` is `{today: '2027-02-03', time: '10:00'}`. */
export function courseClock(
  now: string,
  timeZone: string,
): { readonly today: string; readonly time: string } {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  return {
    today: dateAt(now, timeZone),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
