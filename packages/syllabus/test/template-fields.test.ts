import { expect, test } from 'vitest';
import { builtInTemplates } from '../src/templates.js';
import type { Fields } from '../src/views/fields.js';
import {
  siteIndexFields,
  sitePeopleFields,
  siteReadingsFields,
  siteSearchFields,
  siteSessionFields,
  siteSyllabusFields,
} from '../src/views/site/site-fields.js';
import { siteLabelFields } from '../src/views/site/site-label-fields.js';
import {
  cartridgeDeadlineFields,
  cartridgeDiscussionFields,
  cartridgeSessionFields,
  cartridgeSyllabusFields,
} from '../src/views/view-cartridge.js';
import { coursePageFields } from '../src/views/view-course-page.js';
import { sessionFields } from '../src/views/view-session.js';
import { slidesFields } from '../src/views/view-slides.js';
import { slidesPageFields } from '../src/views/view-slides-page.js';
import { syllabusFields } from '../src/views/view-syllabus.js';
import { syllabusPdfFields } from '../src/views/view-syllabus-pdf.js';

const pages = [
  ['README.md.hbs', 'The page of the course, with the schedule.', coursePageFields],
  ['syllabus.md.hbs', 'What a student should know before the first day.', syllabusFields],
  ['session.md.hbs', 'The page of one session.', sessionFields],
  ['pdf/syllabus.typ.hbs', 'The syllabus to print, in Typst.', syllabusPdfFields],
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
  ['site/syllabus.html.hbs', 'Grading, policies and how much is read.', siteSyllabusFields],
  [
    'site/search.html.hbs',
    'Everything that can be found, in one list that the script filters.',
    siteSearchFields,
  ],
  ['site/style.css.hbs', 'The style sheet of the website.', {}],
  ['cartridge/syllabus.html.hbs', 'The syllabus on a learning platform.', cartridgeSyllabusFields],
  ['cartridge/session.html.hbs', 'The page of one session on a learning platform.', cartridgeSessionFields],
  ['cartridge/discussion.html.hbs', 'What opens the discussion of a session.', cartridgeDiscussionFields],
  ['cartridge/deadline.html.hbs', 'The page of what is due.', cartridgeDeadlineFields],
  ['site/theme.css.hbs', 'Colours, type and measures of the website; see [Themes](#themes).', {}],
  ['site/site.js.hbs', 'The script of the website: marks today, filters lists.', {}],
  ['site/icon.svg.hbs', 'The icon of the website in a tab.', {}],
] as const satisfies readonly (readonly [string, string, Fields])[];

test('the reference lists every template with the fields that it may name', async () => {
  const partials = Object.keys(builtInTemplates).filter((name) => name.includes('partials/'));
  expect([...pages.map(([name]) => name), ...partials].sort()).toEqual(Object.keys(builtInTemplates).sort());

  const sections = pages.map(([name, words, fields]) => {
    const lines = Object.entries(fields).flatMap(([field, about]) => describeField(field, about, 0));
    return [`### \`${name}\``, words, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n');
  });

  const reference = [introduction, ...sections, ending(partials)].join('\n\n');
  await expect(`${reference}\n`).toMatchFileSnapshot('../../../docs/templates.md');
});

function describeField(name: string, about: Fields[string], depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (about === siteLabelFields)
    return [`${indent}- \`${name}\`: [words of the website](#words-of-the-website)`];
  if (typeof about === 'string') return [`${indent}- \`${name}\`: ${about}`];
  const [item] = Array.isArray(about) ? about : [];
  if (typeof item === 'string') return [`${indent}- \`${name}\`, a list of texts: ${item}`];
  const fields = Object.entries(item ?? about) as [string, Fields[string]][];
  const kind = item ? 'a list, of each' : 'of it';
  return [
    `${indent}- \`${name}\`, ${kind}:`,
    ...fields.flatMap(([field, own]) => describeField(field, own, depth + 1)),
  ];
}

const introduction = `# Templates

Every page, deck and style sheet of a course is made by a [Handlebars](https://handlebarsjs.com/guide/) template.
To change one, put a file of the same name into the folder \`templates/\` beside \`course.yaml\`: the others stay as
they are. The built-in ones, in \`packages/syllabus/templates/\`, are a good start.

\`\`\`hbs
# {{heading}}

{{#each required}}
- {{title}}{{#if origin}} ({{origin}}){{/if}}
{{else}}
Nothing to read.
{{/each}}
\`\`\`

## What a template can do

- Name a field: \`{{heading}}\`. Fields are finished texts; whatever chooses, counts or formats has happened before.
- Go through a list with \`{{#each rows}}\`, see whether there is something with \`{{#if room}}\` or \`{{#unless room}}\`,
  go into an object with \`{{#with place}}\`. An empty text or list counts as nothing. Out of a loop, \`{{../heading}}\`
  leads back, and \`{{@first}}\`, \`{{@last}}\` and \`{{@index}}\` tell the place in it.
- Take the words of a page from its \`labels\`, which follow the \`language\` of the course: \`{{labels.schedule}}\`; in a
  loop, \`{{../labels.schedule}}\` or \`{{@root.labels.schedule}}\`. Below they stand in English.
- Include a partial: \`{{> reading}}\` in \`session.md.hbs\` is \`partials/reading.md.hbs\`. A course can add its own.

Apart from Handlebars’ own \`lookup\`, there are no other helpers.

A name that a template cannot use is an error before anything is written, in a branch that is taken or not:

\`\`\`text
templates/session.md.hbs:3:10 Unexpected field \`requird\`, expected \`required\` (one of …)
\`\`\`

Texts for Markdown are Markdown already: titles and names are escaped, so that they cannot change the page. Texts for
HTML are escaped when they are inserted, so three braces (\`{{{heading}}}\`) are not accepted there; only a field whose
description begins with “HTML:” is inserted as it is, and it has been cleaned. Texts for Typst are strings in quotes,
in which nothing is obeyed: \`#strong({{title}})\`.

## Fields`;

const ending = (partials: readonly string[]) => `### Words of the website

Every page of the website has these in \`labels\`.

${Object.entries(siteLabelFields)
  .flatMap(([field, about]) => describeField(field, about, 0))
  .join('\n')}

### Partials

A partial sees what stands around the place that includes it.

${partials.map((name) => `- \`${name}\``).join('\n')}

## Themes

The look of the website stands in custom properties of CSS, in \`site/theme.css.hbs\`. To change it, put a file of that
name into \`templates/site/\`; a property that it leaves out loses its value, so begin with a copy of the built-in one.

| property | what it is |
| --- | --- |
| \`--ground\`, \`--raised\`, \`--mark\` | grounds: of the page, of what stands out of it, of what is marked as today |
| \`--ink\`, \`--soft\` | words, and lesser words |
| \`--link\`, \`--accent\` | links, and what must not be overlooked |
| \`--line\`, \`--strong-line\`, \`--field-line\` | lines between rows, under heads, around fields to fill in |
| \`--text\`, \`--notes\`, \`--mono\` | type of texts, of small words beside them, of code |
| \`--page\`, \`--measure\`, \`--round\` | widest page, longest line, roundness of corners |

Keep a contrast of 4.5 to 1 between texts and each ground, in light and in dark. Pages carry a content security policy
that loads nothing from elsewhere, so fonts from the web are not shown.`;
