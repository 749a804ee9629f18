import type { Reading } from './course-plan.js';

/** Whether a paper is read for the session that shows it; the background is for those who want more. */
export function isRead({ role }: Pick<Reading, 'role'>): boolean {
  return role !== 'background';
}
