import * as cartridgeDeadline from '../templates/cartridge/deadline.html.hbs';
import * as cartridgeDiscussion from '../templates/cartridge/discussion.html.hbs';
import * as cartridgeReading from '../templates/cartridge/partials/reading.html.hbs';
import * as cartridgeSession from '../templates/cartridge/session.html.hbs';
import * as cartridgeSyllabus from '../templates/cartridge/syllabus.html.hbs';
import * as changes from '../templates/changes.md.hbs';
import * as reading from '../templates/partials/reading.md.hbs';
import * as pdfSlides from '../templates/pdf/slides.typ.hbs';
import * as pdfSyllabus from '../templates/pdf/syllabus.typ.hbs';
import * as readme from '../templates/README.md.hbs';
import * as session from '../templates/session.md.hbs';
import * as siteChanges from '../templates/site/changes.html.hbs';
import * as siteIcon from '../templates/site/icon.svg.hbs';
import * as siteIndex from '../templates/site/index.html.hbs';
import * as siteDueCell from '../templates/site/partials/due-cell.html.hbs';
import * as siteFacts from '../templates/site/partials/facts.html.hbs';
import * as siteFiles from '../templates/site/partials/files.html.hbs';
import * as siteFooter from '../templates/site/partials/footer.html.hbs';
import * as siteHead from '../templates/site/partials/head.html.hbs';
import * as sitePages from '../templates/site/partials/pages.html.hbs';
import * as sitePaper from '../templates/site/partials/paper.html.hbs';
import * as siteReading from '../templates/site/partials/reading.html.hbs';
import * as siteReadingsCell from '../templates/site/partials/readings-cell.html.hbs';
import * as siteSessionCell from '../templates/site/partials/session-cell.html.hbs';
import * as sitePeople from '../templates/site/people.html.hbs';
import * as siteReadings from '../templates/site/readings.html.hbs';
import * as siteSearch from '../templates/site/search.html.hbs';
import * as siteSession from '../templates/site/session.html.hbs';
import * as siteScript from '../templates/site/site.js.hbs';
import * as siteStyle from '../templates/site/style.css.hbs';
import * as siteSyllabus from '../templates/site/syllabus.html.hbs';
import * as siteTheme from '../templates/site/theme.css.hbs';
import * as slidesStyle from '../templates/slides.css.hbs';
import * as slidesPage from '../templates/slides.html.hbs';
import * as slidesScript from '../templates/slides.js.hbs';
import * as slides from '../templates/slides.md.hbs';
import * as syllabus from '../templates/syllabus.md.hbs';
import type { Templates } from './render.js';

const modules = {
  'README.md.hbs': readme,
  'cartridge/deadline.html.hbs': cartridgeDeadline,
  'cartridge/discussion.html.hbs': cartridgeDiscussion,
  'cartridge/partials/reading.html.hbs': cartridgeReading,
  'cartridge/session.html.hbs': cartridgeSession,
  'cartridge/syllabus.html.hbs': cartridgeSyllabus,
  'changes.md.hbs': changes,
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
  'site/syllabus.html.hbs': siteSyllabus,
  'site/theme.css.hbs': siteTheme,
  'slides.css.hbs': slidesStyle,
  'slides.html.hbs': slidesPage,
  'slides.js.hbs': slidesScript,
  'slides.md.hbs': slides,
  'syllabus.md.hbs': syllabus,
} as const;

/** The templates that documents are made with, by the name of the file that replaces them. */
export const builtInTemplates: Templates = Object.fromEntries(
  Object.entries(modules).map(([name, { text }]) => [name, text]),
);

/** The same, compiled. */
export const compiledTemplates: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(modules).map(([name, { compiled }]) => [name, compiled]),
);
