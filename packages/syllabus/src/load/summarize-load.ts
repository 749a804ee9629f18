import { formatCount } from '@proseminar/core';
import type { CoursePlan, WeekLoad } from '../course-plan.js';
import { wrapText } from '../wrap-text.js';
import type { Bars } from './bars.js';
import { formatMinutes } from './format-minutes.js';
import { countCells } from './load-column.js';

/**
 * How level the reading of a course is from week to week, and what that rests on, as lines for a terminal; none
 * without reading. Weeks without required reading do not count.
 */
export function summarizeLoad(
  { sessions, noClass, load }: CoursePlan,
  { width, bars }: { readonly width: number; readonly bars: Bars },
): readonly string[] {
  const weeks = load.weeks.filter(({ required }) => required > 0);
  const [first] = weeks;
  if (!first) return [];

  const days = [...sessions, ...noClass];
  const papers = new Set(days.flatMap(({ readings = [] }) => readings.map(({ paper }) => paper)));
  const assumed = new Set(days.flatMap((day) => day.load?.assumed ?? []));
  const lines = [
    `Required reading: ${describeLevel(weeks, first)}.${describeOptional(weeks, countCells(width) > 0 ? ` (${bars.optional})` : '')}`,
    `Read at ${load.pagesPerHour.reader} pages an hour.${describeAssumed(assumed.size, papers.size, load.pages)}`,
  ];
  return lines.flatMap((line) => wrapText('', joinTimes(line), width)).map(splitTimes);
}

function describeLevel(weeks: readonly WeekLoad[], first: WeekLoad): string {
  const least = weeks.reduce((best, week) => (week.required < best.required ? week : best), first);
  const most = weeks.reduce((best, week) => (week.required > best.required ? week : best), first);
  if (least.required === most.required) return `${formatMinutes(least.required)} a week`;
  return `${describeWeek(least)} to ${describeWeek(most)}, ${average(weeks, 'required')} on average`;
}

function describeWeek({ week, monday, required }: WeekLoad): string {
  return `${formatMinutes(required)} (week ${week ?? `of ${monday}`})`;
}

function describeOptional(weeks: readonly WeekLoad[], legend: string): string {
  if (!weeks.some((week) => week.optional > 0)) return '';
  return ` Optional reading${legend}: ${average(weeks, 'optional')} a week on average.`;
}

function describeAssumed(assumed: number, papers: number, pages: number): string {
  if (assumed === 0) return '';
  const have = assumed === 1 ? 'has' : 'have';
  return ` ${assumed} of ${formatCount(papers, 'paper')} ${have} no page count (~): assumed ${formatCount(pages, 'page')}.`;
}

function average(weeks: readonly WeekLoad[], kind: 'required' | 'optional'): string {
  return formatMinutes(weeks.reduce((sum, week) => sum + week[kind], 0) / weeks.length);
}

/** `2 h 50` stays on one line. */
function joinTimes(text: string): string {
  return text.replace(/(\d+) h (\d\d)/gu, '$1\u{A0}h\u{A0}$2').replace(/(\d+) min/gu, '$1\u{A0}min');
}

function splitTimes(line: string): string {
  return line.replaceAll('\u{A0}', ' ');
}
