import { expect, test } from 'vitest';
import { writeMeeting } from './find-meetings.js';
import { readTimesLine } from './read-times-line.js';

test.each([
  ['Lectures/Discussion: 2150 Hall, TTh: 10:30 AM – 12:00 PM', 'TTh 10:30-12:00, 2150 Hall'],
  ['Lectures: 0216 Center for Engines, MW: 9:30 AM – 10:45 AM', 'MW 09:30-10:45, 0216 Center for Engines'],
  ['We meet Tue/Thu 2:00-3:20pm in Room 12.', 'TTh 14:00-15:20, Room 12'],
  ['Time: Mondays and Wednesdays, 10:30-11:50; Location: 3725 Hall', 'MW 10:30-11:50, 3725 Hall'],
  ['Class is 1-2:30 pm on Fridays', 'F 13:00-14:30'],
  ['Sitzungen: Di 14:00–15:30, Raum 3.12', 'T 14:00-15:30, Raum 3.12'],
  ['We meet TTh, 3:30 to 5:00 p.m., in 310 Hall. Office hours: W 1-2 pm.', 'TTh 15:30-17:00, 310 Hall'],
  ['Spring Quarter 2027. Mondays, 10-11:20am.', 'M 10:00-11:20'],
  ['Logs and Caches, Fall 2026, MW 10:30-11:50', 'MW 10:30-11:50'],
  ['MW 10:30-11:50 in 12 Spring Hall', 'MW 10:30-11:50, 12 Spring Hall'],
  ['Mittwochs 14:15–15:45 Uhr, Raum 3.07', 'W 14:15-15:45, Raum 3.07'],
  ['Office hours: Room 12, F 2:00 PM – 3:00 PM', undefined],
  ['Ada | GSI | 4828 Hall. Fri 10:30 AM - 11:30 AM.', undefined],
  ['Talks last 10:30-12:00', undefined],
  ['Read pages 10-12 on Mondays', undefined],
])('of “%s”, the course meets %s', (text, meeting) => {
  const read = readTimesLine({ text, line: 1 });
  expect(read && writeMeeting(read)).toBe(meeting);
});
