import { listIncluded } from './template-partials.js';
import { builtInTemplates } from './templates.js';
import type { Fields } from './views/fields.js';
import {
  siteChangesFields,
  siteIndexFields,
  sitePeopleFields,
  siteReadingsFields,
  siteSearchFields,
  siteSessionFields,
  siteSyllabusFields,
} from './views/site/site-fields.js';
import {
  cartridgeDeadlineFields,
  cartridgeDiscussionFields,
  cartridgeSessionFields,
  cartridgeSyllabusFields,
} from './views/view-cartridge.js';
import { changesFields } from './views/view-changes.js';
import { coursePageFields } from './views/view-course-page.js';
import { sessionFields } from './views/view-session.js';
import { slidesFields } from './views/view-slides.js';
import { slidesPageFields } from './views/view-slides-page.js';
import { slidesPdfFields } from './views/view-slides-pdf.js';
import { syllabusFields } from './views/view-syllabus.js';
import { syllabusPdfFields } from './views/view-syllabus-pdf.js';

/** A template and what it may name. */
export interface TemplatePage {
  /** A path below `templates/`: `session.md.hbs`. */
  readonly name: string;
  /** What it is for. */
  readonly about: string;
  readonly fields: Fields;
}

const pages: readonly (readonly [name: string, about: string, fields: Fields])[] = [
  ['README.md.hbs', 'The page of the course, with the schedule.', coursePageFields],
  ['changes.md.hbs', 'What changed since the first build.', changesFields],
  ['syllabus.md.hbs', 'What a student should know before the first day.', syllabusFields],
  ['session.md.hbs', 'The page of one session.', sessionFields],
  ['pdf/syllabus.typ.hbs', 'The syllabus to print, in Typst.', syllabusPdfFields],
  ['pdf/slides.typ.hbs', 'The deck of one session to print, in Typst.', slidesPdfFields],
  ['slides.md.hbs', 'The deck of one session that has readings, as Markdown for Marp.', slidesFields],
  ['slides.html.hbs', 'The same deck as a page.', slidesPageFields],
  ['slides.css.hbs', 'The style sheet of that page, which becomes a part of it.', {}],
  ['slides.js.hbs', 'The script of that page, which becomes a part of it.', {}],
  [
    'site/index.html.hbs',
    'The first page of the website: what is on, the schedule, what is due.',
    siteIndexFields,
  ],
  ['site/session.html.hbs', 'The page of one session on the website.', siteSessionFields],
  ['site/readings.html.hbs', 'Everything that is read, by topic; where something is.', siteReadingsFields],
  ['site/people.html.hbs', 'Who takes turns; where the course shows people.', sitePeopleFields],
  [
    'site/changes.html.hbs',
    'What changed; where the course has `changes`, and something did.',
    siteChangesFields,
  ],
  ['site/syllabus.html.hbs', 'Grading, policies and how much is read.', siteSyllabusFields],
  [
    'site/search.html.hbs',
    'Everything that can be found, in one list that the script filters.',
    siteSearchFields,
  ],
  ['site/style.css.hbs', 'The style sheet of the website.', {}],
  ['site/theme.css.hbs', 'Colours, type and measures of the website; see [Themes](#themes).', {}],
  ['site/site.js.hbs', 'The script of the website: marks today, filters lists.', {}],
  ['site/icon.svg.hbs', 'The icon of the website in a tab.', {}],
  ['cartridge/syllabus.html.hbs', 'The syllabus on a learning platform.', cartridgeSyllabusFields],
  ['cartridge/session.html.hbs', 'The page of one session on a learning platform.', cartridgeSessionFields],
  ['cartridge/discussion.html.hbs', 'What opens the discussion of a session.', cartridgeDiscussionFields],
  ['cartridge/deadline.html.hbs', 'The page of what is due.', cartridgeDeadlineFields],
];

/** Every template that makes a document, without the partials that they include. */
export const templatePages: readonly TemplatePage[] = pages.map(([name, about, fields]) => ({
  name,
  about,
  fields,
}));

/**
 * The built-in templates of a name as people say it: those of `slides` are `slides.md.hbs`, `slides.html.hbs` and what
 * belongs to that page.
 */
export function findTemplates(word: string): readonly string[] {
  const name = word.replaceAll('\\', '/').replace(/^(?:\.\/)?templates\//u, '');
  const names = Object.keys(builtInTemplates);
  const exact = names.filter((each) => each === name || each === `${name}.hbs`);
  return exact.length > 0 ? exact : names.filter((each) => templateStem(each) === name);
}

/** What people call a template: `site/index.html.hbs` is `site/index`. */
export function templateStem(name: string): string {
  return name.replace(/(?:\.[a-z]+)?\.hbs$/u, '');
}

/** A template and the partials that it includes, and those that they include. */
export function withPartials(name: string): readonly string[] {
  const found = new Set([name]);
  for (const each of found)
    for (const partial of listIncluded(each, builtInTemplates[each] ?? '')) found.add(partial);
  return [...found].filter((each) => Object.hasOwn(builtInTemplates, each));
}

/**
 * What a template may name, as a list in Markdown: ``- `heading`: Title of the session``.
 *
 * @param shortened Fields that are told once elsewhere, with the words that lead there.
 */
export function describeFields(
  fields: Fields,
  shortened: ReadonlyMap<Fields[string], string> = new Map(),
  depth = 0,
): readonly string[] {
  return Object.entries(fields).flatMap(([name, about]) => describeField(name, about, shortened, depth));
}

function describeField(
  name: string,
  about: Fields[string],
  shortened: ReadonlyMap<Fields[string], string>,
  depth: number,
): readonly string[] {
  const indent = '  '.repeat(depth);
  const words = shortened.get(about);
  if (words !== undefined) return [`${indent}- \`${name}\`: ${words}`];
  if (typeof about === 'string') return [`${indent}- \`${name}\`: ${about}`];
  const [item] = Array.isArray(about) ? about : [];
  if (typeof item === 'string') return [`${indent}- \`${name}\`, a list of texts: ${item}`];
  const kind = item ? 'a list, of each' : 'of it';
  const fields = (item ?? about) as Fields;
  return [`${indent}- \`${name}\`, ${kind}:`, ...describeFields(fields, shortened, depth + 1)];
}
