import { cleanText } from '@proseminar/core';
import { addDays, weekdayOf } from './calendar.js';
import type { Calendar } from './calendar-file.js';
import { understood } from './expected.js';
import type { Language } from './language/language.js';
import { planWords } from './language/plan-words.js';
import { readTime } from './meeting-pattern.js';
import type { DayOff, Meeting } from './meetings.js';

/** Days without class, from and to included. */
export interface Break {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Of a half-day, the time from which there is no class. */
  readonly after?: string;
  /** Of a half-day, the time until which there is no class. */
  readonly before?: string;
  /** Where in the calendar it comes from. */
  readonly path: readonly (string | number)[];
}

/** The rows of `noClass:`, read. */
export function readBreaks({ noClass = [] }: Calendar): readonly Break[] {
  return noClass.map((entry, index) => {
    const common = { reason: cleanText(entry.reason), path: ['noClass', index] };
    if (!('date' in entry)) return { ...common, from: entry.from, to: entry.to };
    const { date, after, before } = entry;
    return {
      ...common,
      from: date,
      to: date,
      ...(after !== undefined && { after: understood(readTime(after)) }),
      ...(before !== undefined && { before: understood(readTime(before)) }),
    };
  });
}

/** The rows of `exams:`, read. */
export function readExams({ exams = [] }: Calendar, language: Language = 'en'): readonly Break[] {
  return exams.map((entry, index) => ({
    reason: cleanText(entry.reason ?? planWords[language].exams),
    path: ['exams', index],
    ...('date' in entry ? { from: entry.date, to: entry.date } : { from: entry.from, to: entry.to }),
  }));
}

/** The break that a whole date is in. */
export function findBreak(date: string, breaks: readonly Break[]): Break | undefined {
  return breaks.find((each) => covers(each, date) && !isHalfDay(each));
}

/** The break that a time of a date is in, be it a half-day. */
export function findBreakAt(date: string, time: string, breaks: readonly Break[]): Break | undefined {
  return breaks.find(
    (each) =>
      covers(each, date) &&
      (each.after === undefined || time >= each.after) &&
      (each.before === undefined || time < each.before),
  );
}

/** A meeting as the half-days of its date leave it, or the half-day that leaves nothing of it. */
export function cutShort(meeting: Meeting, breaks: readonly Break[], language: Language): Meeting | Break {
  const words = planWords[language];
  let cut = meeting;

  for (const half of breaks) {
    if (!isHalfDay(half) || !covers(half, meeting.date)) continue;
    const { after = '24:00', before = '00:00', reason, path } = half;
    if (cut.start >= after || cut.end <= before) return half;

    if (cut.end > after) {
      cut = remark({ ...cut, end: after }, `${words.endsAt(after)}: ${reason}`, path);
    }
    if (cut.start < before) {
      cut = remark({ ...cut, start: before }, `${words.beginsAt(before)}: ${reason}`, path);
    }
  }

  return cut;
}

/** A meeting with something more to say of its day. */
export function remark<Day extends Pick<Meeting, 'remarks'>>(
  meeting: Day,
  text: string,
  path: Break['path'],
): Day {
  return { ...meeting, remarks: [...meeting.remarks, { text, path }] };
}

/** Exams as days to show: the first day of each week that they last. */
export function listExams(exams: readonly Break[]): readonly DayOff[] {
  return exams.flatMap(({ from, to, reason }) => {
    const days: DayOff[] = [];
    const more = from === to ? {} : { to };
    for (let date = from; date <= to; date = addDays(date, 8 - weekdayOf(date))) {
      days.push({ kind: 'exams', date, ...more, reason, starts: [] });
    }
    return days;
  });
}

function covers({ from, to }: Break, date: string): boolean {
  return from <= date && date <= to;
}

function isHalfDay({ after, before }: Break): boolean {
  return after !== undefined || before !== undefined;
}
