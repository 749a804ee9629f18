import type { Severity } from '@proseminar/core';

/** Every problem of a course that is reported; `docs/rules.md` has a section for each. */
export const courseRules = {
  'course-is-yaml': 'error',
  'course-key-is-known': 'error',
  'course-value-is-valid': 'error',
  'course-has-calendar': 'error',
  'calendar-has-meetings': 'error',
  'meetings-do-not-overlap': 'error',
  'no-class-day-would-be-class': 'warning',
  'extra-day-is-free': 'error',
  'clock-time-exists': 'error',
  'clock-time-is-unambiguous': 'warning',
  'topic-is-known': 'error',
  'paper-is-known': 'error',
  'selected-venue-is-known': 'error',
  'paper-has-one-place': 'error',
  'course-has-papers': 'error',
  'selection-is-filled': 'warning',
  'course-fits': 'error',
  'session-exists': 'error',
  'session-is-fixed-once': 'error',
  'order-has-no-cycle': 'error',
  'order-is-kept': 'warning',
  'course-has-people-once': 'error',
  'person-is-known': 'error',
  'role-is-known': 'error',
  'day-away-is-in-term': 'warning',
  'choice-is-known': 'warning',
  'choice-is-read': 'warning',
  'turn-has-session': 'warning',
  'fixed-turn-is-possible': 'warning',
  'place-is-filled': 'warning',
  'turns-are-best': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** Id of a rule that a course can break. */
export type CourseRuleId = keyof typeof courseRules;
