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
  'follows-day-is-free': 'error',
  'follows-day-matters': 'warning',
  'date-is-in-term': 'warning',
  'clock-time-exists': 'error',
  'clock-time-is-unambiguous': 'warning',
  'topic-is-known': 'error',
  'paper-is-known': 'error',
  'selected-venue-is-known': 'error',
  'paper-has-one-place': 'error',
  'course-has-papers': 'error',
  'selection-is-filled': 'warning',
  'course-fits': 'error',
  'last-plan-is-kept': 'warning',
  'read-paper-is-listed': 'warning',
  'changed-paper-is-listed': 'warning',
  'background-has-session': 'warning',
  'pin-has-session': 'error',
  'session-exists': 'error',
  'session-is-fixed-once': 'error',
  'fixed-session-keeps-its-day': 'warning',
  'week-exists': 'error',
  'milestone-is-known': 'error',
  'milestone-has-date': 'error',
  'milestones-have-no-cycle': 'error',
  'deadline-avoids-break': 'warning',
  'no-class-day-exists': 'warning',
  'order-has-no-cycle': 'error',
  'order-is-kept': 'warning',
  'mentions-have-no-cycle': 'info',
  'course-has-people-once': 'error',
  'person-is-known': 'error',
  'role-is-known': 'error',
  'day-away-is-in-term': 'warning',
  'choice-is-known': 'warning',
  'choice-is-read': 'warning',
  'turns-are-few-enough': 'error',
  'turn-has-session': 'warning',
  'fixed-turn-is-possible': 'warning',
  'place-is-filled': 'warning',
  'turns-are-best': 'warning',
  'required-paper-has-link': 'warning',
  'day-has-few-required-papers': 'info',
  'week-is-within-its-minutes': 'warning',
  'topic-is-read': 'warning',
  'topic-has-several-papers': 'info',
  'session-is-used': 'info',
  'presenter-has-rest': 'warning',
  'person-has-turn': 'info',
  'record-has-session': 'warning',
  'presenter-is-known': 'warning',
  'attachment-can-be-shown': 'warning',
  'attachment-is-there': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** Id of a rule that a course can break. */
export type CourseRuleId = keyof typeof courseRules;

/** How severe a course may want a rule to be. */
export const ruleSettings = ['off', 'info', 'warning', 'error'] as const;

/** Rules whose severity a course may choose: what is an error by itself stays one, as it leaves no plan. */
export const chosenRuleIds: readonly CourseRuleId[] = (Object.keys(courseRules) as CourseRuleId[]).filter(
  (id) => courseRules[id] !== 'error',
);
