import { toNdjson } from '@proseminar/core';
import type { Format } from '../format.js';
import { toCourseJson } from './course-json.js';
import { toScheduleCsv } from './schedule-csv.js';

/** The course as data: all of it, its schedule as a table, and the papers that it uses. */
export const data: Format = {
  what: 'data: course.json, schedule.csv, catalog.ndjson',
  write: (source) => [
    { path: 'course.json', content: toCourseJson(source) },
    { path: 'schedule.csv', content: toScheduleCsv(source) },
    { path: 'catalog.ndjson', content: toNdjson(source.papers) },
  ],
};
