import type { CourseFacts } from './session-facts.js';

/** `America/New York` */
export function zoneName({ timeZone }: Pick<CourseFacts, 'timeZone'>): string {
  return timeZone.replaceAll('_', ' ');
}
