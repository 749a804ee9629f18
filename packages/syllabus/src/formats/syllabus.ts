import type { Format } from '../format.js';
import { compileTemplate } from '../render.js';
import { syllabusFields, viewSyllabus } from '../views/view-syllabus.js';
import { tidy } from './tidy.js';

/** The syllabus of a course: what it is about, how it is graded, what is due. */
export const syllabus: Format = {
  what: 'syllabus in Markdown: syllabus.md',
  async write({ course, templates, outputs }) {
    const fill = await compileTemplate('syllabus.md.hbs', templates, syllabusFields);
    return [{ path: 'syllabus.md', content: tidy(fill(viewSyllabus(course, outputs))) }];
  },
};
