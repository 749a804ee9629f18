import { cleanText } from '@proseminar/core';
import type { CoursePlan } from '../../course-plan.js';
import { freeNames } from '../../free-names.js';
import { fileWords } from '../../language/file-words.js';
import { publishPeople } from '../../people/public-people.js';
import { courseScope } from '../../views/course-name.js';
import type { CourseFacts, SessionFacts } from '../../views/session-facts.js';
import { aboutSession } from '../unique-ids.js';
import { uidMaker } from './calendar-event.js';
import { courseEvents, sessionEvent } from './course-events.js';
import type { CalendarFeed } from './icalendar.js';

/** The feed of one person. */
export interface PersonFeed {
  /** Name for its file, of the name that the course shows: `ada-lovelace`. */
  readonly slug: string;
  readonly feed: CalendarFeed;
}

/**
 * A feed for each person whom the course shows: the sessions in which they have a turn, and all deadlines.
 *
 * Who has no turn yet has a feed as well, so that its address can be given away once and for all.
 */
export function personFeeds(plan: CoursePlan, course: CourseFacts): readonly PersonFeed[] {
  const { people, sessions, roles } = publishPeople(plan);
  const titles = new Map(roles.map(({ id, title }) => [id, cleanText(title)]));
  const { deadlines } = courseEvents(course);
  const free = freeNames();

  return people.map((person) => {
    const name = cleanText(person.name);
    const file = free(fileWords(name, course.language));
    const uid = uidMaker(courseScope(course));

    const turns = sessions.flatMap((session, index) => {
      const facts = course.sessions[index];
      const held = session.people.filter((turn) => turn.person === person.id);
      if (!facts || held.length === 0) return [];
      const what = held.map(({ role }) => titles.get(role) ?? '').filter(Boolean);
      return [
        {
          uid: uid(`turn ${file} ${aboutSession(facts)}`),
          ...sessionEvent(facts, summary(what, facts), course),
        },
      ];
    });

    return {
      slug: file,
      feed: {
        name: `${course.code || course.title}: ${name}`,
        timeZone: course.timeZone,
        since: course.firstDay,
        events: [...turns, ...deadlines],
      },
    };
  });
}

/** `Presenting: Gandiva, Pollux` */
function summary(roles: readonly string[], { readings, title }: SessionFacts): string {
  const papers = readings.filter(({ isRequired }) => isRequired).map(({ shortName }) => shortName);
  return [roles.join(', '), papers.join(', ') || title].filter(Boolean).join(': ');
}
