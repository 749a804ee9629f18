import { expect, test } from 'vitest';
import { compileTemplate } from '../src/render.js';
import { describeFields, findTemplates, templatePages, withPartials } from '../src/template-pages.js';
import { builtInTemplates } from '../src/templates.js';
import { siteLabelFields } from '../src/views/site/site-label-fields.js';

const elsewhere = new Map([[siteLabelFields, '[words of the website](#words-of-the-website)']]);

test('the reference lists every template with the fields that it may name', async () => {
  const partials = Object.keys(builtInTemplates).filter((name) => name.includes('partials/'));
  expect([...templatePages.map(({ name }) => name), ...partials].sort()).toEqual(
    Object.keys(builtInTemplates).sort(),
  );

  const sections = templatePages.map(({ name, about, fields }) => {
    const lines = describeFields(fields, elsewhere);
    return [`### \`${name}\``, about, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n');
  });

  const reference = [introduction, ...sections, ending(partials)].join('\n\n');
  await expect(`${reference}\n`).toMatchFileSnapshot('../../../docs/templates.md');
});

test.each(templatePages.map(({ name, fields }) => [name, fields] as const))(
  '%s names nothing but that',
  async (name, fields) => {
    // As if it were a template of a course: those of ours are taken as they are.
    const templates = { ...builtInTemplates, [name]: `${builtInTemplates[name]} ` };
    await compileTemplate(name, templates, fields);
    await expect(compileTemplate(name, { ...templates, [name]: '{{nope}}' }, fields)).rejects.toThrow(
      '`nope`',
    );
  },
);

test.each([
  ['session', ['session.md.hbs']],
  ['session.md', ['session.md.hbs']],
  ['templates/site/index.html.hbs', ['site/index.html.hbs']],
  ['pdf/syllabus', ['pdf/syllabus.typ.hbs']],
  ['slides', ['slides.css.hbs', 'slides.html.hbs', 'slides.js.hbs', 'slides.md.hbs']],
  ['slides.html', ['slides.html.hbs']],
  ['partials/reading', ['partials/reading.md.hbs']],
  ['constructor', []],
])('people call %s what is %j', (word, names) => {
  expect(findTemplates(word)).toEqual(names);
});

test.each([
  ['session.md.hbs', ['session.md.hbs', 'partials/reading.md.hbs']],
  ['partials/reading.md.hbs', ['partials/reading.md.hbs']],
  ['README.md.hbs', ['README.md.hbs']],
])('%s comes with %j', (name, names) => {
  expect(withPartials(name)).toEqual(names);
});

const introduction = `# Templates

Every page, deck and style sheet of a course is made by a [Handlebars](https://handlebarsjs.com/guide/) template.
To change one, put a file of the same name into the folder \`templates/\` beside \`course.yaml\`: the others stay as
they are. To begin with the built-in one:

\`\`\`sh
proseminar templates list                # what there is
proseminar templates eject session       # copies session.md.hbs and its partial to templates/
proseminar templates fields session      # what it may name
\`\`\`

A copy stays as it is when the built-in template gets better; delete it to have that one again.

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

${describeFields(siteLabelFields).join('\n')}

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
