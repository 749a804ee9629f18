import type { Format } from '../format.js';
import { courseName } from '../views/course-name.js';
import type { CourseFacts } from '../views/session-facts.js';
import { courseEvents } from './calendar/course-events.js';
import { type CalendarFeed, toICalendar } from './calendar/icalendar.js';
import { personFeeds } from './calendar/person-feeds.js';
import { reviseEvents } from './calendar/revisions.js';

/** Feeds to subscribe to: one of the whole course, and one for each person whom it shows. */
export const calendar: Format = {
  what: 'calendar feeds: calendar.ics, and one for each person who is shown',
  async write({ plan, course, lastBuild }) {
    const feeds = [
      { path: 'calendar.ics', feed: courseFeed(course) },
      ...personFeeds(plan, course).map(({ slug, feed }) => ({ path: `calendars/${slug}.ics`, feed })),
    ];

    return Promise.all(
      feeds.map(async ({ path, feed }) => {
        const last = await lastBuild?.read(path);
        const revisions = lastBuild && last ? reviseEvents(feed.events, last, lastBuild.now) : undefined;
        return { path, content: toICalendar(feed, revisions) };
      }),
    );
  },
};

/** The feed of the whole course. */
export function courseFeed(course: CourseFacts): CalendarFeed {
  const { sessions, daysOff, deadlines } = courseEvents(course);
  return {
    name: courseName(course),
    timeZone: course.timeZone,
    since: course.firstDay,
    events: [...sessions, ...daysOff, ...deadlines],
  };
}
