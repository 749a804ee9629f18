import { cleanText } from '@proseminar/core';
import { addDays } from '../calendar.js';
import type { Calendar } from '../calendar-file.js';
import { understood } from '../expected.js';
import { missingDate } from '../fixed-sessions.js';
import { dateShort } from '../language/date-words.js';
import type { Language } from '../language/language.js';
import { planWords } from '../language/plan-words.js';
import { minutesBetween, readTimes } from '../meeting-pattern.js';
import { listMeetings, type Meeting } from '../meetings.js';
import { type PlanProblem, problemIn } from '../plan-problem.js';
import type { TermChange } from './overrides-file.js';

/** A place in a file of the course. */
export type Place = Pick<PlanProblem, 'file' | 'path'>;

/** A calendar as the changes of a term leave it. */
export interface ChangedCalendar {
  readonly calendar: Calendar;
  /** Where each entry of two of its lists comes from. */
  readonly places: { readonly noClass: readonly Place[]; readonly extraDays: readonly Place[] };
  readonly problems: readonly PlanProblem[];
}

/** An entry of a list of the calendar, and where it comes from. */
interface Entry<Value> {
  readonly value: Value;
  readonly from: Place;
}

type EntryOf<Key extends 'noClass' | 'extraDays'> = Entry<NonNullable<Calendar[Key]>[number]>;

/** Make days without class and extra days of what is cancelled and moved. A day that has no class can be neither. */
export function changeCalendar(
  calendar: Calendar,
  changes: readonly TermChange[],
  language: Language,
): ChangedCalendar {
  const words = planWords[language];
  const own = <Value>(key: string, values: readonly Value[] = []): Entry<Value>[] =>
    values.map((value, index) => ({ value, from: { file: 'calendar', path: [key, index] } }));
  let noClass: EntryOf<'noClass'>[] = own('noClass', calendar.noClass);
  let extraDays: EntryOf<'extraDays'>[] = own('extraDays', calendar.extraDays);
  const problems: PlanProblem[] = [];
  const current = (): Calendar => {
    const { noClass: _, extraDays: __, ...rest } = calendar;
    return {
      ...rest,
      ...(noClass.length > 0 && { noClass: noClass.map(({ value }) => value) }),
      ...(extraDays.length > 0 && { extraDays: extraDays.map(({ value }) => value) }),
    };
  };

  /** The classes of a day, which is a problem without one; `isOff` where the calendar itself says that there is none. */
  function find(date: string, path: PlanProblem['path'], isOff = false): readonly Meeting[] {
    const found = meetingsOn(current(), date);
    if (found.length > 0 || isOff) return found;
    const near = listAround(current(), date);
    problems.push({ ...missingDate(date, near, path), file: 'overrides' });
    return found;
  }

  function close(date: string, reason: string, from: Place): void {
    extraDays = extraDays.filter(({ value }) => value.date !== date);
    if (meetingsOn(current(), date).length > 0) noClass.push({ value: { date, reason }, from });
  }

  /** Hold the classes of a day again that a change has cancelled or moved; how many those are. */
  function reopen(date: string): number {
    const isClosing = ({ value, from }: EntryOf<'noClass'>) =>
      from.file === 'overrides' && 'date' in value && value.date === date;
    if (!noClass.some(isClosing)) return 0;
    noClass = noClass.filter((entry) => !isClosing(entry));
    return meetingsOn(current(), date).length;
  }

  function refuse(path: PlanProblem['path'], date: string, on: string): void {
    const reason = `Unexpected day \`${date}\`, expected one from \`${on}\` on; what was before stays as it was`;
    problems.push({ ruleId: 'session-exists', severity: 'error', reason, file: 'overrides', path });
  }

  for (const [index, change] of changes.entries()) {
    const from: Place = { file: 'overrides', path: ['changes', index] };
    const { on, cancel, break: days, move, to, swap } = change;
    const isOff = (date: string) => calendar.noClass?.some((day) => covers(day, date));

    if (cancel !== undefined) {
      find(cancel, [...from.path, 'cancel'], isOff(cancel));
      close(cancel, change.reason ?? words.cancelled, from);
    }
    if (days) {
      const reason = change.reason ?? words.cancelled;
      extraDays = extraDays.filter(({ value: { date } }) => date < days.from || date > days.to);
      noClass.push({ value: { ...days, reason }, from });
    }
    for (const [place, date] of (swap ?? []).entries()) {
      const path = [...from.path, 'swap', place];
      if (date < on) refuse(path, date, on);
      else find(date, path);
    }
    if (move === undefined || to === undefined) continue;

    const meetings = find(move, [...from.path, 'move'], isOff(move));
    if (to < on) refuse([...from.path, 'to'], to, on);
    const why = change.reason === undefined ? '' : `: ${cleanText(change.reason)}`;
    close(move, change.reason ?? words.movedTo(dateShort(to, language)), from);
    const isPlain = change.time === undefined && change.room === undefined;
    const reopened = isPlain ? reopen(to) : 0;
    const [first] = meetings;
    const shift =
      first && change.time !== undefined
        ? minutesBetween(first.start, understood(readTimes(change.time)).start)
        : 0;
    const late = meetings.slice(1).find(({ end }) => minutesBetween('00:00', end) + shift >= minutesOfDay);
    if (late && change.time !== undefined) {
      const reason = `Unexpected time \`${change.time}\` that moves the class at ${late.start} past midnight, expected an earlier one; all classes of a day move together`;
      problems.push(problemIn('overrides', 'session-exists', reason, [...from.path, 'time']));
      continue;
    }
    for (const [place, { start, end, room = undefined }] of meetings.entries()) {
      if (place < reopened) continue;
      const time =
        change.time !== undefined && place === 0
          ? change.time
          : [start, end].map((clock) => shiftClock(clock, shift)).join('-');
      const own = change.room ?? room;
      extraDays.push({
        value: {
          date: to,
          time,
          ...(own !== undefined && { room: own }),
          reason: `${words.movedFrom(dateShort(move, language))}${why}`,
        },
        from,
      });
    }
  }

  return {
    calendar: current(),
    places: { noClass: noClass.map(({ from }) => from), extraDays: extraDays.map(({ from }) => from) },
    problems,
  };
}

const minutesOfDay = 24 * 60;

/** `shiftClock('10:30', 20)` is `10:50`, on the same day. */
export function shiftClock(time: string, minutes: number): string {
  const at = Math.min(minutesOfDay - 1, Math.max(0, minutesBetween('00:00', time) + minutes));
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function covers(day: NonNullable<Calendar['noClass']>[number], date: string): boolean {
  return 'date' in day ? day.date === date : date >= day.from && date <= day.to;
}

/** The classes of a day, the earliest first. */
function meetingsOn(calendar: Calendar, date: string): readonly Meeting[] {
  const { lastDay = date } = calendar;
  if (date < calendar.firstDay || date > lastDay) return [];
  return listMeetings({ ...calendar, lastDay: date }, 0).meetings.filter((meeting) => meeting.date === date);
}

/** Classes of the weeks around a day. */
function listAround(calendar: Calendar, date: string): readonly Meeting[] {
  const end = addDays(date, 60);
  const { lastDay = end } = calendar;
  return listMeetings({ ...calendar, lastDay: lastDay < end ? lastDay : end }, 0).meetings;
}
