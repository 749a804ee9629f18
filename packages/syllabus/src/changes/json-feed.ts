import { toJson } from '@proseminar/core';
import { escapeHtml } from '../escape-html.js';
import { dateLong } from '../language/date-words.js';
import { courseName, courseScope } from '../views/course-name.js';
import type { CourseFacts } from '../views/session-facts.js';
import type { ChangeEntry } from './change-history.js';
import { feedLabels } from './feed-labels.js';

/** What changed in a course as a feed to subscribe to, JSON Feed 1.1. */
export function toJsonFeed(course: CourseFacts, entries: readonly ChangeEntry[]): string {
  const { language, instructors } = course;
  const labels = feedLabels[language];

  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${courseName(course)}: ${labels.changes}`,
    language,
    ...(instructors.length > 0 && { authors: instructors.map((instructor) => ({ name: instructor })) }),
    items: entries.map(({ date, published, modified, changes }) => ({
      id: `${courseScope(course)}-changes-${date}`,
      title: labels.changesOn(dateLong(date, language)),
      content_text: changes.map(({ text }) => `- ${text}`).join('\n'),
      content_html: `<ul>${changes.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
      date_published: published,
      ...(modified !== published && { date_modified: modified }),
    })),
  };
  return `${toJson(feed, 2)}\n`;
}
