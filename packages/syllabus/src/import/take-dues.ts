import type { ScheduleCell } from '@proseminar/core';
import type { MatchedDay } from './drafted.js';
import { oneLine } from './one-line.js';

/** Something that is due on a day of a page. */
export interface Due {
  readonly title: string;
  readonly date: string;
  /** `17:00`, where the page says it. */
  readonly time?: string;
  /** Line of the page. */
  readonly line: number;
  /** What it links. */
  readonly links?: ScheduleCell['links'];
}

/**
 * Take what is due out of the days of a page: cells of columns and titles that say so. A row that has nothing else, on a
 * day on which the course does not meet, is no day of the course.
 */
export function takeDues(
  days: readonly MatchedDay[],
  isWeekly: (date: string) => boolean,
): { readonly days: readonly MatchedDay[]; readonly dues: readonly Due[] } {
  const dues: Due[] = [];
  const taught = days.flatMap((day): readonly MatchedDay[] => {
    const { date } = day;
    const before = dues.length;
    const take = <Words extends Pick<Due, 'line' | 'links'>>(
      all: readonly Words[],
      read: (words: Words) => ReadDue | undefined,
    ) =>
      all.filter((words) => {
        const due = read(words);
        const { line, links = [] } = words;
        if (due) dues.push({ ...due, date, line, ...(links.length > 0 && { links }) });
        return !due;
      });
    const cells = take(day.cells, readCell);
    const titles = take(day.titles, ({ text }) => readTitle(text));
    const others = take(day.others, ({ title, url, role }) =>
      url === undefined && role === undefined ? readTitle(title) : undefined,
    );
    if (dues.length === before) return [day];

    const isOver = [cells, titles, others, day.found].every(({ length }) => length === 0);
    // A row for a class keeps its title.
    if (isOver) return isWeekly(date) || day.to !== undefined ? [{ ...day, cells }] : [];
    return [{ ...day, cells, titles, others }];
  });
  return { days: taught, dues };
}

type ReadDue = Pick<Due, 'title' | 'time'>;

/** A title that says that something is due, and nothing else: `Proposal due`. */
const isTitle = /^(?:(?:due|deadline|abgabe)\b[^;,·]*|[^;,·]*\b(?:due|deadline|abgabe))$/iu;

/** Heads of columns of what is due, not of what is handed out. */
const isDueHead = /\b(?:due|deadlines?|deliverables?|abgaben?)\b/iu;
const saysDue = /\b(?:due|deadlines?|abgabe)\b/iu;

function readTitle(text: string): ReadDue | undefined {
  return text.length <= longest && isTitle.test(withoutClock(text)) ? readDue(text) : undefined;
}

function readCell({ column, header, text }: ScheduleCell): ReadDue | undefined {
  const isSaid = saysDue.test(text) || (column === 'due' && isDueHead.test(header));
  return isSaid && column !== 'people' ? readDue(text) : undefined;
}

/** Longer words are texts that mention something due. */
const longest = 120;

/** Words on what is handed out, or due on another day. */
const isOther =
  /\b(?:out|assigned|released?|posted|handed|available|tba|tbd|none)\b|\d{1,2}[/.]\d{1,2}|\b(?:jan|feb|mar|mär|apr|may|mai|june?|july?|juni|juli|aug|sep|oct|okt|nov|dec|dez)\p{L}{0,8}\.? ?\d|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b/iu;

/** `Project proposal due by 5 pm` is `Project proposal` at 17:00; nothing where it is due on another day. */
function readDue(text: string): ReadDue | undefined {
  if (text.length > longest) return undefined;
  const words = withoutClock(text);
  const title = oneLine(
    words
      .replace(/^\W*(?:due|deadlines?|abgabe)\b(?: (?:of|for|der|des))?[\s:：–-]*/iu, '')
      .replace(/[\s:：(–-]*\b(?:(?:is|are) )?(?:due|deadlines?)\b[\s).]*$/iu, ''),
  );
  if (!/\p{L}/u.test(title) || isOther.test(words)) return undefined;
  const time = readClock(text);
  return { title, ...(time !== undefined && { time }) };
}

const clock =
  /[\s(,]*(?:\b(?:by|at|until|um|bis)\b |@ ?)?\b(?<hour>\d{1,2})(?::(?<minute>[0-5]\d))? ?(?:(?<half>[ap])\.?m\b\.?|(?<=:\d\d)|uhr\b)\)?/iu;

function withoutClock(text: string): string {
  return text.replace(clock, ' ').replace(/\s+/gu, ' ').trim();
}

function readClock(text: string): string | undefined {
  const { hour, minute = '00', half } = clock.exec(text)?.groups ?? {};
  if (hour === undefined) return undefined;
  const from = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0);
  return from < 24 ? `${String(from).padStart(2, '0')}:${minute}` : undefined;
}
