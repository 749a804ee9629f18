import type { Format } from '../format.js';
import { toCourseJson } from './course-json.js';

/** The course as data. */
export const data: Format = {
  what: 'the course as data: course.json',
  write: ({ plan, papers }) => [{ path: 'course.json', content: toCourseJson(plan, papers) }],
};
