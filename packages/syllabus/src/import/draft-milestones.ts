import { slug } from '@proseminar/core';
import { daysBetween } from '../calendar.js';
import type { Course } from '../course-file.js';
import { markdownLink } from '../escape-markdown.js';
import { freeNames } from '../free-names.js';
import type { ClassifiedDay } from './classify-days.js';
import { nameSessions } from './draft-sessions.js';
import type { NotCarried } from './drafted.js';
import type { Due } from './take-dues.js';

/** What is due, counted from the session of its day or the last before, so that another calendar has it on other dates. */
export function draftMilestones(
  dues: readonly Due[],
  days: readonly ClassifiedDay[],
): Pick<Course, 'milestones'> & { readonly notCarried: readonly NotCarried[] } {
  const held = days.filter(({ kind }) => kind !== 'no-class');
  const names = nameSessions(held);
  const free = freeNames();
  const notCarried: NotCarried[] = [];

  const milestones = dues.flatMap(({ title, date, time = '23:59', line, links = [] }) => {
    const at = held.findLastIndex((day) => day.date <= date);
    if (at === -1) {
      notCarried.push({ line, date, text: title, why: 'it is due before the first class' });
      return [];
    }
    const later = daysBetween(held[at]?.date ?? date, date);
    const offset = later === 0 ? '' : ` + ${later} ${later === 1 ? 'day' : 'days'}`;
    const description = links.map(({ label, url }) => `* ${markdownLink(label, url)}\n`).join('');
    return [
      {
        id: free(idOf(title)),
        title,
        due: `session ${names[at]}${offset} @ ${time}`,
        ...(description !== '' && { description }),
      },
    ];
  });
  return { ...(milestones.length > 0 && { milestones }), notCarried };
}

/** An id of a title that says nothing else where deadlines are counted from it. */
function idOf(title: string): string {
  const words = slug(title, 40);
  return /[a-z]/u.test(words) && !['session', 'week', 'last'].includes(words) ? words : `due-${words}`;
}
