import type { Format } from './format.js';
import type { FormatName } from './format-names.js';
import { calendar } from './formats/calendar.js';
import { cartridge } from './formats/cartridge.js';
import { changes } from './formats/changes.js';
import { coursePage } from './formats/course-page.js';
import { data } from './formats/data.js';
import { docx } from './formats/docx.js';
import { parquet } from './formats/parquet.js';
import { pdf } from './formats/pdf.js';
import { pptx } from './formats/pptx.js';
import { references } from './formats/references.js';
import { sessions } from './formats/sessions.js';
import { site } from './formats/site.js';
import { slides } from './formats/slides.js';
import { syllabus } from './formats/syllabus.js';

/** Every kind of output by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  readme: coursePage,
  syllabus,
  sessions,
  site,
  slides,
  pptx,
  pdf,
  calendar,
  changes,
  references,
  data,
  parquet,
  cartridge,
  docx,
};
