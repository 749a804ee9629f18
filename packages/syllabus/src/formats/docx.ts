import type { Format } from '../format.js';

/** The syllabus for departments that want a Word document. */
export const docx: Format = {
  what: 'syllabus for Word: syllabus.docx',
  async write(source) {
    const { writeDocx } = await import('./docx/write-docx.js');
    return [{ path: 'syllabus.docx', content: writeDocx(source) }];
  },
};
