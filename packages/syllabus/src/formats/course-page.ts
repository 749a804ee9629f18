import type { Format } from '../format.js';
import { compileTemplate } from '../render.js';
import { coursePageFields, viewCoursePage } from '../views/view-course-page.js';
import { tidy } from './tidy.js';

/** The page of a course that lives in a repository. */
export const coursePage: Format = {
  what: 'course page for a repository: README.md',
  async write({ course, templates, outputs }) {
    const fill = await compileTemplate('README.md.hbs', templates, coursePageFields);
    return [{ path: 'README.md', content: tidy(fill(viewCoursePage(course, outputs))) }];
  },
};
