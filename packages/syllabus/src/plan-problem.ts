import type { Severity } from '@proseminar/core';
import { type CourseRuleId, courseRules } from './rules.js';

/** A problem found in planning, at a key of one of the course's files. */
export interface PlanProblem {
  readonly ruleId: CourseRuleId;
  /**
   * `error`: there is no plan, unless the course chose that severity. `warning`: there is one, and it may not be what
   * was meant. `info`: worth knowing.
   */
  readonly severity: Severity;
  /** “Unexpected …, expected …” */
  readonly reason: string;
  readonly file: 'course' | 'calendar' | 'people' | 'overrides';
  /** Keys and indexes from the top of the file: `['select', 'topics', 0]`. */
  readonly path: readonly (string | number)[];
  /** The text that stands there, and the text that should. */
  readonly fix?: { readonly actual: string; readonly expected: string };
  /** A second place that it is about. */
  readonly cause?: Pick<PlanProblem, 'reason' | 'file' | 'path'>;
}

/** Whether a problem keeps a plan from being made. */
export function isError({ severity }: PlanProblem): boolean {
  return severity === 'error';
}

/** A problem in `course.yaml`, with the severity that its rule has. */
export function courseProblem(
  ruleId: CourseRuleId,
  reason: string,
  path: PlanProblem['path'],
  fix?: PlanProblem['fix'],
): PlanProblem {
  return { ruleId, severity: courseRules[ruleId], reason, file: 'course', path, ...(fix && { fix }) };
}

/** A problem in a file of the course, with the severity that its rule has. */
export function problemIn(
  file: PlanProblem['file'],
  ruleId: CourseRuleId,
  reason: string,
  path: PlanProblem['path'],
): PlanProblem {
  return { ...courseProblem(ruleId, reason, path), file };
}

/** A problem in `calendar.yaml`, with the severity that its rule has. */
export function calendarProblem(
  ruleId: CourseRuleId,
  reason: string,
  path: PlanProblem['path'],
): PlanProblem {
  return problemIn('calendar', ruleId, reason, path);
}

/** A problem in `people.yaml`, with the severity that its rule has. */
export function peopleProblem(
  ruleId: CourseRuleId,
  reason: string,
  path: PlanProblem['path'],
  more: Pick<PlanProblem, 'fix' | 'cause'> = {},
): PlanProblem {
  return { ...courseProblem(ruleId, reason, path), ...more, file: 'people' };
}
