import { expect, test } from 'vitest';
import { formatMeeting, readDays, readMeeting, readTime, readTimes, readWeekday } from './meeting-pattern.js';

test.each([
  ['MW', [1, 3]],
  ['MWF', [1, 3, 5]],
  ['TTh', [2, 4]],
  ['TR', [2, 4]],
  ['T,R', [2, 4]],
  ['Tu/Th', [2, 4]],
  ['TuTh', [2, 4]],
  ['TTH', [2, 4]],
  ['MTWTHF', [1, 2, 3, 4, 5]],
  ['T R', [2, 4]],
  ['Mondays and Wednesdays', [1, 3]],
  ['Tues. & Thurs.', [2, 4]],
  ['Th', [4]],
  ['Mon Wed', [1, 3]],
  ['Fri, Mon', [1, 5]],
  ['monday and thursday', [1, 4]],
  ['SaSu', [6, 7]],
])('the days of “%s” are %j', (text, days) => {
  expect(readDays(text)).toEqual(days);
});

test.each(['TH', 'MTH', '', 'X', 'mw', 'Mon-Fri', 'S', '-'])('the days of “%s” are refused', (text) => {
  expect(readDays(text)).toHaveProperty('expected');
});

test('a bare `TH` comes with both of its readings', () => {
  expect(readDays('TH')).toEqual({ expected: '`Th` for Thursday, or `TTh` for Tuesday and Thursday' });
});

test.each([
  ['10:30-11:50', '10:30', '11:50'],
  ['10:30–11:50', '10:30', '11:50'],
  ['9:00 - 10:20', '09:00', '10:20'],
  ['0800-0850', '08:00', '08:50'],
  ['14:00-15:20', '14:00', '15:20'],
  ['02:00-03:00', '02:00', '03:00'],
  ['2:00-3:20 pm', '14:00', '15:20'],
  ['2:00pm-3:20pm', '14:00', '15:20'],
  ['2 p.m. - 3:20 p.m.', '14:00', '15:20'],
  ['11:30-12:50pm', '11:30', '12:50'],
  ['11:00am-1:00', '11:00', '13:00'],
  ['12:00-1:00 pm', '12:00', '13:00'],
  ['9 am to 10 am', '09:00', '10:00'],
  ['1-2:30pm', '13:00', '14:30'],
  ['11-1 pm', '11:00', '13:00'],
  ['3-4pm', '15:00', '16:00'],
])('the times of “%s” are %s to %s', (text, start, end) => {
  expect(readTimes(text)).toEqual({ start, end });
});

test.each([
  '10:30',
  '11:50-10:30',
  '10:30-10:30',
  '25:00-26:00',
  '10:60-11:00',
  '2:00-3:20',
  '10-11',
  '1-2:30',
  'noon',
  '13:00 pm-2:00 pm',
])('the times of “%s” are refused', (text) => {
  expect(readTimes(text)).toHaveProperty('expected');
});

test.each([
  ['23:59', '23:59'],
  ['9:05', '09:05'],
])('the time of “%s” is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test('a meeting in words', () => {
  expect(formatMeeting({ weekdays: [1, 3], start: '10:30', end: '11:50', room: 'Room 1' })).toBe(
    'Monday, Wednesday 10:30–11:50, Room 1',
  );
});

test.each([
  ['MWF 10:30–11:20', { weekdays: [1, 3, 5], start: '10:30', end: '11:20' }],
  ['T R 2:00-3:20 pm', { weekdays: [2, 4], start: '14:00', end: '15:20' }],
  ['Mondays and Wednesdays 9am to 10am', { weekdays: [1, 3], start: '09:00', end: '10:00' }],
  [
    'Tu/Th, 9:00-10:20, Room 12, East',
    { weekdays: [2, 4], start: '09:00', end: '10:20', room: 'Room 12, East' },
  ],
])('the meeting “%s” is read', (text, meeting) => {
  expect(readMeeting(text)).toEqual(meeting);
});

test('a meeting in words is read back', () => {
  const meeting = { weekdays: [1, 3], start: '10:30', end: '11:50', room: 'Room 1' };
  expect(readMeeting(formatMeeting(meeting))).toEqual(meeting);
});

test.each([
  ['MWF', 'days and times such as `MWF 10:30-11:20`'],
  ['10:30-11:20', 'days such as `MW`, `TTh`, `TR` or `Mon Wed`'],
  ['TH 10:30-11:20', '`Th` for Thursday, or `TTh` for Tuesday and Thursday'],
  ['M 10:30', 'start and end such as `10:30-11:50` or `2:00-3:20 pm`'],
])('the meeting “%s” is refused', (text, expected) => {
  expect(readMeeting(text)).toEqual({ expected });
});

test.each([
  ['Monday', 1],
  ['Th', 4],
  ['MW', { expected: 'a day such as `Monday`' }],
  ['', { expected: 'a day such as `Monday`' }],
])('the weekday of “%s” is %j', (text, weekday) => {
  expect(readWeekday(text)).toEqual(weekday);
});
