import { formatCount } from '@proseminar/core';
import type { DraftedCourse, ScheduleDifference } from '@proseminar/syllabus';
import { type Io, paint, withoutColor } from '../terminal.js';

/** What there is to say of an import beside its files. */
export interface ImportTold extends Pick<DraftedCourse, 'days' | 'notCarried' | 'found'> {
  /** Days that the plan has otherwise; absent where it does not fit. */
  readonly differences?: readonly ScheduleDifference[];
}

/** Say whether the plan is the schedule of the page again, and what of the page is not in the course, row by row. */
export function tellImported(
  { days, notCarried, found, differences }: ImportTold,
  page: string,
  io: Io,
): void {
  const write = (line: string) => io.out.write(`${withoutColor(line)}\n`);
  if (differences) {
    const same = days.length - differences.filter(({ line }) => line !== undefined).length;
    const whole = differences.length === 0 ? 'all of them' : `${same} of them`;
    write(`${formatCount(days.length, 'day')} on the page, ${whole} the same in the plan`);
  }
  for (const { date, line, page: expected, plan } of differences ?? []) {
    write(`${line === undefined ? page : `${page}:${line}`} ${date} differs`);
    write(`  on the page: ${expected.join(', ') || 'nothing'}`);
    write(`  in the plan: ${plan.join(', ') || 'nothing'}`);
  }
  for (const sentence of found) write(sentence);
  if (notCarried.length === 0) return;

  io.out.write(`\n${paint(io.out, 'bold', 'Not in the course:')}\n`);
  for (const { line, date, text, why } of notCarried) {
    write(`${page}:${line}${date === undefined ? '' : ` ${date}`} ${text}`);
    write(`  ${why}`);
  }
}
