import type { Catalog } from '@proseminar/core';
import { weekdayOf } from './calendar.js';
import type { CoursePlan } from './course-plan.js';
import { weekdayNames } from './meeting-pattern.js';
import { nameOf } from './select-papers.js';

/** A line of the table: when it is, for sorting, and its cells. */
interface Row {
  readonly at: string;
  readonly cells: readonly [week: string, date: string, number: string, text: string];
}

/** A plan as a table for a terminal: week, date, session and what happens, with days without class and milestones. */
export function formatPlan(plan: CoursePlan, catalog: Catalog): string {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const rows: Row[] = [
    ...plan.sessions.map(({ week, date, start, number, title, readings }): Row => {
      const names = readings.map(({ paper, role }) => {
        const found = papers.get(paper);
        return `${found ? nameOf(found) : paper}${role === 'optional' ? ' (optional)' : ''}`;
      });
      const text = names.length === 0 ? title : `${title}: ${names.join(', ')}`;
      return { at: `${date} ${start}`, cells: [String(week), formatDay(date), String(number), text] };
    }),
    ...plan.noClass.map(
      ({ week, date, reason }): Row => ({
        at: `${date} 00:00`,
        cells: [String(week), formatDay(date), '', `No class: ${reason}`],
      }),
    ),
    ...plan.milestones.map(
      ({ date, time, title }): Row => ({
        at: `${date} ${time}~`,
        cells: ['', formatDay(date), '', `Due ${time}: ${title}`],
      }),
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

  const heading: Row = { at: '', cells: ['Week', 'Date', 'No.', 'Session'] };
  const required = countReadings(plan, 'required');
  const optional = countReadings(plan, 'optional');
  const summary = [
    count(plan.sessions.length, 'session'),
    count(required, 'required paper'),
    count(optional, 'optional paper'),
    `${plan.leftOut.length} left out`,
  ];

  return [
    plan.code === undefined ? plan.title : `${plan.code}: ${plan.title}`,
    ...plan.calendar.meetings,
    '',
    ...[heading, ...rows].map(({ cells: [week, date, number, text] }) =>
      `${week.padStart(4)}  ${date.padEnd(14)}  ${number.padStart(3)}  ${text}`.trimEnd(),
    ),
    '',
    `${summary.join(', ')}.`,
    '',
  ].join('\n');
}

function formatDay(date: string): string {
  return `${(weekdayNames[weekdayOf(date) - 1] ?? '').slice(0, 3)} ${date}`;
}

function countReadings({ sessions }: CoursePlan, wanted: 'required' | 'optional'): number {
  return sessions.reduce(
    (sum, { readings }) => sum + readings.filter(({ role }) => role === wanted).length,
    0,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
