import { expect, test } from 'vitest';
import {
  addDays,
  addHours,
  daysBetween,
  instantAt,
  isDate,
  isTimeZone,
  weekdayOf,
  weekOf,
} from './calendar.js';

test.each([
  ['2027-02-28', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-1-1', false],
  ['20270101', false],
  ['0001-01-01', false],
  ['2027-01-01T00:00', false],
])('whether “%s” is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test('days are counted over months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
  expect(weekdayOf('2027-01-18')).toBe(1);
});

test.each([
  ['2027-01-13', '2027-01-13', 1],
  ['2027-01-17', '2027-01-13', 1],
  ['2027-01-18', '2027-01-13', 2],
  ['2027-01-04', '2026-12-28', 2],
])('%s of a term from %s is in week %i', (date, firstDay, week) => {
  expect(weekOf(date, firstDay)).toBe(week);
});

test.each([
  ['America/New_York', '2027-03-10', '10:30', '2027-03-10T15:30:00Z'],
  ['America/New_York', '2027-03-17', '10:30', '2027-03-17T14:30:00Z'],
  ['Europe/London', '2027-10-28', '16:00', '2027-10-28T15:00:00Z'],
  ['Europe/London', '2027-11-04', '16:00', '2027-11-04T16:00:00Z'],
  ['Asia/Kolkata', '2027-03-10', '10:30', '2027-03-10T05:00:00Z'],
  ['Pacific/Kiritimati', '2027-01-01', '09:00', '2026-12-31T19:00:00Z'],
  ['Australia/Lord_Howe', '2027-01-05', '10:00', '2027-01-04T23:00:00Z'],
  ['UTC', '2027-01-05', '10:00', '2027-01-05T10:00:00Z'],
])('in %s, %s %s is %s', (zone, date, time, instant) => {
  expect(instantAt(date, time, zone)).toEqual({ found: 'once', instant });
});

test('a time that clocks skip is never', () => {
  expect(instantAt('2026-03-08', '02:30', 'America/Los_Angeles')).toEqual({ found: 'never' });
});

test('of a time that clocks show twice, the first is taken', () => {
  expect(instantAt('2026-11-01', '01:30', 'America/Los_Angeles')).toEqual({
    found: 'twice',
    instant: '2026-11-01T08:30:00Z',
  });
});

test('hours are counted on the clock of the world', () => {
  expect(addHours('2027-03-15T14:30:00Z', -24, 'America/New_York')).toEqual({
    date: '2027-03-14',
    time: '10:30',
    instant: '2027-03-14T14:30:00Z',
  });
  expect(addHours('2027-03-14T14:30:00Z', -24, 'America/New_York')).toMatchObject({
    date: '2027-03-13',
    time: '09:30',
  });
});

test.each([
  ['America/Detroit', true],
  ['US/Eastern', true],
  ['UTC', true],
  ['EST', false],
  ['+01:00', false],
  ['america/detroit', false],
  ['Mars/Olympus;X=1', false],
  ['Mars/Olympus', false],
])('whether “%s” is a time zone: %s', (text, expected) => {
  expect(isTimeZone(text)).toBe(expected);
});
