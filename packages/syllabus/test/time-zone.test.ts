import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../src/calendar.js';
import { dateLong } from '../src/language/date-words.js';

test('the zone of the tests is that of the machine, and dates have none', () => {
  const { TZ } = process.env;
  if (TZ !== undefined)
    expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(zoneNames[TZ] ?? TZ);
  expect([addDays('2026-12-31', 1), weekdayOf('2026-12-31'), dateLong('2027-01-01', 'en')]).toEqual([
    '2027-01-01',
    4,
    'Friday 1 January 2027',
  ]);
});

/** Zones that machines know by an older name. */
const zoneNames: Readonly<Record<string, string>> = { 'Asia/Kolkata': 'Asia/Calcutta', '': 'UTC' };
