import type { ChangeEntry } from '../changes/change-history.js';
import { feedLabels } from '../changes/feed-labels.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { dateLong } from '../language/date-words.js';
import type { Fields, ViewOf } from './fields.js';
import { courseHeading } from './markdown-words.js';
import type { CourseFacts } from './session-facts.js';

/** What `changes.md.hbs` may name. */
export const changesFields = {
  labels: { changes: 'Changes', nothing: 'Nothing has changed yet.' },
  heading: 'Code and title of the course: `CSE 585: Machine Learning Systems`',
  entries: [
    {
      date: 'Day of the changes: `Wednesday 3 February 2027`, the newest first',
      changes: [
        'What changed, a sentence: `Session 5 (Scheduling) moves from Mon 1 Feb, 10:30 to Wed 3 Feb, 10:30.`',
      ],
    },
  ],
} as const satisfies Fields;

/** What changed in a course. */
export type ChangesView = ViewOf<typeof changesFields>;

/** View what changed in a course. */
export function viewChanges(course: CourseFacts, entries: readonly ChangeEntry[]): ChangesView {
  const { changes, nothing } = feedLabels[course.language];
  return {
    labels: { changes, nothing },
    heading: courseHeading(course),
    entries: entries.map((entry) => ({
      date: dateLong(entry.date, course.language),
      changes: entry.changes.map(({ text }) => escapeMarkdown(text)),
    })),
  };
}
