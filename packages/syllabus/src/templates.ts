import cartridgeDeadline from '../templates/cartridge/deadline.html.hbs';
import cartridgeDiscussion from '../templates/cartridge/discussion.html.hbs';
import cartridgeReading from '../templates/cartridge/partials/reading.html.hbs';
import cartridgeSession from '../templates/cartridge/session.html.hbs';
import cartridgeSyllabus from '../templates/cartridge/syllabus.html.hbs';
import changes from '../templates/changes.md.hbs';
import reading from '../templates/partials/reading.md.hbs';
import pdfSlides from '../templates/pdf/slides.typ.hbs';
import pdfSyllabus from '../templates/pdf/syllabus.typ.hbs';
import readme from '../templates/README.md.hbs';
import session from '../templates/session.md.hbs';
import siteChanges from '../templates/site/changes.html.hbs';
import siteIcon from '../templates/site/icon.svg.hbs';
import siteIndex from '../templates/site/index.html.hbs';
import siteDueCell from '../templates/site/partials/due-cell.html.hbs';
import siteFacts from '../templates/site/partials/facts.html.hbs';
import siteFiles from '../templates/site/partials/files.html.hbs';
import siteFooter from '../templates/site/partials/footer.html.hbs';
import siteHead from '../templates/site/partials/head.html.hbs';
import sitePages from '../templates/site/partials/pages.html.hbs';
import sitePaper from '../templates/site/partials/paper.html.hbs';
import siteReading from '../templates/site/partials/reading.html.hbs';
import siteReadingsCell from '../templates/site/partials/readings-cell.html.hbs';
import siteSessionCell from '../templates/site/partials/session-cell.html.hbs';
import sitePeople from '../templates/site/people.html.hbs';
import siteReadings from '../templates/site/readings.html.hbs';
import siteSearch from '../templates/site/search.html.hbs';
import siteSession from '../templates/site/session.html.hbs';
import siteScript from '../templates/site/site.js.hbs';
import siteStyle from '../templates/site/style.css.hbs';
import siteSyllabus from '../templates/site/syllabus.html.hbs';
import siteTheme from '../templates/site/theme.css.hbs';
import slidesStyle from '../templates/slides.css.hbs';
import slidesPage from '../templates/slides.html.hbs';
import slidesScript from '../templates/slides.js.hbs';
import slides from '../templates/slides.md.hbs';
import syllabus from '../templates/syllabus.md.hbs';
import type { Templates } from './render.js';

/** The templates that documents are made with, by the name of the file that replaces them. */
export const builtInTemplates: Templates = {
  'README.md.hbs': readme,
  'changes.md.hbs': changes,
  'cartridge/deadline.html.hbs': cartridgeDeadline,
  'cartridge/discussion.html.hbs': cartridgeDiscussion,
  'cartridge/partials/reading.html.hbs': cartridgeReading,
  'cartridge/session.html.hbs': cartridgeSession,
  'cartridge/syllabus.html.hbs': cartridgeSyllabus,
  'partials/reading.md.hbs': reading,
  'pdf/slides.typ.hbs': pdfSlides,
  'pdf/syllabus.typ.hbs': pdfSyllabus,
  'session.md.hbs': session,
  'site/changes.html.hbs': siteChanges,
  'site/icon.svg.hbs': siteIcon,
  'site/index.html.hbs': siteIndex,
  'site/partials/due-cell.html.hbs': siteDueCell,
  'site/partials/facts.html.hbs': siteFacts,
  'site/partials/files.html.hbs': siteFiles,
  'site/partials/footer.html.hbs': siteFooter,
  'site/partials/head.html.hbs': siteHead,
  'site/partials/pages.html.hbs': sitePages,
  'site/partials/paper.html.hbs': sitePaper,
  'site/partials/reading.html.hbs': siteReading,
  'site/partials/readings-cell.html.hbs': siteReadingsCell,
  'site/partials/session-cell.html.hbs': siteSessionCell,
  'site/people.html.hbs': sitePeople,
  'site/readings.html.hbs': siteReadings,
  'site/search.html.hbs': siteSearch,
  'site/session.html.hbs': siteSession,
  'site/site.js.hbs': siteScript,
  'site/style.css.hbs': siteStyle,
  'slides.css.hbs': slidesStyle,
  'slides.html.hbs': slidesPage,
  'slides.js.hbs': slidesScript,
  'site/syllabus.html.hbs': siteSyllabus,
  'site/theme.css.hbs': siteTheme,
  'slides.md.hbs': slides,
  'syllabus.md.hbs': syllabus,
};
