import { createReporter } from '@proseminar/core';

/** Every problem of a course page's schedule that this package can report; `docs/rules.md` has a section for each. */
export const reportSchedule = createReporter('schedule', {
  'page-has-schedule': 'error',
  'schedule-row-has-date': 'warning',
  'schedule-days-are-in-order': 'warning',
  'schedule-has-one-head': 'warning',
  'schedule-is-one-term': 'warning',
});
