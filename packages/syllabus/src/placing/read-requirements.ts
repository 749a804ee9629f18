import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import type { DatedSessions } from '../date-sessions.js';
import { pathOfOrder } from '../order/declared-order.js';
import type { Precedence } from '../order/precedence.js';
import type { PlanProblem } from '../plan-problem.js';
import { readPins } from './read-pins.js';
import type { Requirement } from './requirements.js';

/** All that a plan has to keep to beside the number of places. */
export function readRequirements(
  course: Course,
  calendar: Calendar,
  dated: DatedSessions,
  precedence: Precedence,
): { requirements: readonly Requirement[]; problems: readonly PlanProblem[] } {
  const {
    order: { together = [], apart = [] } = {},
    sessions: { readingMinutes } = {},
    select: { topics = [] } = {},
  } = course;
  const pins = readPins(course, calendar, dated);
  const inCourse = { file: 'course' as const };
  const list = (papers: readonly string[]) => papers.map((id) => `\`${id}\``).join(', ');

  const requirements: readonly Requirement[] = [
    ...pins.requirements,
    ...together.map(
      (papers, index): Requirement => ({
        ...inCourse,
        kind: 'together',
        papers,
        words: `${list(papers)} are read together`,
        path: ['order', 'together', index],
      }),
    ),
    ...apart.map(
      (papers, index): Requirement => ({
        ...inCourse,
        kind: 'apart',
        papers,
        words: `${list(papers)} are read in different sessions`,
        path: ['order', 'apart', index],
      }),
    ),
    ...Object.entries(precedence).flatMap(([paper, ids]) =>
      ids.map(
        (earlier): Requirement => ({
          ...inCourse,
          kind: 'after',
          paper,
          earlier,
          words: `\`${paper}\` comes after \`${earlier}\``,
          path: pathOfOrder(course, paper, earlier),
        }),
      ),
    ),
    ...topics.flatMap((entry, index): readonly Requirement[] =>
      typeof entry === 'string' || !entry.opener
        ? []
        : [
            {
              ...inCourse,
              kind: 'opener',
              topic: entry.topic,
              words: `“${entry.opener.title}” opens \`${entry.topic}\``,
              path: ['select', 'topics', index, 'opener'],
            },
          ],
    ),
    ...(readingMinutes === undefined
      ? []
      : [
          {
            ...inCourse,
            kind: 'reading-minutes' as const,
            minutes: readingMinutes,
            words: `a session has at most ${readingMinutes} minutes of reading`,
            path: ['sessions', 'readingMinutes'],
          },
        ]),
  ];
  return { requirements, problems: pins.problems };
}
