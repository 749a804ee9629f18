import type { Format } from '../format.js';
import { compileTemplate } from '../render.js';
import { TemplateError } from '../template-error.js';
import { syllabusPdfFields, viewSyllabusPdf } from '../views/view-syllabus-pdf.js';

/** Handouts, set by Typst; none where there is nothing to set them with. */
export const pdf: Format = {
  what: 'a handout to print: syllabus.pdf',
  async write({ course, templates, typeset }) {
    if (!typeset) return [];
    const template = 'pdf/syllabus.typ.hbs';
    const fill = compileTemplate(template, templates, syllabusPdfFields);
    const content = await typeset(fill(viewSyllabusPdf(course)));
    if (content instanceof Uint8Array) return [{ path: 'syllabus.pdf', content }];
    throw new TemplateError([
      { ruleId: 'template-parses', template, reason: `Unexpected Typst: ${content.problem}` },
    ]);
  },
};
