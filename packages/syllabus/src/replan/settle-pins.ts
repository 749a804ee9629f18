import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import { readPins } from '../placing/read-pins.js';
import type { Held } from './held-sessions.js';

/**
 * Pins that a plan has met once, in words: papers are not moved back to them when numbers change, or when a person moves
 * them.
 */
export function settlePins(course: Course, calendar: Calendar, { sessions, done }: Held): readonly string[] {
  const slots = sessions.map(({ session }) => ({ ...session, remarks: [], path: [] }));
  const numberOf = new Map(
    slots.flatMap(({ number, readings }) => readings.map(({ paper }) => [paper, number] as const)),
  );
  const free = slots.map(({ number }) => number);
  const met = readPins(course, calendar, { slots, fixed: new Map(), free }).requirements.filter(
    ({ paper, sessions: allowed }) => allowed.includes(numberOf.get(paper) ?? -1),
  );
  const before = done.filter((words) => words.startsWith('`'));
  return [...new Set([...before, ...met.map(({ words }) => words)])];
}
