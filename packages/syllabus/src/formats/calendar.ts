import type { Format } from '../format.js';
import { toICalendar } from './icalendar.js';

/** A feed to subscribe to. */
export const calendar: Format = {
  what: 'calendar feed: calendar.ics',
  write: ({ course }) => [{ path: 'calendar.ics', content: toICalendar(course) }],
};
