import {
  columnMeanings,
  headingMeanings,
  type Immutable,
  sectionMeanings,
  titleForms,
} from '@proseminar/core';
import * as z from 'zod';
import { calendarSchema } from './calendar-file.js';
import {
  line,
  listOf,
  markdown,
  milestoneId,
  oneOf,
  papers,
  readable,
  uniqueIds,
  wholeNumber,
} from './course-fields.js';
import { readDueAnchor } from './due-anchor.js';
import { formatNames } from './format-names.js';
import { languages } from './language/language.js';
import { instructorSchema, peopleSchema, personSchema } from './people/people-file.js';
import { fixedSchema, orderSchema, pinSchema, sessionsSchema } from './placing/placing-file.js';
import { chosenRuleIds, courseRules, ruleSettings } from './rules.js';
import { selectSchema } from './selection-file.js';

const selfStudySchema = z.strictObject(
  {
    day: z
      .union([wholeNumber(1, 1000), line('the reason of a day without class')], {
        error: 'the reason of a day without class such as `Spring break`, or its number',
      })
      .describe(
        'Which day without class: its reason as in the calendar, the first of several days, or its number among them.',
      ),
    readings: papers.describe('Papers to read.'),
    description: markdown('text').exactOptional().describe('Markdown.'),
  },
  { error: 'a day such as `{day: Spring break, readings: [osdi18-gandiva]}`' },
);

const milestoneSchema = z.strictObject(
  {
    id: milestoneId()
      .exactOptional()
      .describe(
        'A short id, for other milestones and for `dates` of the calendar. By default from the title.',
      ),
    title: line('what is due').describe('What is due.'),
    due: readable(readDueAnchor, 'a time such as `session 6`')
      .exactOptional()
      .describe(
        'When: `session 6`, `session 3 - 24 hours`, `week 6 Friday @ 17:00`, `last day of term + 3 days`, `proposal + 2 weeks`. Without it, the calendar gives the date.',
      ),
    description: markdown('text').exactOptional().describe('Markdown.'),
  },
  { error: 'a milestone such as `{title: Project proposal, due: session 6}`' },
);

const presentersSchema = z
  .strictObject(
    {
      rotate: listOf(personSchema, 'a list of people or groups')
        .superRefine(uniqueIds)
        .describe('Who presents, in turn.'),
      perSession: wholeNumber(1, 20).exactOptional().describe('How many present together. By default 1.'),
      show: z
        .boolean({ error: '`true` or `false`' })
        .exactOptional()
        .describe('Whether documents may name them. By default `false`.'),
    },
    { error: 'a map with `rotate`' },
  )
  .superRefine(({ rotate, perSession = 1 }, context) => {
    if (perSession <= rotate.length) return;
    const message = `at most as many as \`rotate\` has: ${rotate.length}`;
    context.addIssue({ code: 'custom', message, path: ['perSession'], input: perSession });
  });

const rate = z
  .number({ error: 'pages such as `10`' })
  .min(1, { error: 'a number from 1' })
  .max(1000, { error: 'a number up to 1000' });

const loadSchema = z.strictObject(
  {
    pages: wholeNumber(1, 1000)
      .exactOptional()
      .describe('Pages of papers whose page count is unknown. By default 14.'),
    pagesPerHour: z
      .strictObject(
        {
          reader: rate.exactOptional().describe('By who reads to discuss. By default 10.'),
          reviewer: rate.exactOptional().describe('By who reads to judge. By default 7.'),
          presenter: rate.exactOptional().describe('By who reads to present. By default 5.'),
        },
        { error: 'a map such as `{reader: 10, presenter: 5}`' },
      )
      .exactOptional()
      .describe('How many pages are read in an hour.'),
    minutesPerWeek: wholeNumber(1, 10_080)
      .exactOptional()
      .describe('Most minutes of required reading in a week; more is a warning.'),
  },
  { error: 'a map such as `{pages: 12, pagesPerHour: {reader: 8}}`' },
);

const ruleSetting = z.enum(ruleSettings, {
  error: ruleSettings.map((setting) => `\`${setting}\``).join(', '),
});

const rulesSchema = z.strictObject(
  Object.fromEntries(
    chosenRuleIds.map((id) => [
      id,
      ruleSetting.exactOptional().describe(`By default \`${courseRules[id]}\`.`),
    ]),
  ),
  { error: 'a map such as `{topic-has-several-papers: off}`' },
);

const gradingSchema = listOf(
  z.strictObject(
    {
      title: line('what is graded').describe('What is graded.'),
      percent: z
        .number({ error: 'a number from 0 to 100' })
        .min(0, { error: 'a number from 0 to 100' })
        .max(100, { error: 'a number from 0 to 100' })
        .describe('Its share of 100.'),
    },
    { error: 'a part such as `{title: Project, percent: 50}`' },
  ),
  'a list such as `- {title: Project, percent: 50}`',
).superRefine((parts, context) => {
  const sum = parts.reduce((total, { percent }) => total + percent, 0);
  if (Math.abs(sum - 100) < 0.005) return;
  const shown = Math.round(sum * 100) / 100;
  context.addIssue({
    code: 'custom',
    message: `Unexpected sum \`${shown}\` of \`grading\`, expected \`100\``,
    input: shown,
  });
});

const listPath = 'the path of a reading list such as `index.md`';

const bibliographyPath = 'the path of a bibliography such as `references.bib`';

const readingListSchema = z.strictObject(
  {
    path: line(listPath).describe('Path of the reading list, or a package.'),
    columns: z
      .record(z.string().max(200), oneOf(columnMeanings), { error: 'a map such as `{Where: venue}`' })
      .exactOptional()
      .describe('What the columns of tables hold, by the words at their head: `{Where: venue}`.'),
    sections: z
      .record(z.string().max(200), oneOf(sectionMeanings), { error: 'a map such as `{Sponsors: nothing}`' })
      .exactOptional()
      .describe('What stands under headings, by their words: `{Sponsors: nothing}`.'),
    headings: oneOf(headingMeanings)
      .exactOptional()
      .describe('What headings say: `venue`, or only a `topic`.'),
    title: oneOf(titleForms).exactOptional().describe('How titles stand in their lines.'),
    authors: oneOf(['yes', 'no']).exactOptional().describe('Whether lines name authors.'),
  },
  { error: 'a map such as `{path: index.md, title: strong}`' },
);

/** What `course.yaml` holds. */
export const courseSchema = z
  .strictObject(
    {
      title: line('the title of the course').describe('Title of the course.'),
      code: line('a code such as `CS 598`').exactOptional().describe('Code of the course: `CS 598`.'),
      description: markdown('text').exactOptional().describe('What the course is about, in Markdown.'),
      language: oneOf(languages)
        .exactOptional()
        .describe('What documents are written in: `en` for English, `de` for German. By default `en`.'),
      outputs: listOf(oneOf(formatNames), 'a list of outputs such as `[site, calendar]`')
        .exactOptional()
        .describe('What `build` writes. By default everything.'),
      instructors: listOf(instructorSchema, 'a list of people')
        .superRefine(uniqueIds)
        .exactOptional()
        .describe('Who teaches it.'),
      readingList: z
        .union([line(listPath), readingListSchema], {
          error: `${listPath}, or such as \`{path: index.md, title: strong}\``,
        })
        .describe(
          'Path of the reading list (`.md`, or a catalog as `.json`), or a package: `@proseminar/mlsys`. With habits of a list in Markdown: `{path: index.md, title: strong}`.',
        ),
      bibliography: z
        .union([line(bibliographyPath), listOf(line(bibliographyPath), 'a list of paths')], {
          error: `${bibliographyPath}, or a list of such`,
        })
        .exactOptional()
        .describe(
          'Bibliographies (`.bib`, `.ris`, or CSL-JSON as `.json`) that fill in what the reading list does not say of its papers: authors, DOIs, pages.',
        ),
      notes: line('the path of a folder such as `notes`')
        .exactOptional()
        .describe('Folder with a page of reading notes per paper, named after its id.'),
      select: selectSchema.exactOptional().describe('Which papers. By default all that fit.'),
      sessions: sessionsSchema.exactOptional().describe('How much is read for a session.'),
      load: loadSchema.exactOptional().describe('How long reading takes.'),
      order: orderSchema.exactOptional().describe('Order, where it is not by year.'),
      fixed: z
        .array(fixedSchema, { error: 'a list of sessions' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Sessions of your own: introduction, guests, project talks.'),
      pins: z
        .array(pinSchema, { error: 'a list of pins' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Papers with a session or a week of their own. Dates stand in the calendar.'),
      selfStudy: z
        .array(selfStudySchema, { error: 'a list of days without class' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Papers to read on days without class; nobody presents them.'),
      milestones: z
        .array(milestoneSchema, { error: 'a list of milestones' })
        .max(1000, { error: 'at most 1,000' })
        .superRefine(uniqueIds)
        .exactOptional()
        .describe('What is due when.'),
      presenters: presentersSchema
        .exactOptional()
        .describe('Who presents, where all take turns: a short form of `people`.'),
      people: peopleSchema
        .exactOptional()
        .describe('Who takes part, unless that has a file of its own: `people.yaml`.'),
      grading: gradingSchema.exactOptional().describe('Parts of the grade; they add up to 100.'),
      policies: z
        .array(
          z.strictObject(
            { title: line('a heading').describe('Heading.'), text: markdown('text').describe('Markdown.') },
            { error: 'a section such as `{title: Late work, text: …}`' },
          ),
          { error: 'a list of sections' },
        )
        .max(100, { error: 'at most 100' })
        .exactOptional()
        .describe('More sections of the syllabus.'),
      rules: rulesSchema
        .exactOptional()
        .describe(
          'How severe problems of a plan are, by the ids of rules: `off`, `info`, `warning`, `error`.',
        ),
      calendar: calendarSchema
        .exactOptional()
        .describe('The calendar, unless it has a file of its own: `calendar.yaml`.'),
    },
    { error: 'a map with `title` and `readingList`' },
  )
  .meta({ id: 'Course', description: 'A course made from a reading list.' });

/** What a course is: the content of a `course.yaml`. */
export type Course = Immutable<z.infer<typeof courseSchema>>;
