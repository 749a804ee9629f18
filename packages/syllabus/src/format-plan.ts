import { byCodeUnits, type Catalog, formatCount } from '@proseminar/core';
import type { CoursePlan, Session } from './course-plan.js';
import { formatDay } from './format-day.js';
import { asciiBars, blockBars } from './load/bars.js';
import { type LoadColumn, type LoadedDay, layOutLoads } from './load/load-column.js';
import { summarizeLoad } from './load/summarize-load.js';
import { paperName } from './paper-name.js';
import { formatFairness, listTurns } from './people/format-people.js';
import { wrapText } from './wrap-text.js';

/** How a plan is printed. */
export interface FormatPlanOptions {
  /**
   * Columns to keep to, as far as words allow.
   *
   * @default 100
   */
  readonly width?: number;
  /**
   * Whether bars are drawn with block characters, rather than with `#` and `-`.
   *
   * @default true
   */
  readonly unicode?: boolean;
}

/** A line of the table: when it is, for sorting, its cells, and what is read. */
interface Row extends LoadedDay {
  readonly at: string;
  readonly cells: readonly [week: string, date: string, number: string, text: string];
  readonly names?: readonly string[];
  readonly people?: readonly string[];
}

/**
 * A plan as a table for a terminal: week, date, session and what happens, with days without class and milestones.
 * Each reading has a line of its own, by the name people say, and each role; a bar shows how long reading takes. How
 * level that is and how fair turns are comes last.
 */
export function formatPlan(plan: CoursePlan, catalog: Catalog, options: FormatPlanOptions = {}): string {
  const { width = 100, unicode = true } = options;
  const names = new Map(catalog.papers.map((paper) => [paper.id, paperName(paper)]));
  const heading: Row = { at: '', cells: ['Week', 'Date', 'No.', 'Session'] };
  const bars = unicode ? blockBars : asciiBars;
  const loads = layOutLoads(plan, { width, bars });

  return [
    plan.code === undefined ? plan.title : `${plan.code}: ${plan.title}`,
    ...plan.calendar.meetings,
    '',
    ...[heading, ...listRows(plan, names)].flatMap((row) => formatRow(row, width, loads)),
    '',
    ...wrapText('', `${summarize(plan)}.`, width),
    ...summarizeLoad(plan, { width, bars }),
    ...formatFairness(plan, width),
    '',
  ].join('\n');
}

function listRows(plan: CoursePlan, names: ReadonlyMap<string, string>): readonly Row[] {
  const sessions = plan.sessions.map(
    (session): Row => ({
      at: `${session.date} ${session.start}`,
      cells: [String(session.week), formatDay(session.date), String(session.number), withNote(session)],
      readings: session.readings,
      load: session.load,
      names: listReadings(session, names),
      people: listTurns(session, plan),
    }),
  );
  const noClass = plan.noClass.map(
    ({ kind, week = '', date, to, numbers = [], reason, readings = [], load }): Row => ({
      at: `${date} 00:00`,
      cells: [
        String(week),
        formatDay(date),
        numbers.join('+'),
        kind === 'exams'
          ? `${reason}${to === undefined ? '' : `, to ${formatDay(to)}`}`
          : `No class: ${reason}`,
      ],
      readings,
      ...(load && { load }),
      names: listReadings({ readings }, names),
    }),
  );
  const milestones = plan.milestones.map(
    ({ date, time, title }): Row => ({
      at: `${date} ${time}~`,
      cells: ['', formatDay(date), '', `Due ${time}: ${title}`],
    }),
  );

  return [...sessions, ...noClass, ...milestones].sort((a, b) => byCodeUnits(a.at, b.at));
}

/** A day that is not as others says when and where it is: `Kernels [14:00–15:15, Room 9; Extra day]`. */
function withNote({ title, note, start, end, room }: Session): string {
  if (note === undefined) return title;
  return `${title} [${start}–${end}${room === undefined ? '' : `, ${room}`}; ${note}]`;
}

/** The readings by name, required ones first, then optional ones. */
function listReadings(
  { readings }: Pick<Session, 'readings'>,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const listed = readings.map(({ paper, role }) => ({ role, name: names.get(paper) ?? paper }));
  return [
    ...listed.filter(({ role }) => role === 'required').map(({ name }) => name),
    ...listed.filter(({ role }) => role === 'optional').map(({ name }) => `${name} (optional)`),
    ...listed.filter(({ role }) => role === 'background').map(({ name }) => `${name} (background)`),
  ];
}

function formatRow(row: Row, width: number, loads: LoadColumn | undefined): readonly string[] {
  const {
    cells: [week, date, number, text],
    names = [],
    people = [],
  } = row;
  const before = `${week.padStart(4)}  ${date.padEnd(14)}  ${number.padStart(3)}  `;
  const space = ' '.repeat(before.length);
  const load = row.at === '' ? loads?.heading : loads?.cell(row);
  const room = loads && load ? width - loads.width - 2 : width;
  const lines = wrapText(before, text, room);

  return [
    ...lines.map((line, index) => (load && index === 0 ? `${line.padEnd(room)}  ${load}` : line)),
    ...names.flatMap((name) => wrapText(`${space}- `, name, width)),
    ...people.flatMap((turns) => wrapText(`${space}  `, turns, width)),
  ];
}

function summarize({ sessions, leftOut }: CoursePlan): string {
  const roles = sessions.flatMap(({ readings }) => readings.map(({ role }) => role));
  const background = roles.filter((role) => role === 'background').length;
  return [
    formatCount(sessions.length, 'session'),
    formatCount(roles.filter((role) => role === 'required').length, 'required paper'),
    formatCount(roles.filter((role) => role === 'optional').length, 'optional paper'),
    ...(background > 0 ? [`${background} for background`] : []),
    `${leftOut.length} left out`,
  ].join(', ');
}
