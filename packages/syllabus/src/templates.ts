import cartridgeDeadline from '../templates/cartridge/deadline.html.hbs';
import cartridgeDiscussion from '../templates/cartridge/discussion.html.hbs';
import cartridgeReading from '../templates/cartridge/partials/reading.html.hbs';
import cartridgeSession from '../templates/cartridge/session.html.hbs';
import cartridgeSyllabus from '../templates/cartridge/syllabus.html.hbs';
import reading from '../templates/partials/reading.md.hbs';
import pdfSyllabus from '../templates/pdf/syllabus.typ.hbs';
import readme from '../templates/README.md.hbs';
import session from '../templates/session.md.hbs';
import siteIndex from '../templates/site/index.html.hbs';
import siteFacts from '../templates/site/partials/facts.html.hbs';
import siteHead from '../templates/site/partials/head.html.hbs';
import siteReading from '../templates/site/partials/reading.html.hbs';
import siteSession from '../templates/site/session.html.hbs';
import siteStyle from '../templates/site/style.css.hbs';
import slidesStyle from '../templates/slides.css.hbs';
import slidesPage from '../templates/slides.html.hbs';
import slidesScript from '../templates/slides.js.hbs';
import slides from '../templates/slides.md.hbs';
import syllabus from '../templates/syllabus.md.hbs';
import type { Templates } from './render.js';

/** The templates that documents are made with, by the name of the file that replaces them. */
export const builtInTemplates: Templates = {
  'README.md.hbs': readme,
  'cartridge/deadline.html.hbs': cartridgeDeadline,
  'cartridge/discussion.html.hbs': cartridgeDiscussion,
  'cartridge/partials/reading.html.hbs': cartridgeReading,
  'cartridge/session.html.hbs': cartridgeSession,
  'cartridge/syllabus.html.hbs': cartridgeSyllabus,
  'partials/reading.md.hbs': reading,
  'pdf/syllabus.typ.hbs': pdfSyllabus,
  'session.md.hbs': session,
  'site/index.html.hbs': siteIndex,
  'site/partials/facts.html.hbs': siteFacts,
  'site/partials/head.html.hbs': siteHead,
  'site/partials/reading.html.hbs': siteReading,
  'site/session.html.hbs': siteSession,
  'site/style.css.hbs': siteStyle,
  'slides.css.hbs': slidesStyle,
  'slides.html.hbs': slidesPage,
  'slides.js.hbs': slidesScript,
  'slides.md.hbs': slides,
  'syllabus.md.hbs': syllabus,
};
