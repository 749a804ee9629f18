import { cleanLines, cleanText, nearest } from '@proseminar/core';
import type { Course } from './course-file.js';
import type { NoClassDay, Reading } from './course-plan.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import { whySelfStudy } from './reasons.js';

/** Days without class with what the course wants read on them. */
export function placeSelfStudy(
  { selfStudy = [] }: Course,
  noClass: readonly NoClassDay[],
): { noClass: readonly NoClassDay[]; problems: readonly PlanProblem[] } {
  const days = [...noClass];
  const problems: PlanProblem[] = [];

  for (const [index, { day, readings, description }] of selfStudy.entries()) {
    const at = findDay(day, noClass);
    const found = at === undefined ? undefined : days[at];
    if (at === undefined || !found) {
      problems.push(missingDay(day, noClass, ['selfStudy', index, 'day']));
      continue;
    }
    days[at] = {
      ...found,
      readings: [...(found.readings ?? []), ...readings.map(toReading)],
      ...(description !== undefined && { description: cleanLines(description) }),
    };
  }

  return { noClass: days, problems };
}

function findDay(day: number | string, noClass: readonly NoClassDay[]): number | undefined {
  const isClassless = ({ kind }: NoClassDay) => kind === 'no-class';
  if (typeof day === 'number') {
    const found = noClass.filter(isClassless)[day - 1];
    return found && noClass.indexOf(found);
  }
  const wanted = cleanText(day).toLowerCase();
  const at = noClass.findIndex((each) => isClassless(each) && each.reason.toLowerCase() === wanted);
  return at === -1 ? undefined : at;
}

function toReading(paper: string): Reading {
  return { paper, role: 'required', reasons: [whySelfStudy] };
}

function missingDay(
  day: number | string,
  noClass: readonly NoClassDay[],
  path: PlanProblem['path'],
): PlanProblem {
  const reasons = [...new Set(noClass.flatMap(({ kind, reason }) => (kind === 'no-class' ? [reason] : [])))];
  const meant = typeof day === 'string' ? nearest(day, reasons) : undefined;
  const expected =
    meant === undefined
      ? `one that the schedule shows: ${reasons.map((each) => `\`${each}\``).join(', ') || 'there are none'}`
      : `\`${meant}\``;
  return courseProblem(
    'no-class-day-exists',
    `Unexpected day without class \`${cleanText(String(day))}\`, expected ${expected}; what is read on it is left out`,
    path,
    meant === undefined ? undefined : { actual: String(day), expected: meant },
  );
}
